/** Owns comparing the places of a case where the same value was written (rubrics R4: the papers of one case do not contradict each other). */
import type { ActivityOf } from "../scenario/schema/activity.ts";
import type { Fact } from "../scenario/schema/fact.ts";
import type { Text } from "../scenario/text.ts";
import { answersTo, valueIn } from "./answers.ts";
import { compareValue, meanSame } from "./forms/compare-value.ts";
import { kindOfField, wantedValue } from "./forms/field-kind.ts";
import type { ValueKind } from "./forms/written-value.ts";
import type { Case } from "./graded.ts";
import { COLON, COMMA, joinTexts } from "./join-texts.ts";
import { sharesIn, sharesWritten } from "./liability-shares.ts";
import { reason } from "./reason-codes.ts";
import type { Reason } from "./report.ts";

/** One place where a student wrote the value of a fact. */
type Place = { activity: string; field: string; name: Text; fact: Fact; kind: ValueKind; text: string };

/** `here` and `there` name the place and what stands in it. */
export type Comparison = { field: string; title: Text; ok: boolean; reason: Reason; here: Text; there: Text };

/**
 * Every value of a form that stands elsewhere too: with the earliest other place where the student wrote it, else with what was heard or known.
 * A field that agrees with what was heard is never at fault: then the other place is.
 */
export function compareForm(activity: ActivityOf<"form">, of: Case): Comparison[] {
  const places = writtenPlaces(of);
  const own = places.filter((place) => place.activity === activity.id);
  return [...own.map((place) => comparePlace(place, places, of)), ...compareShares(activity, of)];
}

function comparePlace(place: Place, places: readonly Place[], { situation }: Case): Comparison {
  const year = situation.start.slice(0, 4);
  const { fact, kind, text } = place;
  const isHeard = compareValue(kind, text, wantedValue(kind, fact), year) !== "wrong";
  const other = places.find((candidate) => candidate.fact.id === fact.id && candidate.activity !== place.activity);
  const earlier = other && places.indexOf(other) < places.indexOf(place) ? other : undefined;
  const ok = isHeard || (earlier !== undefined && meanSame(kind, text, earlier.text, year));
  const there = earlier ? nameWith(earlier.name, earlier.text) : nameWith(fact.label, fact.display ?? fact.value);
  const why = reason(ok ? "grading/consistent" : earlier ? "grading/differs-elsewhere" : "grading/differs-from-heard");
  return { field: place.field, title: place.name, ok, reason: why, here: nameWith(place.name, text.trim()), there };
}

/** Forms in the order of the situation's activities; a calculation line counts as a place when it has the id of a fact. */
function writtenPlaces({ situation, forms, performance }: Case): Place[] {
  const facts = new Map(situation.facts.map((fact) => [fact.id, fact]));
  return situation.activities.flatMap((activity): Place[] => {
    if (activity.kind === "form") {
      const handedIn = performance.forms.find((form) => form.activity === activity.id && form.submitted);
      const sheet = forms.find(({ id }) => id === activity.form);
      return activity.fields.flatMap((check) => {
        const fact = facts.get(check.fact ?? "");
        const text = valueIn(handedIn?.values, check.field);
        if (!fact || check.given || fact.known === "never" || text.trim() === "") return [];
        const field = sheet?.fields.find(({ id }) => id === check.field);
        return [{ activity: activity.id, field: check.field, name: joinTexts([activity.title, field?.label ?? check.field], " · "), fact, kind: kindOfField(field, fact), text }];
      });
    }
    if (activity.kind !== "calculation" || !performance.answers.some((saved) => saved.activity === activity.id && saved.submitted)) return [];
    const { answers } = answersTo(performance, activity.id, "calculation");
    return activity.steps.flatMap((step) => {
      const fact = facts.get(step.id);
      const text = answers.findLast((answer) => answer.step === step.id)?.value ?? "";
      if (!fact || text.trim() === "") return [];
      return [{ activity: activity.id, field: step.id, name: joinTexts([activity.title, step.label], " · "), fact, kind: fact.type, text }];
    });
  });
}

/** Shares of liability that a form repeats must be those that were decided. */
function compareShares(activity: ActivityOf<"form">, { situation, forms, performance }: Case): Comparison[] {
  const handedIn = performance.forms.find((form) => form.activity === activity.id && form.submitted);
  const sheet = forms.find(({ id }) => id === activity.form);
  const decisions = situation.activities.filter((other) => other.kind === "liability");
  return decisions.flatMap((decision) => {
    const decided = sharesWritten(decision, performance);
    if (!decided) return [];
    return activity.fields.flatMap(({ field }): Comparison[] => {
      const found = sharesIn(valueIn(handedIn?.values, field), decision);
      if (found.length === 0) return [];
      const differing = found.filter(({ party, percent }) => (decided.get(party) ?? percent) !== percent);
      const name = joinTexts([activity.title, sheet?.fields.find(({ id }) => id === field)?.label ?? field], " · ");
      const row = (shares: { party: string; percent: string }[]): Text => joinTexts(shares.map(({ party, percent }) => joinTexts([partyText(decision, party), ` ${percent}%`])), COMMA);
      const there = row(found.map(({ party, percent }) => ({ party, percent: decided.get(party) ?? percent })));
      const ok = differing.length === 0;
      return [
        {
          field,
          title: name,
          ok,
          reason: reason(ok ? "grading/consistent" : "grading/differs-elsewhere"),
          here: nameWith(name, row(found)),
          there: nameWith(decision.title, there),
        },
      ];
    });
  });
}

function partyText(decision: ActivityOf<"liability">, id: string): Text {
  return decision.parties.find((party) => party.id === id)?.text ?? id;
}

function nameWith(name: Text, value: Text): Text {
  return joinTexts([name, COLON, value]);
}
