/** Owns the six abilities that marks are grouped by (architecture: 能力维度). */

export const abilities = ["etiquette", "procedure", "information", "communication", "resolution", "adaptability"] as const;
export type Ability = (typeof abilities)[number];
