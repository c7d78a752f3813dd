/** Owns fetching the files of pictures and sounds, and handing them to the server. Must not know who needs them. */
import { mediaTypeOf } from "../../../scenario/media.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import type { Api } from "../../shared/api/client.ts";
import { mediaUrl } from "../../shared/media-url.ts";

/** Each once. */
export function mediaOf(documents: readonly StudioDocument[]): ReadonlySet<string> {
  return new Set(documents.flatMap(({ situation }) => (situation.media ?? []).map(({ file }) => file)));
}

/** Those that can be had; what is missing is missing at the school too. */
export async function filesOf(documents: readonly StudioDocument[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const file of mediaOf(documents)) {
    const answer = await fetch(mediaUrl(file)).catch(() => null);
    if (answer?.ok) files.set(file, new Uint8Array(await answer.arrayBuffer()));
  }
  return files;
}

/** One by one; the server may take more out of a file than its maker did, and names it by what is left. */
export async function keepFiles(api: Api, files: ReadonlyMap<string, Uint8Array>, onKept: (done: number) => void): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [file, bytes] of files) {
    const kept = await api.studio.keepMedia(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaTypeOf(file)?.type ?? "" }));
    names.set(file, kept.file);
    onKept(names.size);
  }
  return names;
}

export function withFiles(document: StudioDocument, names: ReadonlyMap<string, string>): StudioDocument {
  const { media } = document.situation;
  if (!media?.some(({ file }) => (names.get(file) ?? file) !== file)) return document;
  return { ...document, situation: { ...document.situation, media: media.map((one) => ({ ...one, file: names.get(one.file) ?? one.file })) } };
}
