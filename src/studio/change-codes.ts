/** Owns the names of changes that undo, redo and the history show. Words stand in the locale file `studio-changes`, by code; `params` fill its holes. */

export const changeCodes = ["edit-text", "edit-setting", "add-beat", "remove-beat", "move-beat", "connect", "disconnect", "add-criterion", "remove-criterion", "edit-criterion", "add-part", "remove-part", "move-part", "fix-problem", "restore-version", "take-over-import"] as const;
export type ChangeCode = (typeof changeCodes)[number];

export type ChangeName = { code: ChangeCode; params?: Readonly<Record<string, string | number>> };
