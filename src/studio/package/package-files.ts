/** Owns which file of a package holds what, and writing one: file name → text or bytes, with the list that names them all. Must not know zip. */
import type { StudioDocument } from "../document.ts";
import { manifestName, packageFormat, type About, type Manifest } from "./manifest.ts";
import { sha256 } from "./sha256.ts";

/** How texts become bytes; `decode` gives null for bytes that are no text. */
export type Utf8 = { encode(text: string): Uint8Array; decode(bytes: Uint8Array): string | null };

/** Files of pictures and sounds by their names. */
export type MediaFiles = ReadonlyMap<string, Uint8Array>;

export function situationPackage(about: About, document: StudioDocument, media: MediaFiles, utf8: Utf8): Map<string, Uint8Array> {
  return withManifest("situation", about, new Map([...documentFiles(document, ""), ...mediaFiles([document], media)]), utf8);
}

/** Several situations, each in a folder of its own. */
export function unitPackage(about: About, documents: readonly StudioDocument[], media: MediaFiles, utf8: Utf8): Map<string, Uint8Array> {
  const folders = documents.map(({ situation }, index) => `${index + 1}-${safe(situation.id)}`);
  const unit = { format: packageFormat, id: about.unit, title: about.title, situations: documents.map(({ situation }, index) => ({ folder: folders[index], title: situation.title })) };
  const files = documents.flatMap((document, index) => [...documentFiles(document, `${folders[index] ?? ""}/`)]);
  return withManifest("unit", about, new Map([["unit.json", jsonOf(unit)], ...files, ...mediaFiles(documents, media)]), utf8);
}

type Content = string | Uint8Array;

function* documentFiles({ situation, forms, concepts, transcripts, answers }: StudioDocument, folder: string): Generator<[string, Content]> {
  yield [`${folder}situation.json`, jsonOf(situation)];
  for (const [index, form] of forms.entries()) yield [`${folder}forms/${index + 1}-${safe(form.id)}.json`, jsonOf(form)];
  yield [`${folder}concepts.json`, jsonOf(concepts)];
  for (const [index, transcript] of transcripts.entries()) yield [`${folder}transcripts/${index + 1}-${safe(transcript.quality)}.json`, jsonOf(transcript)];
  yield [`${folder}answers.json`, jsonOf(answers)];
}

/** Those that the situations name and that are at hand, each once. */
function* mediaFiles(documents: readonly StudioDocument[], media: MediaFiles): Generator<[string, Content]> {
  for (const file of new Set(documents.flatMap(({ situation }) => (situation.media ?? []).map((one) => one.file)))) {
    const bytes = media.get(file);
    if (bytes) yield [`media/${file}`, bytes];
  }
}

function withManifest(kind: Manifest["kind"], about: About, contents: ReadonlyMap<string, Content>, utf8: Utf8): Map<string, Uint8Array> {
  const files = new Map([...contents].map(([name, content]) => [name, typeof content === "string" ? utf8.encode(content) : content]));
  const manifest: Manifest = { format: packageFormat, kind, ...about, files: [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) })) };
  return new Map([[manifestName, utf8.encode(jsonOf(manifest))], ...files]);
}

function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** An id that is being written may be anything; a file's name may not. */
function safe(id: unknown): string {
  return String(id).replace(/[^A-Za-z0-9-]/g, "-").slice(0, 40) || "-";
}
