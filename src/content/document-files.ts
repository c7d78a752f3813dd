/** Owns which files of a folder are documents of which kind, by where they lie: `unit.json`, `forms/`, `rubrics/`, `knowledge/`, `transcripts/`, `lexicon.json`, else a situation. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DocumentKind } from "../scenario/document-kind.ts";

export type DocumentFile = { path: string; kind: DocumentKind };

/** Folders beside the units that hold other things. */
const OTHER_FOLDERS = new Set(["node_modules"]);

/**
 * The documents under a path, which may be a file, in the order of their names. A path that is not there, or a folder that may not be read, is given as a
 * situation, for its reader to say so. A folder that leads back to one above it (by a link) is left out.
 */
export function documentFiles(path: string): DocumentFile[] {
  return filesUnder(path, []);
}

function filesUnder(path: string, above: readonly string[]): DocumentFile[] {
  const names = isFolder(path) ? namesIn(path) : null;
  if (!names) return [{ path, kind: kindOf(path) }];
  const here = realpathSync(path);
  if (above.includes(here)) return [];
  return names
    .filter((name) => !name.startsWith(".") && !OTHER_FOLDERS.has(name))
    .sort()
    .flatMap((name) => {
      const inner = join(path, name);
      return isFolder(inner) ? filesUnder(inner, [...above, here]) : name.endsWith(".json") ? [{ path: inner, kind: kindOf(inner) }] : [];
    });
}

function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

function kindOf(path: string): DocumentKind {
  const name = basename(path);
  if (name === "unit.json") return "unit";
  if (name === "lexicon.json") return "lexicon";
  const folders = dirname(path).split(/[\\/]/);
  if (folders.at(-1) === "forms") return "form";
  if (folders.at(-1) === "rubrics") return "rubric";
  if (folders.at(-1) === "knowledge") return name === "glossary.json" ? "glossary" : "questions";
  if (folders.slice(-2).includes("transcripts")) return "transcript";
  return "situation";
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // What cannot even be asked about (a name too long, no permission) is for its reader to say.
    return false;
  }
}
