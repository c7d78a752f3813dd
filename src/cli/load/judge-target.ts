/** Owns what `kefu judge` judges against: the criteria of each beat of a situation that are decided by words, compiled. */
import { dirname, relative } from "node:path";
import { UnknownConceptError, compileLexicon } from "../../language/concepts.ts";
import type { Facts } from "../../language/criterion.ts";
import { compileCriteria, type CompiledCriteria } from "../../language/judge.ts";
import { BadFigureError } from "../../language/value-test.ts";
import { WordingError } from "../../language/wording.ts";
import { resolveFacts } from "../../scenario/resolve-dialogue.ts";
import { CommandError } from "../command.ts";
import type { Lang } from "../words.ts";
import { openLibrary } from "../../content/library.ts";
import { findSituation, refuseUnreadable } from "./load-situation.ts";
import { scenarioRootOf } from "../../content/scenario-root.ts";

/** By id of a beat, in the order of the situation. A beat that nothing said can meet is listed with no criteria. */
export type JudgeTarget = ReadonlyMap<string, CompiledCriteria>;

/** `name` is an id, `unit/id` or a path. Throws a CommandError for a situation that is not there or whose criteria cannot be read. */
export function loadJudgeTarget(name: string, lang: Lang): JudgeTarget {
  const path = findSituation(name);
  const library = openLibrary(scenarioRootOf(dirname(path)));
  refuseUnreadable(library.situation(path), lang);
  refuseUnreadable(library.lexicon(), lang);
  const { value: situation } = library.situation(path);
  const { value: lexicon } = library.lexicon();
  if (!situation || !lexicon) throw new CommandError("load/bad-situation", { name, path: relative(process.cwd(), path) });
  const facts: Facts = Object.fromEntries(resolveFacts(situation, null).map(({ id, type, value }) => [id, { type, value }]));
  try {
    const compiled = compileLexicon(lexicon);
    const target = new Map<string, CompiledCriteria>();
    for (const activity of situation.activities) {
      if (activity.kind !== "dialogue") continue;
      for (const beat of activity.beats) {
        const judged = "criteria" in beat ? (beat.criteria ?? []).flatMap((criterion) => ("meets" in criterion ? [criterion] : [])) : [];
        if (!target.has(beat.id)) target.set(beat.id, compileCriteria(judged, compiled, facts));
      }
    }
    return target;
  } catch (error) {
    if (error instanceof WordingError || error instanceof UnknownConceptError || error instanceof BadFigureError) throw new CommandError("load/bad-situation", { name, path: relative(process.cwd(), path) });
    throw error;
  }
}
