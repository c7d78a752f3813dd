import { describe, expect, it } from "vitest";
import { robotLesson } from "../../../../tests/support/robot-lesson.ts";
import { shippedSituation } from "../../../../tests/support/shipped-situation.ts";
import { spokenLesson } from "../../../../tests/support/spoken-lesson.ts";
import { scriptActor } from "../../../attempt/event.ts";
import { apply } from "../../../attempt/fold.ts";
import { judgeHandIn, judgeTurn } from "../../../attempt/judge-words.ts";
import { prepareSituation } from "../../../attempt/prepared.ts";
import { initialState, type AttemptState } from "../../../attempt/state.ts";
import { groupById } from "../../lesson/people.ts";
import type { GroupState } from "../../lesson/state.ts";
import type { WordingChange } from "../event.ts";
import type { ReviewKnown } from "../known.ts";
import { groupMarks } from "../marks/group-marks.ts";
import { verdictsIn } from "../places.ts";
import { initialReview, nameOfPlace, type ReviewSum } from "../state.ts";
import { regrade, type Regraded } from "./regrade.ts";
import { withWordings, type KeyedWords } from "./with-wordings.ts";

const prepared = shippedSituation("complaints", "late-pickup");
const none = initialReview.sum;
const reply: KeyedWords = { key: "B6:promise-content", text: "这就给您回话" };
const place = (group: string, seq: number, key = reply.key) => ({ attempt: `${group}-r1`, seq, key });

function regraded(known: ReviewKnown, wording: KeyedWords, sum: ReviewSum = none): Regraded & { progress: number[] } {
  const work = regrade(known, sum, wording);
  const progress: number[] = [];
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { ...step.value, progress };
    expect(step.value.all).toBe(known.attempts.size);
    progress.push(step.value.done);
  }
}

/** The same by judging everything again, with the whole judge. */
function judgedAgain({ attempts, prepared: pinned }: ReviewKnown, wording: KeyedWords): WordingChange[] {
  const { unit, situation, lexicon, forms, version, led, tools } = pinned;
  const laid = prepareSituation({ unit, situation: withWordings(situation, [wording]), lexicon, forms: [...forms.values()], version }, led ?? { tools });
  return [...attempts].flatMap(([attempt, { events, state: end }]) => {
    const recorded = verdictsIn(pinned, end);
    let state: AttemptState = initialState;
    return events.flatMap((event) => {
      const before = state;
      state = apply(laid, state, event);
      if (before.status === "new" || event.actor === scriptActor) return [];
      const isLast = event.type === "activity-submitted" && end.status !== "new" && end.works[event.activity]?.seq === event.seq;
      const verdicts = event.type === "turn-spoken" ? judgeTurn(laid, before, event) : isLast ? judgeHandIn(laid, before, event.activity) : [];
      return verdicts.flatMap((verdict) => {
        const at = { attempt, seq: event.seq, key: verdict.key };
        return verdict.state === (recorded.get(nameOfPlace(at))?.verdict.state ?? "not-met") ? [] : [{ place: at, to: verdict.state }];
      });
    });
  });
}

