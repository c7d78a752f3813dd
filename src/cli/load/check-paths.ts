/** Owns checking files and folders: which checks a file gets, and the place of each problem in it. */
import { basename, dirname } from "node:path";
import { checkSituation } from "../../authoring/check-situation.ts";
import { checkQuestionBank } from "../../authoring/check-question-bank.ts";
import { checkTranscript } from "../../authoring/check-transcript.ts";
import { checkUnit } from "../../authoring/check-unit.ts";
import { checkLexicon } from "../../authoring/rules/lexicon.ts";
import { checkUniqueIds } from "../../authoring/rules/unique-ids.ts";
import { statisticsOf, type Statistics } from "../../authoring/statistics.ts";
import { hasErrors, problem, type Problem } from "../../scenario/problem.ts";
import { rubricFaults } from "../../scenario/rubric-faults.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { Transcript } from "../../scenario/schema/transcript.ts";
import { documentFiles, type DocumentFile } from "../../content/document-files.ts";
import { openLibrary, situationFiles, transcriptFiles, type Library, type Loaded } from "../../content/library.ts";
import { scenarioRootOf } from "../../content/scenario-root.ts";

export type FoundProblem = Problem & { file: string; line: number; column: number };
export type CheckResult = { files: number; problems: FoundProblem[]; statistics: Statistics[] };

/**
 * Checks every document under the paths (absolute). A situation named by itself brings its transcripts along, and what it stands on where that is at fault:
 * without lexicon and forms most of its own faults cannot be seen. Figures cost time and are left empty unless asked for.
 */
export function checkPaths(paths: readonly string[], { figures = false } = {}): CheckResult {
  const libraries = new Map<string, Library>();
  const result: CheckResult = { files: 0, problems: [], statistics: [] };
  const done = new Set<string>();
  const checkOnce = (library: Library, file: DocumentFile) => {
    if (done.has(file.path)) return;
    done.add(file.path);
    for (const ground of faultyGround(library, file)) checkOnce(library, ground);
    result.files += 1;
    checkFile(library, file, result, figures);
  };
  for (const path of paths) {
    const files = documentFiles(path);
    if (files.length === 0) result.problems.push({ ...problem("file/nothing-found", []), file: path, line: 1, column: 1 });
    for (const file of files.flatMap((found) => (found.path === path ? withTranscripts(found) : [found]))) {
      const root = scenarioRootOf(dirname(file.path));
      const library = libraries.get(root) ?? openLibrary(root);
      libraries.set(root, library);
      checkOnce(library, file);
    }
  }
  return result;
}

/** What a situation or a transcript stands on and cannot do without, that of it which has errors. */
function faultyGround(library: Library, { path, kind }: DocumentFile): DocumentFile[] {
  if (kind !== "situation" && kind !== "transcript") return [];
  const { value, file } = library.lexicon();
  const lexicon: DocumentFile[] = value === null || hasErrors(checkLexicon(value)) ? [{ path: file.path, kind: "lexicon" }] : [];
  const forms = library.formFiles().flatMap((form): DocumentFile[] => (library.form(form).value === null ? [{ path: form, kind: "form" }] : []));
  const transcript = kind === "transcript" ? library.transcript(path).value : null;
  const situation = transcript ? situationFileOf(library, path, transcript) : undefined;
  return [...lexicon, ...forms, ...(situation !== undefined && !library.prepared(situation) ? [{ path: situation, kind: "situation" as const }] : [])];
}

function withTranscripts(file: DocumentFile): DocumentFile[] {
  if (file.kind !== "situation") return [file];
  const id = basename(file.path, ".json");
  const transcripts = transcriptFiles(dirname(file.path)).filter((path) => basename(dirname(path)) === id || basename(path).startsWith(`${id}.`));
  return [file, ...transcripts.map((path): DocumentFile => ({ path, kind: "transcript" }))];
}

function checkFile(library: Library, { path, kind }: DocumentFile, result: CheckResult, figures: boolean): void {
  switch (kind) {
    case "lexicon":
      return report(library.lexicon(), result, (lexicon) => checkLexicon(lexicon));
    case "form":
      return report(library.form(path), result, (form) => [...checkUniqueIds(form), ...checkOnlyForm(library, path, form.id)]);
    case "rubric":
      return report(library.rubric(path), result, (rubric) => [...checkUniqueIds(rubric), ...rubricFaults(rubric)]);
    case "unit":
      return report(library.unit(path), result, (unit) => checkUnit(unit, { name: basename(dirname(path)), ...besides(library, dirname(path)) }));
    case "situation":
      return report(library.situation(path), result, (situation) => {
        const lexicon = library.lexicon().value;
        const problems = lexicon ? checkSituation(situation, library.forms(), lexicon) : [];
        if (figures && !hasErrors(problems.filter(({ code }) => code.startsWith("reference/")))) result.statistics.push(statisticsOf(situation));
        return problems;
      });
    case "questions":
      return report(library.questions(path), result, (bank) => checkQuestionBank(bank, basename(path, ".json")));
    case "glossary":
      return report(library.glossary(path), result, (glossary) => checkUniqueIds(glossary));
    case "transcript":
      return report(library.transcript(path), result, (transcript) => checkPlayed(library, path, transcript));
  }
}

function report<Value>(loaded: Loaded<Value>, result: CheckResult, check: (value: Value) => readonly Problem[]): void {
  const problems = [...loaded.problems, ...(loaded.value === null ? [] : check(loaded.value))];
  for (const found of problems) result.problems.push({ ...found, file: loaded.file.path, ...loaded.file.place(found.path) });
}

function checkOnlyForm(library: Library, path: string, id: string): Problem[] {
  const other = library.formFiles().some((file) => file !== path && library.form(file).value?.id === id);
  return other ? [problem("reference/duplicate-id", ["id"], { id })] : [];
}

function besides(library: Library, folder: string) {
  const situations = new Map<string, Situation | null>(situationFiles(folder).map((path) => [basename(path), library.situation(path).value]));
  const transcripts = new Map<string, Set<Transcript["quality"]>>();
  for (const path of transcriptFiles(folder)) {
    const transcript = library.transcript(path).value;
    if (transcript) transcripts.set(transcript.situation, (transcripts.get(transcript.situation) ?? new Set()).add(transcript.quality));
  }
  return { situations, transcripts };
}

/** A transcript is played only on a situation that can be played; what is wrong with that is reported there. */
function checkPlayed(library: Library, path: string, transcript: Transcript): Problem[] {
  const file = situationFileOf(library, path, transcript);
  if (file === undefined) {
    const known = situationFiles(unitFolderOf(path)).map((candidate) => basename(candidate, ".json")).join(", ") || "—";
    return [problem("reference/unknown", ["situation"], { kind: "situation", id: transcript.situation, known })];
  }
  const prepared = library.prepared(file);
  return prepared ? checkTranscript(prepared, transcript) : [];
}

/** By the id that the file holds, else by its name: a file that cannot be read tells no id. */
function situationFileOf(library: Library, path: string, { situation }: Transcript): string | undefined {
  const files = situationFiles(unitFolderOf(path));
  return files.find((file) => library.situation(file).value?.id === situation) ?? files.find((file) => library.situation(file).value === null && basename(file, ".json") === situation);
}

function unitFolderOf(transcript: string): string {
  let folder = dirname(transcript);
  while (basename(folder) !== "transcripts" && dirname(folder) !== folder) folder = dirname(folder);
  return dirname(folder);
}
