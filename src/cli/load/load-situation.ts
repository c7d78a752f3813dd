/** Owns finding the situation that a command names, by id or by file, and making it ready to be played. */
import { existsSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { prepareSituation, type Prepared } from "../../attempt/prepared.ts";
import { checkSituation } from "../../authoring/check-situation.ts";
import { hasErrors } from "../../scenario/problem.ts";
import type { Lang } from "../words.ts";
import { CommandError } from "../command.ts";
import { problemSentence } from "../problem-words.ts";
import { documentFiles } from "./document-files.ts";
import { openLibrary } from "./library.ts";
import { readJson } from "./read-json.ts";
import { scenarioRootOf, SHIPPED_SCENARIOS } from "./scenario-root.ts";
import { versionOf } from "./version.ts";

/** Throws a CommandError for a situation that is not there or cannot be played safely; faults that only cost marks do not matter here. */
export function loadSituation(name: string, lang: Lang): Prepared {
  const path = findSituation(name);
  const library = openLibrary(scenarioRootOf(dirname(path)));
  const { value: situation, problems } = library.situation(path);
  const lexicon = library.lexicon().value;
  const first = problems.find(({ severity }) => severity === "error") ?? library.lexicon().problems.find(({ severity }) => severity === "error");
  if (first?.code.startsWith("file/")) throw new CommandError("load/bad-file", { file: name, reason: problemSentence(first, lang) });
  const unplayable = !situation || !lexicon || hasErrors(checkSituation(situation, library.forms(), lexicon).filter(({ code }) => /^(reference|phase|lexicon)\//.test(code)));
  if (unplayable) throw new CommandError("load/bad-situation", { name, path: relative(process.cwd(), path) });
  const forms = [...library.forms().values()];
  return prepareSituation({ unit: basename(dirname(path)), situation, lexicon, forms, version: versionOf(situation, lexicon, forms) });
}

function findSituation(name: string): string {
  const path = resolve(name);
  if (existsSync(path)) return path;
  const shipped = documentFiles(SHIPPED_SCENARIOS).filter(({ kind }) => kind === "situation");
  const found = shipped.find((file) => basename(file.path, ".json") === name);
  if (found) return found.path;
  throw new CommandError("load/no-situation", { name, known: shipped.map((file) => basename(file.path, ".json")).join(", ") || "—" });
}

/** The content of a JSON file, or a CommandError that says what is wrong with it. */
export function loadJson(path: string, lang: Lang): unknown {
  const { source, problems } = readJson(resolve(path));
  const [first] = problems;
  if (first) throw new CommandError("load/bad-file", { file: path, reason: problemSentence(first, lang) });
  return source;
}
