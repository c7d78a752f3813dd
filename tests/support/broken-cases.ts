/** Owns the deliberately broken scenarios: for every problem code the small situation with one thing changed, and the places that must be reported. */
import { parseSituation } from "../../src/scenario/parse.ts";
import type { ProblemCode } from "../../src/scenario/problem-codes.ts";
import { textsOf } from "../../src/scenario/texts.ts";
import type { Json } from "./patch-json.ts";
import { applyPatch, type Patch } from "./patch-json.ts";
import { archive, classification, document, flowchart, items, liability, papers, returns, survey, work, worksheet } from "./sound-activities.ts";

/** Files of the case's folder by name, as JSON values or as they are on disk. `places` are the paths at which the code must be reported. */
export type BrokenCase = { files: Record<string, Json | Uint8Array>; places: string[] };

export type SmallUnit = { situation: Json; unit: Json; transcript: Json };

const CASE = "lost-parcel.json";
const TRANSCRIPT = "transcripts/lost-parcel.strong.json";

export function brokenCases({ situation, unit, transcript }: SmallUnit): Partial<Record<ProblemCode, BrokenCase>> {
  const inCase = (patch: Patch, ...places: string[]): BrokenCase => ({ files: { [CASE]: applyPatch(situation, patch) }, places });
  const played = (patch: Patch, ...places: string[]): BrokenCase => ({ files: { [CASE]: situation, [TRANSCRIPT]: applyPatch(transcript, patch) }, places });
  const extra = (activity: Json, ...places: string[]): BrokenCase =>
    inCase({ "activities.+": activity, "phases.7.activities": ["extra"], "grading.sections.0.parts.2.from.+": { activity: "extra" } }, ...places);
  const text = JSON.stringify(situation, null, 2);
  const raw = (content: string | Uint8Array, ...places: string[]): BrokenCase => ({ files: { [CASE]: typeof content === "string" ? new TextEncoder().encode(content) : content }, places });
  const lexicon = (concepts: Json, ...places: string[]): BrokenCase => ({ files: { "lexicon.json": { format: 1, concepts } }, places });
  const inUnit = (id: string, patch: Patch, files: BrokenCase["files"], ...places: string[]): BrokenCase => ({ files: { "unit.json": applyPatch(unit, { id, ...patch }), ...files }, places });
  const item = { id: "attitude", title: "态度", points: 10, sign: "+", levels: [], note: null, capAt: null };
  const sheet = (change: Record<string, Json>, ...places: string[]): BrokenCase => ({
    files: { "rubrics/sheet.json": { ...{ format: 1, id: "sheet", courseId: null, title: "评价表", of: "member", raters: ["teacher"], method: "sum", max: 10, min: 0, default: false, items: [item] }, ...change } },
    places,
  });
  const allPlayed = Object.fromEntries(
    ["strong", "weak", "off-topic", "gaming", "rude"].map((quality) => [`transcripts/lost-parcel.${quality}.json`, applyPatch(transcript, { quality })] as const),
  );

  return {
    "file/bad-json": raw('{\n  "format": 1,\n  "id": "lost-parcel"\n  "title": "上一行少了逗号"\n}\n', ""),
    "file/duplicate-key": raw(text.replace('"channel": "电话",', '"channel": "电话",\n  "channel": "短信",'), "channel"),
    // 标题 in GBK.
    "file/not-utf8": raw(new Uint8Array([0x22, 0xb1, 0xea, 0xcc, 0xe2, 0x22]), ""),
    "format/missing": inCase({ format: undefined }, ""),
    "format/unknown": inCase({ format: "one" }, "format"),
    "format/too-new": inCase({ format: 2 }, "format"),
    "shape/missing": inCase({ channel: undefined }, "channel"),
    "shape/unknown-key": inCase({ colour: "red" }, "colour"),
    "shape/wrong-type": inCase({ minutes: "forty" }, "minutes"),
    "shape/not-allowed": inCase({ "cast.personas.0.portrait": "robot" }, "cast.personas.0.portrait"),
    "shape/bad-form": inCase({ start: "2012" }, "start"),
    "shape/too-few": inCase({ goals: [] }, "goals"),
    "shape/too-many": inCase({ "phases.+": { id: "homework", minutes: 5, intro: ["多了一个环节。"] } }, "phases"),
    "shape/too-small": inCase({ minutes: 0 }, "minutes"),
    "shape/too-big": inCase({ "grading.passMark": 101 }, "grading.passMark"),
    "shape/no-such-form": inCase({ title: 3 }, "title"),
    "shape/too-deep": inCase({ title: nested(70) }, `title${".more".repeat(63)}`),
    "text/lone-surrogate": inCase({ title: "包裹\ud83d" }, "title"),
    "text/markup": inCase({ summary: "<script>alert(1)</script>" }, "summary"),
    "text/one-language": { files: { [CASE]: inBothLanguages(situation) }, places: ["title"] },
    "unit/folder-differs": inUnit("another-name", { "situations.0.file": undefined }, {}, "id"),
    "unit/file-missing": inUnit("file-missing", {}, {}, "situations.0.file"),
    "unit/file-unlisted": inUnit("file-unlisted", { "situations.0.file": undefined }, { [CASE]: situation }, "situations"),
    "unit/situation-differs": inUnit("situation-differs", { "situations.0.courseId": "U2-Z9" }, { [CASE]: situation, ...allPlayed }, "situations.0.courseId"),
    "reference/duplicate-id": inCase({ "steps.+": { id: "receive", title: "又一个受理" } }, "steps.1"),
    "reference/unknown": inCase({ "activities.1.customer": "mr-li" }, "activities.1.customer"),
    "reference/wrong-kind": inCase({ "timeline.+": "order-number" }, "timeline.1"),
    "phase/order": inCase({ "phases.5.id": "assess", "phases.6.id": "refine" }, "phases.5.id", "phases.6.id"),
    "phase/activity-unplaced": inCase({ "phases.1.activities": [] }, "activities.0"),
    "phase/activity-twice": inCase({ "phases.2.activities": ["quiz"] }, "phases.2.activities.0"),
    "phase/minutes-differ": inCase({ minutes: 45 }, "minutes"),
    "beat/unreachable": inCase({ "activities.1.beats.+": { id: "B9", kind: "scene", title: "没人来的地方", next: [{ to: "B3" }] } }, "activities.1.beats.3"),
    "beat/dead-end": inCase({ "activities.1.beats.0.next": [{ when: { met: "B1:greet" }, to: "B2" }] }, "activities.1.beats.0.next.0"),
    "beat/loop-without-exit": inCase({ "activities.1.beats.0.next": [{ when: { met: "B1:greet" }, to: "B2" }, { to: "B3" }], "activities.1.beats.1.next": [{ to: "again" }] }, "activities.1.beats.1"),
    "beat/branch-never-taken": inCase({ "activities.1.beats.0.next.+": { to: "B3" } }, "activities.1.beats.0.next.1"),
    "beat/resume-without-interrupt": inCase({ "activities.1.beats.0.next": [{ when: { met: "B1:greet" }, to: "resume" }, { to: "B2" }] }, "activities.1.beats.0.next.0.to"),
    "beat/model-misses": inCase({ "activities.1.beats.0.model": "这里是客服。" }, "activities.1.beats.0.model"),
    "beat/model-at-fault": inCase({ "activities.1.beats.0.model": "您好，快说。" }, "activities.1.beats.0.model"),
    "mood/bands": inCase({ "activities.1.mood.bands.0.min": 10 }, "activities.1.mood.bands"),
    "mood/change-order": inCase({ "activities.1.beats.0.mood": { good: 10, weak: 2, wrong: -10 } }, "activities.1.beats.0.mood"),
    "timer/over-limit": inCase({ ...promise, "activities.1.timers": [timer("PT15M")] }, "activities.1.timers.0.due"),
    "timer/cannot-be-kept": inCase(
      { "activities.1.beats.1.clock": { at: "2012-05-07T09:05" }, "activities.1.beats.2.clock": { at: "2012-05-07T10:00" }, "activities.1.timers": [{ ...timer("PT5M"), promisedIn: undefined }] },
      "activities.1.timers.0.keptBy",
    ),
    "clock/runs-back": inCase({ "activities.1.beats.1.clock": { at: "2012-05-07T08:00" } }, "activities.1.beats.1.clock.at"),
    "walk/good-fails": inCase({ "activities.1.beats.2.ending": "lost" }, "activities.1"),
    "walk/weak-never-ends": inCase({ "activities.1.beats.1.next": [{ when: { outcome: "good" }, to: "B3" }, { to: "again" }] }, "activities.1"),
    "criterion/too-few-examples": inCase({ "activities.1.beats.0.criteria.0.examples.counts": ["您好！"] }, "activities.1.beats.0.criteria.0.examples"),
    "criterion/example-not-met": inCase({ "activities.1.beats.0.criteria.0.examples.counts.+": "喂。" }, "activities.1.beats.0.criteria.0.examples.counts.3"),
    "criterion/example-fires": inCase({ "activities.1.beats.0.criteria.0.examples.fails.+": "您好啊。" }, "activities.1.beats.0.criteria.0.examples.fails.3"),
    "criterion/example-contradicts": inCase({ "activities.1.beats.0.criteria.0.examples.fails.+": "您好！" }, "activities.1.beats.0.criteria.0.examples.fails.3"),
    "criterion/model-misses": inCase({ "activities.1.beats.0.criteria.0.model": "请讲。" }, "activities.1.beats.0.criteria.0.model"),
    "criterion/bad-figure": inCase({ "activities.1.beats.1.criteria.1.meets": { duration: { max: { fact: "order-number" } } } }, "activities.1.beats.1.criteria.1.meets"),
    "lexicon/bad-wording": lexicon({ colour: { title: "颜色", words: ["#colour"] } }, "concepts.colour.words.0"),
    "lexicon/concept-loop": lexicon({ egg: { title: "蛋", words: ["@hen 生的"] }, hen: { title: "鸡", words: ["@egg 孵的"] } }, "concepts.egg"),
    "seat/not-customer": inCase({ "cast.seats.0.criteria": [planned] }, "cast.seats.0.criteria"),
    "seat/never-counts": inCase({ "cast.seats.+": { id: "customer", role: "customer", title: "客户", persona: "ms-li", criteria: [{ ...planned, before: "B1:greet", after: "B1:greet" }] } }, "cast.seats.1.criteria.0.after"),
    "seat/reserved-name": inCase({ "cast.seats.+": { id: "mirror", role: "observer", title: "旁观" } }, "cast.seats.1.id"),
    "fact/bad-value": inCase({ "facts.1.value": "9点" }, "facts.1.value"),
    "fact/contradicts": inCase({ "facts.+": { id: "call-time", type: "time", label: "来电", value: "09:30", known: "start" } }, "facts.2"),
    "fact/timeline-broken": inCase({ "facts.+": { id: "sent", type: "date-time", label: "寄出", value: "2012-05-08T10:00", known: "start" }, timeline: ["sent", "call-time"] }, "timeline.1"),
    "fact/never-revealed": inCase({ "facts.+": { id: "weight", type: "text", label: "重量", value: "2 公斤" } }, "facts.2"),
    "fact/reveals-secret": inCase({ "facts.+": { id: "secret", type: "text", label: "内情", value: "丢了", known: "never" }, "activities.1.beats.1.reveals.+": "secret" }, "activities.1.beats.1.reveals"),
    "fact/used-before-revealed": inCase({ "activities.1.beats.1.reveals": [], "activities.1.beats.2.reveals": ["order-number"] }, "activities.1.beats.1.criteria.1.meets"),
    "form/field-missing": inCase({ "activities.2.fields.2": undefined }, "activities.2.fields"),
    "form/fact-wrong-type": inCase({ "activities.2.fields.0.fact": "call-time" }, "activities.2.fields.0.fact"),
    "form/option-unknown": inCase({ "activities.2.fields.1.oneOf": ["medium"] }, "activities.2.fields.1.oneOf.0"),
    "choice/several-answers": inCase({ "activities.0.questions.0.answer": ["calm", "ask"] }, "activities.0.questions.0.answer"),
    "ordering/not-complete": extra({ ...work("ordering"), items, orders: [["one", "one", "two"]], explain: "先一后二再三。" }, "activities.3.orders.0"),
    "matching/unpaired": extra({ ...work("matching"), left: items, right: items, pairs: [{ left: "one", right: ["one"] }, { left: "two", right: ["two"] }], explain: "各配各的。" }, "activities.3.left.2"),
    "calculation/bad-formula": extra(worksheet("fee * ("), "activities.3.steps.0.formula"),
    "calculation/no-result": extra(worksheet("fee / 0"), "activities.3.steps.0.formula"),
    "calculation/input-differs": inCase(
      {
        "facts.+": { id: "fee", type: "money", label: "运费", value: "15.00", known: "start" },
        "activities.+": applyPatch(worksheet("fee * 2"), { "inputs.0.fact": "fee" }),
        "phases.7.activities": ["extra"],
        "grading.sections.0.parts.2.from.+": { activity: "extra" },
      },
      "activities.3.inputs.0.value",
    ),
    "liability/shares-not-100": extra(liability({ "shares.0.exact": 60, "shares.0.max": 80 }), "activities.3.shares"),
    "liability/outside-range": extra(liability({ "shares.0.min": 75 }), "activities.3.shares.0"),
    "liability/party-without-share": extra(liability({ "parties.+": { id: "driver", text: "司机" } }), "activities.3.parties.2"),
    "liability/lead-not-largest": extra(liability({ lead: "sorting" }), "activities.3.lead"),
    "archive/order-not-the-volume": extra(archive({ "orders.0": ["stray", "contract"] }), "activities.3.orders.0"),
    "archive/place-not-free": extra(archive({ "cabinets.0.taken": [{ shelf: 1, place: 2, text: "A-0001" }] }), "activities.3.place"),
    "archive/points-differ": extra(archive({ "points.access": 2 }), "activities.3.points.access"),
    "classification/bounds": extra(classification({ "classes.0.upTo": 95 }), "activities.3.classes"),
    "classification/cells": extra(classification({ "items.1.cells": [] }), "activities.3.items.1.cells"),
    "classification/nothing-to-share": extra(classification({ "items.0.amount": 0, "items.1.amount": 0, "items.2.amount": 0, "asks.0": { of: "share", title: "占比", points: 2, advice: "除以合计。" } }), "activities.3.items"),
    "classification/sorted-already": extra(classification({ "items.0.amount": 30, "items.1.amount": 20, "items.2.amount": 10 }), "activities.3.items"),
    "classification/not-asked": extra(classification({ "asks.+": { of: "line", title: "折线", points: 1, advice: "画累计占比。" } }), "activities.3.asks.1"),
    "survey/model-loses": extra(survey({ "model.1.text": "您对我们满意吗？" }), "activities.3.model"),
    "survey/row-width": extra(returns({ "rows.1": ["二"] }), "activities.3.rows.1"),
    "survey/no-source": extra(returns({ "tables.0.columns.0.formula": "1" }), "activities.3.tables.0.columns.0"),
    "document/limits": extra(document({ minChars: 100 }), "activities.3"),
    "content/model-misses": extra(document({ model: "明天再说吧，先这样写着。" }), "activities.3.model"),
    "flowchart/ways-out": extra(flowchart({ "charts.0.1": undefined }), "activities.3.charts.0"),
    "flowchart/not-reached": extra(flowchart({ "charts.0.+": ["aside", "end"] }), "activities.3.charts.0"),
    "flowchart/mistake-is-right": extra(flowchart({ "mistakes.0": { first: "register", second: "solve", why: "写反了。" } }), "activities.3.mistakes.0"),
    "flowchart/no-why": extra(flowchart({ "nodes.5.why": undefined }), "activities.3.nodes.5"),
    "flowchart/nothing-to-mark": extra(flowchart({ "points.owners": 2, "nodes.1.owners": [] }), "activities.3.points.owners"),
    "spot/on-rules": extra(papers({ "papers.0.errors.0.fields": ["limit"] }), "activities.3.papers.0.errors.0.fields.0"),
    "spot/no-error": extra(papers({ "papers.0.errors": [] }), "activities.3.papers"),
    "spot/no-correction": extra(papers({ "papers.0.errors.0.corrections": [] }), "activities.3.points.corrections"),
    "media/kind-differs": inCase({ ...pictured, "media.0.kind": "sound" }, "media.0.file"),
    "media/no-alt": inCase({ ...pictured, "media.0.alt": undefined }, "media.0.alt"),
    "media/no-licence": inCase({ ...pictured, "media.0.licence": undefined }, "media.0.licence"),
    "media/no-source": inCase({ ...pictured, "media.0.licence": "cc-by" }, "media.0.source"),
    "media/not-shown": inCase({ ...pictured, "activities.1.beats.1.media": undefined }, "media.0"),
    "grading/section-sum": inCase({ "grading.sections.0.points": 12 }, "grading.sections.0.points"),
    "grading/headline": inCase({ "grading.sections.0.headline": false }, "grading.sections"),
    "grading/grades": inCase({ "grading.grades.1.from": 10 }, "grading.grades"),
    "grading/mood-steps": inCase({ "grading.moodShares.1.upTo": 90 }, "grading.moodShares"),
    "grading/blocker-without-beats": inCase({ "grading.blockers": [{ id: "rude", title: "催客户", dialogue: "call", when: { met: "B1:curt" }, caps: "beats", at: 0, advice: "不要催。" }] }, "grading.blockers.0"),
    "grading/counted-twice": inCase({ "grading.sections.0.parts.2.from.+": { activity: "call" } }, "grading.sections.0.parts.2.from.1"),
    "grading/not-counted": inCase({ "grading.sections.0.parts.1": undefined, "grading.sections.0.parts.0.points": 8 }, "activities.2"),
    "rubric/bad-level": sheet({ items: [{ ...item, levels: [{ from: 8, to: 12, title: "好" }] }] }, "items.0.levels.0"),
    "rubric/bad-cap": sheet({ items: [item, { ...item, id: "leak", sign: "-", capAt: 59 }] }, "items.1.capAt"),
    "rubric/bad-sign": sheet({ method: "deduct" }, "items.0.sign"),
    "rubric/max-not-reached": sheet({ max: 20 }, "max"),
    "transcript/refused": played({ "commands.+": { type: "speak", activity: "call", text: "还在吗？", via: "keyboard" } }, "commands.4"),
    "transcript/total": played({ "expect.total": { min: 9, max: 10 } }, "expect.total"),
    "transcript/grade": played({ "expect.grade": "fail" }, "expect.grade"),
    "transcript/mood": played({ "expect.moodAtEnd": { min: 0, max: 10 } }, "expect.moodAtEnd"),
    "transcript/ending": played({ "expect.ending": "lost" }, "expect.ending"),
    "transcript/blockers": played({ "expect.blockers": ["rude"] }, "expect.blockers"),
    "transcript/met": played({ "expect.met": ["B1:curt"] }, "expect.met.0"),
    "transcript/not-met": played({ "expect.notMet": ["B1:greet"] }, "expect.notMet.0"),
    "transcript/section": played({ "expect.sections": { total: { min: 9, max: 10 } } }, "expect.sections.total"),
    "transcript/missing": inUnit("missing", {}, { [CASE]: situation, [TRANSCRIPT]: transcript }, "situations.0"),
  };
}

