/** Owns making and opening packages as bytes; runs in the worker, since sums and checks of megabytes take a while. Must not know the page. */
import type { StudioDocument } from "../../../studio/document.ts";
import type { About } from "../../../studio/package/manifest.ts";
import { situationPackage, unitPackage, type MediaFiles } from "../../../studio/package/package-files.ts";
import { readPackage, readPlainJson, type ReadPackage } from "../../../studio/package/read-package.ts";
import type { Refusal } from "../../../studio/package/refusal.ts";
import { utf8 } from "./utf8.ts";
import { looksLikeZip, unzip, zip } from "./zip.ts";

/** `unit`: where a situation goes that does not say. */
export function openPackage(bytes: Uint8Array, unit: string): { value: ReadPackage } | { refusal: Refusal } {
  if (!looksLikeZip(bytes) && /^\uFEFF?\s*\{/.test(utf8.decode(bytes) ?? "")) return readPlainJson(bytes, unit, utf8);
  const files = unzip(bytes);
  return "refusal" in files ? files : readPackage(files.value, utf8);
}

/** Of one situation, or several of a unit. */
export function makePackage(about: About, documents: readonly StudioDocument[], media: MediaFiles): Uint8Array<ArrayBuffer> {
  const [first] = documents;
  return zip(first && documents.length === 1 ? situationPackage(about, first, media, utf8) : unitPackage(about, documents, media, utf8));
}
