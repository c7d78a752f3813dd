/** Owns how large a package and its parts may be: far more than any situation needs, far less than what brings a browser down. */

const MB = 1024 * 1024;

export const packageLimits = {
  /** The file itself, and all that is in it. */
  packed: 60 * MB,
  unpacked: 80 * MB,
  files: 400,
  /** Of one text file, of one picture, of one sound. */
  json: 4 * MB,
  picture: 2 * MB,
  sound: 3 * MB,
  /** Text packs to a fiftieth at most; what packs much better is made to burst. */
  ratio: 200,
  /** Of one situation. */
  nodes: 300_000,
  depth: 64,
  activities: 200,
  beats: 1000,
  branches: 5000,
  criteria: 5000,
  forms: 60,
  concepts: 2000,
  transcripts: 60,
  answers: 2000,
  situations: 40,
} as const;

/** Counted in the document: too many of them are refused by this name. */
export type Counted = "nodes" | "activities" | "beats" | "branches" | "criteria" | "forms" | "concepts" | "transcripts" | "answers" | "situations";
