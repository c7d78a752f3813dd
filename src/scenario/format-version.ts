/** Owns the version of the file format that this code reads and writes; older files are migrated on reading. */

export const formatVersion = 1;
