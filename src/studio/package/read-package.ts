/** Owns reading a package: everything in it is listed, whole and of a kind that we know, before anything is looked at. Must not know zip or what becomes of it. */
import { mediaTypeOf } from "../../scenario/media.ts";
import { sniffMedia } from "../media/sniff-media.ts";
import type { StudioDocument } from "../document.ts";
import { packageLimits } from "./limits.ts";
import { manifestName, manifestSchema, packageFormat, type Manifest } from "./manifest.ts";
import type { MediaFiles, Utf8 } from "./package-files.ts";
import { count, isRecord, readDocument, type Part } from "./read-document.ts";
import { readJson } from "./read-json.ts";
import { orRefusal, PackageRefused, type Refusal } from "./refusal.ts";
import { sha256 } from "./sha256.ts";

/** `manifest` is null for a situation that came as plain JSON. */
export type ReadPackage = { manifest: Manifest | null; documents: StudioDocument[]; media: MediaFiles };

export function readPackage(files: ReadonlyMap<string, Uint8Array>, utf8: Utf8): { value: ReadPackage } | { refusal: Refusal } {
  return orRefusal(() => {
    const manifest = readManifest(files, utf8);
    checkFiles(manifest, files);
    const json = (file: string): Part => {
      const bytes = files.get(file);
      if (!bytes) throw new PackageRefused("file-missing", { file });
      return { file, value: readJson(file, bytes, utf8) };
    };
    const folders = manifest.kind === "unit" ? foldersIn(json("unit.json")) : [""];
    return { manifest, documents: folders.map((folder) => documentIn(manifest, folder, files, json)), media: mediaIn(files) };
  });
}

/** A situation by itself, or a whole document; `unit` is where it goes when it does not say. */
export function readPlainJson(bytes: Uint8Array, unit: string, utf8: Utf8): { value: ReadPackage } | { refusal: Refusal } {
  return orRefusal(() => {
    const value = readJson("", bytes, utf8);
    if (!isRecord(value)) throw new PackageRefused("wrong-structure", { file: "", place: "" });
    const whole = isRecord(value.situation) && Array.isArray(value.forms) ? value : { situation: value };
    const parts = (list: unknown): Part[] => (Array.isArray(list) ? list.map((one) => ({ file: "", value: one as unknown })) : []);
    const part = (one: unknown): Part | null => (one === undefined ? null : { file: "", value: one });
    const document = readDocument(typeof whole.unit === "string" ? whole.unit : unit, {
      situation: { file: "", value: whole.situation },
      forms: parts(whole.forms),
      concepts: part(whole.concepts),
      transcripts: parts(whole.transcripts),
      answers: part(whole.answers),
    });
    return { manifest: null, documents: [document], media: new Map() };
  });
}

function readManifest(files: ReadonlyMap<string, Uint8Array>, utf8: Utf8): Manifest {
  const bytes = files.get(manifestName);
  if (!bytes) throw new PackageRefused("no-manifest");
  const source = readJson(manifestName, bytes, utf8);
  const format = isRecord(source) ? source.format : undefined;
  if (typeof format === "number" && format > packageFormat) throw new PackageRefused("too-new", { file: manifestName, found: format, newest: packageFormat });
  const { data } = manifestSchema.safeParse(source);
  if (!data) throw new PackageRefused("bad-manifest");
  return data;
}

function checkFiles(manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): void {
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  for (const [name, bytes] of files) {
    if (name === manifestName) continue;
    const known = listed.get(name);
    if (/\.svgz?$/i.test(name)) throw new PackageRefused("no-svg", { file: name });
    if (!known) throw new PackageRefused("file-unlisted", { file: name });
    if (known.size !== bytes.length || known.sha256 !== sha256(bytes)) throw new PackageRefused("wrong-hash", { file: name });
  }
  for (const { name } of manifest.files) if (!files.has(name)) throw new PackageRefused("file-missing", { file: name });
}

function foldersIn({ file, value }: Part): string[] {
  const list = isRecord(value) && Array.isArray(value.situations) ? (value.situations as unknown[]) : null;
  const folders = list?.map((one) => (isRecord(one) && typeof one.folder === "string" ? `${one.folder}/` : null));
  if (!folders?.length || folders.includes(null)) throw new PackageRefused("wrong-structure", { file, place: "situations" });
  count("situations", folders.length);
  return folders as string[];
}

function documentIn({ unit }: Manifest, folder: string, files: ReadonlyMap<string, Uint8Array>, json: (file: string) => Part): StudioDocument {
  const optional = (name: string) => (files.has(`${folder}${name}`) ? json(`${folder}${name}`) : null);
  const within = (list: string) => [...files.keys()].filter((name) => name.startsWith(`${folder}${list}/`) && name.endsWith(".json")).sort((a, b) => numberOf(a) - numberOf(b));
  return readDocument(unit, {
    situation: json(`${folder}situation.json`),
    forms: within("forms").map(json),
    concepts: optional("concepts.json"),
    transcripts: within("transcripts").map(json),
    answers: optional("answers.json"),
  });
}

/** `forms/12-record.json` → 12. */
function numberOf(name: string): number {
  return Number.parseInt(name.slice(name.lastIndexOf("/") + 1), 10) || 0;
}

/** What they are is said by their bytes; the name is that of what is in them. */
function mediaIn(files: ReadonlyMap<string, Uint8Array>): MediaFiles {
  const media = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) {
    if (!name.startsWith("media/")) continue;
    const file = name.slice("media/".length);
    const type = mediaTypeOf(file);
    if (!type || file.includes("/")) throw new PackageRefused("not-media", { file: name });
    if (sniffMedia(bytes) !== file.slice(file.lastIndexOf(".") + 1)) throw new PackageRefused("wrong-media", { file: name });
    if (bytes.length > packageLimits[type.kind]) throw new PackageRefused("media-too-large", { file: name, max: packageLimits[type.kind] / 1024 / 1024 });
    if (file !== `${sha256(bytes)}${file.slice(file.lastIndexOf("."))}`) throw new PackageRefused("wrong-hash", { file: name });
    media.set(file, bytes);
  }
  return media;
}
