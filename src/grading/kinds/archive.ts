/** Owns the credit of filing a customer: what went into the volume, in which order, its index, its labels, its place in the cabinet, and who may look (course unit 4 §3). */
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { readText, type Text } from "../../scenario/text.ts";
import { answersTo, entered } from "../answers.ts";
import { credit, stateOf, unlessMet, type Credit } from "../credit.ts";
import { defaultAbility } from "../default-ability.ts";
import { exact, multiply, share, zero, type Fraction } from "../fraction.ts";
import type { Case, Graded } from "../graded.ts";
import { joinTexts } from "../join-texts.ts";
import { firstPages, nearestOrder, readArchive, type FiledVolume } from "../read-archive.ts";
import { reason } from "../reason-codes.ts";
import type { Reason } from "../report.ts";

type Archive = ActivityOf<"archive">;
type Filed = { activity: Archive; volume: FiledVolume; seq: number };
type Mark = { subject: string; kind: Credit["kind"]; title: Text; max: Fraction; ok: boolean; why: Reason; given: Text | null; expected: Text | null; advice: Text | null };

export function gradeArchive(activity: Archive, { performance }: Case): Graded {
  const { answers, seq } = answersTo(performance, activity.id, "archive");
  const filed: Filed = { activity, volume: readArchive(answers), seq };
  const credits = [...sortingCredits(filed), orderCredit(filed), ...pageCredits(filed), ...labelCredits(filed), ...placeCredits(filed), ...accessCredits(filed)];
  return { credits: credits.filter(({ max }) => max.n > 0n), faults: [] };
}

/** What belongs and what does not are worth half each: who puts everything in, or nothing, has sorted nothing. */
function sortingCredits({ activity, volume, seq }: Filed): Credit[] {
  const { papers, points } = activity;
  const strangers = papers.filter(({ belongs }) => !belongs).length;
  const halves = strangers === 0 ? 1 : 2;
  return papers.map(({ id, text, belongs, why }) => {
    const isIn = volume.folder.includes(id);
    const begun = volume.folder.length > 0;
    const ok = begun && isIn === belongs;
    const max = multiply(exact(points.sorting), share(1, halves * (belongs ? papers.length - strangers : strangers)));
    const missed = belongs ? reason("grading/paper-left-out") : reason("grading/paper-wrongly-in");
    return mark({ activity, seq }, { subject: `paper-${id}`, kind: "pair", title: text, max, ok, why: ok ? reason("grading/right") : begun ? missed : reason("grading/unanswered"), given: null, expected: null, advice: why ?? activity.explain });
  });
}

function orderCredit({ activity, volume, seq }: Filed): Credit {
  const { order, inPlace } = nearestOrder(activity, volume.folder);
  const [kept, of] = [Math.max(0, inPlace.length - 1), Math.max(1, order.length - 1)];
  const max = exact(activity.points.order);
  const points = multiply(max, share(kept, of));
  const state = stateOf(points, max);
  const row = (ids: readonly string[]): Text => joinTexts(ids.map((id) => paperText(activity, id)), " → ");
  const why = volume.folder.length === 0 ? reason("grading/unanswered") : state === "met" ? reason("grading/positions-right", { of: order.length }) : reason("grading/positions-part", { kept, of });
  const given = volume.folder.length === 0 ? null : row(volume.folder);
  return credit(
    activity.id,
    { subject: "order", kind: "position", title: activity.title, ability: abilityOf(activity), state, points, max, reason: why },
    { evidence: given === null ? [] : entered(seq, readText(given, "zh-CN")), given, expected: row(order), advice: unlessMet(state, activity.explain) },
  );
}

/** A first page is right in the right order, or in the student's own. */
function pageCredits({ activity, volume, seq }: Filed): Credit[] {
  const listed = activity.papers.filter((paper) => paper.listed && paper.belongs);
  const own = firstPages(activity.papers, volume.folder);
  const true_ = firstPages(activity.papers, nearestOrder(activity, volume.folder).order);
  return listed.map(({ id, text }) => {
    const typed = (volume.pages.get(id) ?? "").trim();
    const page = Number(/^第?\s*(\d{1,4})/.exec(typed.normalize("NFKC"))?.[1] ?? Number.NaN);
    const [wanted, followed] = [true_.get(id), own.get(id)];
    const ok = page === wanted || page === followed;
    const expected = String(followed ?? wanted ?? "");
    const why = page === wanted ? reason("grading/right") : ok ? reason("grading/followed-through", { value: typed }) : typed === "" ? reason("grading/unanswered") : reason("grading/page-wrong", { value: typed, expected });
    return mark({ activity, seq }, { subject: `page-${id}`, kind: "step", title: text, max: multiply(exact(activity.points.pages), share(1, listed.length)), ok, why, given: typed === "" ? null : typed, expected, advice: activity.explain });
  });
}

