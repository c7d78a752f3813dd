/** Owns the PIN that students have in tests: one that may be set. */
export const studentPin = "3907";
