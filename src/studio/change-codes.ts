/** Owns the names of changes that undo, redo and the history show. Words stand in the locale file `studio-changes`, by code; `params` fill its holes. */

export const changeCodes = ["edit-text", "edit-setting", "add-beat", "remove-beat", "move-beat", "duplicate-beat", "connect", "disconnect", "change-way", "add-criterion", "remove-criterion", "move-criterion", "edit-criterion", "add-part", "remove-part", "move-part", "fix-problem", "restore-version", "take-over-import", "add-dialogue", "import-script", "add-answers", "remove-answers", "mark-answer", "add-example", "edit-example", "remove-example"] as const;
export type ChangeCode = (typeof changeCodes)[number];

export type ChangeName = { code: ChangeCode; params?: Readonly<Record<string, string | number>> };
