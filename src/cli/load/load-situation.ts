/** Owns finding the situation that a command names, by id or by file, and making it ready to be played. */
import { existsSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import type { Prepared } from "../../attempt/prepared.ts";
import type { Lang } from "../words.ts";
import { CommandError } from "../command.ts";
import { problemSentence } from "../problem-words.ts";
import { documentFiles, isFolder } from "../../content/document-files.ts";
import { openLibrary, type Loaded } from "../../content/library.ts";
import { readJson } from "../../content/read-json.ts";
import { scenarioRootOf, SHIPPED_SCENARIOS } from "../../content/scenario-root.ts";

/** Throws a CommandError for a situation that is not there or cannot be played safely; faults that only cost marks do not matter here. */
export function loadSituation(name: string, lang: Lang): Prepared {
  const path = findSituation(name);
  const library = openLibrary(scenarioRootOf(dirname(path)));
  refuseUnreadable(library.situation(path), lang);
  refuseUnreadable(library.lexicon(), lang);
  const prepared = library.prepared(path);
  if (!prepared) throw new CommandError("load/bad-situation", { name, path: relative(process.cwd(), path) });
  return prepared;
}

/** The file of a situation: a path, the id of a shipped one, or `unit/id`. */
export function findSituation(name: string): string {
  const path = resolve(name);
  const isThere = existsSync(path);
  if (isThere && !isFolder(path)) return path;
  const shipped = documentFiles(SHIPPED_SCENARIOS).filter(({ kind }) => kind === "situation");
  const found = shipped.find(({ path: file }) => basename(file, ".json") === name || `${basename(dirname(file))}/${basename(file, ".json")}` === name);
  if (found) return found.path;
  // A folder: its reader says so.
  if (isThere) return path;
  throw new CommandError("load/no-situation", { name, known: shipped.map((file) => basename(file.path, ".json")).join(", ") || "—" });
}

/** Throws a CommandError that names the file, when it cannot be read at all. */
export function refuseUnreadable({ file, problems }: Loaded<unknown>, lang: Lang): void {
  const unreadable = problems.find(({ code }) => code.startsWith("file/"));
  if (unreadable) throw new CommandError("load/bad-file", { file: relative(process.cwd(), file.path), reason: problemSentence(unreadable, lang) });
}

/** The content of a JSON file, or a CommandError that says what is wrong with it. */
export function loadJson(path: string, lang: Lang): unknown {
  const { source, problems } = readJson(resolve(path));
  const [first] = problems;
  if (first) throw new CommandError("load/bad-file", { file: path, reason: problemSentence(first, lang) });
  return source;
}