/** What a customer plans to raise. */
const planned = {
  id: "says-how-long",
  title: "说出等了多久",
  kind: "does",
  points: 2,
  ability: "communication",
  meets: { words: ["三天"] },
  examples: { counts: ["三天了。", "都三天了还没到。", "我等了三天。"], fails: ["还没到。", "我等了很久。", "你好。"] },
  advice: "说清楚等了多久。",
  model: "三天了还没到。",
};

function timer(due: string) {
  return { id: "reply", title: "回电", startsAfter: "B2", due, promisedIn: "B2:promise", keptBy: ["B3"], grace: "PT1M", missed: { to: "B3", mood: 5 } };
}

const pictured: Patch = {
  media: [{ id: "box", kind: "picture", file: `${"0".repeat(64)}.jpg`, alt: "压坏的纸箱", licence: "own" }],
  "activities.1.beats.1.media": "box",
};

const promise: Patch = {
  "activities.1.beats.1.criteria.+": {
    id: "promise",
    title: "给出时限",
    kind: "does",
    points: 1,
    ability: "resolution",
    act: "promise",
    meets: { duration: { max: "PT10M" } },
    examples: { counts: ["十分钟内给您回电。", "我5分钟后回复您。", "八分钟之内给您答复。"], fails: ["我尽快回复您。", "二十分钟后回复您。", "好的。"] },
    advice: "说出具体的分钟数。",
    model: "我十分钟内给您回电。",
  },
  "activities.1.beats.1.model": "对不起，让您久等了。跟您核对，单号是7654321，我十分钟内给您回电。",
};

function nested(depth: number): Json {
  return depth === 0 ? "底" : { more: nested(depth - 1) };
}

/** Every text in both languages but the first. */
function inBothLanguages(source: Json): Json {
  const { situation } = parseSituation(source);
  const texts = situation ? textsOf(situation).slice(1) : [];
  return applyPatch(source, Object.fromEntries(texts.map(({ text, path }) => [path.join("."), { "zh-CN": text, en: "Some words." } as Json])));
}
