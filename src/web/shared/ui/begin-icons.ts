/** Owns the sign of a dialogue, by how it begins. */
export const beginIcons = { ring: "phone", calls: "phone", meets: "user", writes: "pen" } as const;
