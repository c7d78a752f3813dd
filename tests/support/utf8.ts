/** Texts as bytes, for tests of packages. */
import type { Utf8 } from "../../src/studio/package/package-files.ts";

export const utf8: Utf8 = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  },
};
