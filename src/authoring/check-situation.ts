/** Owns running every rule on a situation: all problems at once, each once. Must not know files. */
import type { Lexicon } from "../language/criterion.ts";
import { hasErrors, type Path, type Problem } from "../scenario/problem.ts";
import type { Activity, ActivityKind } from "../scenario/schema/activity.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import { createContext, type Context } from "./context.ts";
import { checkArchive } from "./rules/archive.ts";
import { checkCalculation } from "./rules/calculation.ts";
import { checkClassification } from "./rules/classification.ts";
import { checkContent, checkDiscussion, checkDocument } from "./rules/content.ts";
import { checkCriteria } from "./rules/criteria.ts";
import { checkDialogueReferences } from "./rules/dialogue-references.ts";
import { checkFacts } from "./rules/facts.ts";
import { checkFlowchart } from "./rules/flowchart.ts";
import { checkForm } from "./rules/form.ts";
import { checkGrading } from "./rules/grading.ts";
import { checkGraph } from "./rules/graph.ts";
import { checkLanguages } from "./rules/languages.ts";
import { checkLiability } from "./rules/liability.ts";
import { checkLexicon } from "./rules/lexicon.ts";
import { checkMedia } from "./rules/media.ts";
import { checkMoodAndClock } from "./rules/mood-and-clock.ts";
import { checkPhases } from "./rules/phases.ts";
import { checkChoice, checkMatching, checkOrdering } from "./rules/questions.ts";
import { checkRevealedInTime } from "./rules/revealed-in-time.ts";
import { checkSeatReferences, checkSeats } from "./rules/seats.ts";
import { checkSituationReferences } from "./rules/situation-references.ts";
import { checkSurvey, checkSurveyAnalysis } from "./rules/survey.ts";
import { checkSpotTheError } from "./rules/spot-the-error.ts";
import { checkUniqueIds } from "./rules/unique-ids.ts";
import { checkWalks } from "./rules/walks.ts";

type Rule = (context: Context) => Problem[];

/** What an engine must rely on. */
const structureRules: readonly Rule[] = [({ situation }) => checkUniqueIds(situation), checkPhases, checkSituationReferences, checkSeatReferences, checkDialogueReferences];

const rules: readonly Rule[] = [
  ...structureRules,
  checkGraph,
  checkMoodAndClock,
  checkFacts,
  checkRevealedInTime,
  checkSeats,
  checkCriteria,
  checkActivities,
  checkGrading,
  checkMedia,
  checkLanguages,
];

type ActivityRule<Kind extends ActivityKind> = (context: Context, activity: Extract<Activity, { kind: Kind }>, at: Path) => Problem[];

const activityRules: { [Kind in ActivityKind]: ActivityRule<Kind> } = {
  dialogue: () => [],
  "dialogue-variant": () => [],
  form: (context, activity, at) => [...checkForm(context, activity, at), ...checkContent(context, activity, at)],
  choice: (_, activity, at) => checkChoice(activity, at),
  ordering: (_, activity, at) => checkOrdering(activity, at),
  matching: (_, activity, at) => checkMatching(activity, at),
  calculation: checkCalculation,
  liability: (_, activity, at) => checkLiability(activity, at),
  document: checkDocument,
  archive: (_, activity, at) => checkArchive(activity, at),
  discussion: checkDiscussion,
  classification: (_, activity, at) => checkClassification(activity, at),
  survey: checkSurvey,
  "survey-analysis": (_, activity, at) => checkSurveyAnalysis(activity, at),
  flowchart: (_, activity, at) => checkFlowchart(activity, at),
  "spot-the-error": (_, activity, at) => checkSpotTheError(activity, at),
};

function checkActivities(context: Context): Problem[] {
  return context.situation.activities.flatMap((activity, index) => (activityRules[activity.kind] as ActivityRule<ActivityKind>)(context, activity, ["activities", index]));
}

/**
 * All problems of one situation, in the order of the file's sections as the rules come. It is played through only when its graph is sound:
 * a machine cannot be built of references that lead nowhere, and a loop would be reported twice. Transcripts are checked by `check-transcript`.
 */
export function checkSituation(situation: Situation, forms: ReadonlyMap<string, Form>, lexicon: Lexicon): Problem[] {
  const context = createContext(situation, forms, lexicon);
  const problems = unique(rules.flatMap((rule) => rule(context)));
  return hasErrors(problems.filter(({ code }) => /^(reference|phase|beat)\//.test(code))) ? problems : unique([...problems, ...checkWalks(context)]);
}

/** Whether it can be played at all; faults that only cost marks do not matter, a form without fields does. Cheap, unlike the checks. */
export function isPlayable(situation: Situation, forms: ReadonlyMap<string, Form>, lexicon: Lexicon): boolean {
  const context = createContext(situation, forms, lexicon);
  const formless = situation.activities.some((activity) => activity.kind === "form" && !forms.has(activity.form));
  return !formless && !hasErrors(structureRules.flatMap((rule) => rule(context))) && checkLexicon(lexicon).length === 0;
}

/** Variant cards share most of a dialogue: the same fault at the same place is one problem. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, path, params }) => {
    const key = JSON.stringify([code, path, params]);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
