/** Owns texts as bytes in the browser. */
import type { Utf8 } from "../../../studio/package/package-files.ts";

const strict = new TextDecoder("utf-8", { fatal: true });
const encoder = new TextEncoder();

export const utf8: Utf8 = {
  encode: (text) => encoder.encode(text),
  decode: (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return null;
    }
  },
};