describe("what new words change", () => {
  const known = spokenLesson(prepared, [
    { says: { B6: "这就给您回话，您稍等。" } },
    { says: { B6: "我才不会这就给您回话。" } },
    { says: { B6: "老师说要讲“这就给您回话”。" } },
    { says: {} },
    { says: { B6: "您放心，這就給你回話！" }, until: "B7" },
  ]);

  it("[M103] is told by verdict and by group, and nothing is changed", () => {
    const before = JSON.stringify([...known.attempts.values()].map(({ events }) => events));
    const { diff, changed } = regraded(known, reply);
    expect(changed).toEqual([{ place: place("g1", 10), to: "met" }, { place: place("g5", 10), to: "met" }]);
    expect(diff.verdicts).toEqual([
      { place: place("g1", 10), group: "g1", text: "这就给您回话，您稍等。", from: "not-met", to: "met" },
      { place: place("g5", 10), group: "g5", text: "您放心，這就給你回話！", from: "not-met", to: "met" },
    ]);
    expect(diff.blocked).toEqual([]);
    expect(diff.totals.map(({ group, name }) => [group, name])).toEqual([["g1", "1"], ["g5", "5"]]);
    expect(JSON.stringify([...known.attempts.values()].map(({ events }) => events))).toBe(before);
  });

  it("[M103] tells each group's automatic mark before and after, as the review will reckon it", () => {
    const sorry = spokenLesson(prepared, [{ says: { B2: "您的难处我懂" } }, { says: {} }]);
    const wording = { key: "B2:apologise", text: "您的难处我懂" };
    const { diff, changed } = regraded(sorry, wording);
    const markOf = (sum: ReviewSum) => groupMarks(sorry, { sum }, groupById(sorry.run, "g1") as GroupState).marks.automatic ?? Number.NaN;
    expect(diff.totals).toEqual([{ group: "g1", name: "1", before: expect.closeTo(markOf(none), 1) as number, after: expect.closeTo(markOf({ ...none, wordings: [{ seq: 1, at: 0, by: "t1", wording: { id: "w1", ...wording }, changed }] }), 1) as number }]);
    expect(diff.totals[0]?.after).toBeGreaterThan(diff.totals[0]?.before ?? 100);
  });

  it("[M103] counts only what lies open: a verdict that a teacher corrected stays his, and one that he judged as not met blocks", () => {
    const corrected = (to: "met" | "not-met" | "noted"): ReviewSum => ({ ...none, verdicts: { "g1-r1": { [nameOfPlace(place("g1", 10))]: { seq: 1, at: 0, by: "t1", place: place("g1", 10), to, reason: "x" } } } });
    expect(regraded(known, reply, corrected("met"))).toMatchObject({ changed: [{ place: place("g5", 10) }], diff: { blocked: [] } });
    expect(regraded(known, reply, corrected("not-met"))).toMatchObject({ changed: [{ place: place("g5", 10) }], diff: { blocked: [place("g1", 10)] } });
    expect(regraded(known, reply, corrected("noted")).changed).toHaveLength(2);
  });

  it("[M103] comes on top of words that were added before", () => {
    const first = { ...none, wordings: [{ seq: 1, at: 0, by: "t1", wording: { id: "w1", ...reply }, changed: regraded(known, reply).changed }] };
    expect(regraded(known, reply, first).changed).toEqual([]);
    expect(regraded(known, { ...reply, text: "您稍等" }, first).changed).toEqual([]);
  });

  it("[M103] is found where somebody plays the customer, at turns that left no verdict on it as well", () => {
    const free = spokenLesson(prepared, [{ says: { B1: "您好，这事我挂心上了。" }, free: true, until: "B3" }]);
    const turn = [...free.attempts.values()].flatMap(({ events }) => events).find(({ type }) => type === "turn-spoken");
    expect(turn).toMatchObject({ beat: "B1", verdicts: expect.not.arrayContaining([expect.objectContaining({ key: "B5:acknowledge-urgency" })]) });
    expect(regraded(free, { key: "B5:acknowledge-urgency", text: "这事我挂心上" }).changed).toEqual([{ place: place("g1", turn?.seq ?? 0, "B5:acknowledge-urgency"), to: "met" }]);
  });

  it("[M104] is worked out attempt by attempt, telling how far it is", () => {
    expect(regraded(known, reply).progress).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("regrading", () => {
  const robots = robotLesson(prepared, { groups: 2, size: 3 });

  it("[M105] changes what judging everything again would change, verdict by verdict", () => {
    const missed = [...robots.attempts.values()].flatMap(({ state }) => [...verdictsIn(prepared, state).values()].filter(({ verdict, text }) => verdict.state === "not-met" && text.length > 4));
    const picked = missed.filter((_, index) => index % Math.ceil(missed.length / 5) === 0);
    expect(picked.length).toBeGreaterThan(3);
    for (const { key, text } of picked) {
      const wording = { key, text: text.split(/[，。？！、]/).find((piece) => piece.length > 2) ?? text };
      const sorted = (changes: WordingChange[]) => changes.map(({ place: at, to }) => `${at.attempt} ${nameOfPlace(at)} ${to}`).sort();
      expect(sorted(regraded(robots, wording).changed), `${key} ${wording.text}`).toEqual(sorted(judgedAgain(robots, wording)));
    }
  });
});
