/** Owns the rules of a unit against the situations beside it. What is on disk is told by the loader. */
import { problem, type Problem } from "../scenario/problem.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import type { Transcript } from "../scenario/schema/transcript.ts";
import type { Unit } from "../scenario/schema/unit.ts";
import { checkUniqueIds } from "./rules/unique-ids.ts";

/** Qualities that every finished situation with a dialogue shows in played transcripts (architecture §1.5). */
const WANTED: readonly Transcript["quality"][] = ["strong", "weak", "off-topic", "gaming", "rude"];

export type UnitFolder = {
  /** Name of the folder. */
  name: string;
  /** By file name; null: the file is there but cannot be read, which is reported for itself. */
  situations: ReadonlyMap<string, Situation | null>;
  /** Qualities of the transcripts of each situation, by its id. */
  transcripts: ReadonlyMap<string, ReadonlySet<Transcript["quality"]>>;
};

export function checkUnit(unit: Unit, folder: UnitFolder): Problem[] {
  const problems = checkUniqueIds(unit);
  if (unit.id !== folder.name) problems.push(problem("unit/folder-differs", ["id"], { id: unit.id, folder: folder.name }));
  for (const [index, { id, courseId, file }] of unit.situations.entries()) {
    if (file === undefined) continue;
    const path = ["situations", index];
    const situation = folder.situations.get(file);
    if (situation === undefined) problems.push(problem("unit/file-missing", [...path, "file"], { file }));
    if (!situation) continue;
    for (const [what, listed] of [["id", id], ["courseId", courseId]] as const) {
      if (situation[what] !== listed) problems.push(problem("unit/situation-differs", [...path, what], { what, listed, file, found: situation[what] ?? "–" }));
    }
    if (!situation.activities.some(({ kind }) => kind === "dialogue")) continue;
    const missing = WANTED.filter((quality) => !folder.transcripts.get(situation.id)?.has(quality));
    if (missing.length > 0) problems.push(problem("transcript/missing", path, { situation: situation.id, missing: missing.join(", ") }));
  }
  const listed = new Set(unit.situations.map(({ file }) => file));
  for (const file of folder.situations.keys()) if (!listed.has(file)) problems.push(problem("unit/file-unlisted", ["situations"], { file }));
  return problems;
}