function labelCredits({ activity, volume, seq }: Filed): Credit[] {
  const max = multiply(exact(activity.points.labels), share(1, Math.max(1, activity.labels.length)));
  return activity.labels.map(({ id, label, options, accepts, why: advice }) => {
    const typed = volume.labels.get(id) ?? "";
    const shown = (value: string): Text => options.find((option) => option.id === value)?.text ?? value;
    const ok = accepts.some((accepted) => plain(accepted) === plain(typed));
    const why = ok ? reason("grading/right") : typed.trim() === "" ? reason("grading/unanswered") : options.length > 0 ? reason("grading/wrong-option", { wrong: 1 }) : reason("grading/value-differs", { value: typed });
    return mark({ activity, seq }, { subject: `label-${id}`, kind: "field", title: label, max, ok, why, given: typed.trim() === "" ? null : shown(typed), expected: shown(accepts[0] ?? ""), advice });
  });
}

/** The right place is worth all, the right shelf two thirds, the right cabinet one. */
function placeCredits({ activity, volume, seq }: Filed): Credit[] {
  const wanted = activity.place;
  if (!wanted) return [];
  const { place } = volume;
  const max = exact(activity.points.place);
  const hits = place?.cabinet !== wanted.cabinet ? 0 : place.shelf !== wanted.shelf ? 1 : place.place !== wanted.place ? 2 : 3;
  const points = multiply(max, share(hits, 3));
  const state = stateOf(points, max);
  const shown = (at: { cabinet: string; shelf: number; place: number }): Text => joinTexts([activity.cabinets.find(({ id }) => id === at.cabinet)?.title ?? at.cabinet, { "zh-CN": ` ${at.shelf} 层 ${at.place} 位`, en: `, shelf ${at.shelf}, place ${at.place}` }]);
  const given = place && shown(place);
  const why = state === "met" ? reason("grading/right") : given === null ? reason("grading/unanswered") : reason("grading/place-wrong");
  return [credit(activity.id, { subject: "place", kind: "field", title: activity.title, ability: abilityOf(activity), state, points, max, reason: why }, { evidence: given === null ? [] : entered(seq, readText(given, "zh-CN")), given, expected: shown(wanted), advice: unlessMet(state, wanted.why) })];
}

function accessCredits({ activity, volume, seq }: Filed): Credit[] {
  const max = multiply(exact(activity.points.access), share(1, Math.max(1, activity.access.length)));
  const shown = (level: string): Text => activity.levels.find(({ id }) => id === level)?.text ?? level;
  return activity.access.map(({ id, text, level, why: advice }) => {
    const given = volume.access.get(id);
    const ok = given === level;
    const why = ok ? reason("grading/right") : given === undefined ? reason("grading/unanswered") : reason("grading/wrong-pair");
    return mark({ activity, seq }, { subject: `access-${id}`, kind: "pair", title: text, max, ok, why, given: given === undefined ? null : shown(given), expected: shown(level), advice });
  });
}

function mark({ activity, seq }: Pick<Filed, "activity" | "seq">, { subject, kind, title, max, ok, why, given, expected, advice }: Mark): Credit {
  return credit(
    activity.id,
    { subject, kind, title, ability: abilityOf(activity), state: ok ? "met" : "not-met", points: ok ? max : zero, max, reason: why },
    { evidence: given === null ? [] : entered(seq, readText(given, "zh-CN")), given, expected, advice: ok ? null : advice },
  );
}

function abilityOf(activity: Archive): Credit["ability"] {
  return activity.ability ?? defaultAbility("archive");
}

function paperText(activity: Archive, id: string): Text {
  return activity.papers.find((paper) => paper.id === id)?.text ?? id;
}

/** Width, case, spaces and kinds of dash do not matter. */
function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/gu, "").replaceAll(/[‐-―−－]/gu, "-").toLowerCase();
}
