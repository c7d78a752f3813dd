/** Owns why a package is refused, as data: each code has words in the locale file `studio-share`. */

export const refusalCodes = [
  "not-a-zip",
  "encrypted",
  "unsupported",
  "damaged",
  "too-large",
  "too-many-files",
  "expands-too-much",
  "bad-name",
  "doubled-name",
  "no-manifest",
  "bad-manifest",
  "other-format",
  "too-new",
  "file-missing",
  "file-unlisted",
  "wrong-hash",
  "not-utf8",
  "bad-json",
  "forbidden-key",
  "too-deep",
  "too-many-parts",
  "wrong-structure",
  "no-svg",
  "not-media",
  "wrong-media",
  "media-too-large",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** `file`: where in the package. `place`: where in that file, for people who look. */
export type Refusal = { code: RefusalCode; params: Readonly<Record<string, string | number>> };

export class PackageRefused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, params: Refusal["params"] = {}) {
    super(code);
    this.refusal = { code, params };
  }
}

/** What is refused inside becomes a value; other faults stay faults. */
export function orRefusal<Value>(read: () => Value): { value: Value } | { refusal: Refusal } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof PackageRefused) return { refusal: error.refusal };
    throw error;
  }
}
