/** The situation `late-pickup` against the course it carries out: figures, timeline, mood sums, ids, languages. Sources: course unit 2 §2, §9; README §4, §8; rubrics R10, R11. */
import { describe, expect, it } from "vitest";
import type { Prepared } from "../../src/attempt/prepared.ts";
import { performanceOf, reportOf } from "../../src/attempt/performance.ts";
import { courseSeconds, durationSeconds } from "../../src/scenario/course-time.ts";
import type { Beat } from "../../src/scenario/schema/beat.ts";
import { activityFinder } from "../support/find-activity.ts";
import { courseCall, strongCall } from "../support/late-pickup-call.ts";
import { shippedSituation } from "../support/shipped-situation.ts";
import { textProblems, textsOf } from "../support/chinese-texts.ts";

const prepared: Prepared = shippedSituation("complaints", "late-pickup");
const { situation } = prepared;
const activity = activityFinder(situation);
const call = activity("call", "dialogue");
const beat = <Kind extends Beat["kind"]>(id: string, kind: Kind): Extract<Beat, { kind: Kind }> => {
  const found = call.beats.find((candidate) => candidate.id === id);
  if (found?.kind !== kind) throw new Error(`${id} is no ${kind} beat`);
  return found as Extract<Beat, { kind: Kind }>;
};
const fact = (id: string): string => situation.facts.find((candidate) => candidate.id === id)?.value ?? `no fact ${id}`;

describe("[T1] the facts are those of the course (§2.1)", () => {
  it.each([
    ["F01", "date", "2012-04-30"], ["F02", "complainant", "福临门公司广州分公司 张先生"], ["F03", "phone", "13711219212"], ["F04", "order-number", "1234566"],
    ["F05", "goods", "快递文件 1 份"], ["F06", "appointment", "14:00"], ["F07", "call-time", "16:00"], ["F08", "agent", "小王"], ["F08", "staff-no", "22"],
    ["F09", "reply-within", "PT10M"], ["F10", "document", "投标文件"], ["F10", "deadline", "2012-05-02T10:00"], ["F10", "bid-opening", "2012-05-02T14:00"],
    ["F11", "ordered-at", "11:20"], ["F11", "address", "广州市天河区体育东路 118 号"], ["F11", "wrong-address", "天河北路 118 号"],
    ["F12", "li-arrived", "13:50"], ["F12", "alert-at", "14:30"], ["F13", "courier", "陈师傅"], ["F13", "courier-distance", "PT15M"], ["F13", "new-pickup", "16:35"],
    ["F14", "last-van", "18:30"], ["F14", "delivery-by", "2012-05-01T11:30"], ["F15", "weight", "0.5"], ["F15", "fee", "15.00"],
    ["F16", "limit-agent", "50.00"], ["F16", "limit-supervisor", "500.00"], ["F16", "limit-manager", "2000.00"], ["F17", "case-number", "TS-20120430-022-01"],
    ["F18", "picked-up-at", "16:33"], ["F18", "signed-at", "2012-05-01T11:20"], ["F18", "follow-up-at", "2012-05-01T15:00"],
  ])("[T1] U2-T1-%s: %s is %s", (courseId, id, value) => {
    expect(situation.facts.find((candidate) => candidate.id === id)).toMatchObject({ courseId: `U2-T1-${courseId}`, value });
  });

  it("[T1] the timeline runs from the order to the closing", () => {
    const today = (id: string) => `2012-04-30T${fact(id)}`;
    const line = [today("ordered-at"), today("appointment"), today("call-time"), today("now"), today("called-back-at"), today("plan-sms-at"), today("picked-up-at"), today("pickup-sms-at"), today("last-van"), fact("signed-at"), fact("follow-up-at"), `${fact("closed-on")}T00:00`];
    expect(line).toEqual([...line].sort());
    expect(line.map((moment) => moment.slice(11)).slice(0, 9)).toEqual(["11:20", "14:00", "16:00", "16:04", "16:12", "16:15", "16:33", "16:41", "18:30"]);
  });
});

describe("[T2] the mood moves as the course's table says (§2.4)", () => {
  const table: [string, number, number, number][] = [
    ["B0", 0, 1, 6], ["B1", -2, 1, 10], ["B2", -10, 1, 15], ["B3", -3, 1, 15], ["B4", -4, 1, 8], ["B5", -4, 2, 15], ["B6", -8, 4, 15], ["B7", -1, 1, 15],
    ["B8", -1, 0, 8], ["B10", -14, -4, 30], ["B11", -5, 0, 12], ["B12", -4, 0, 25], ["B13", -4, 1, 12], ["B14", -4, 0, 15],
  ];
  const change = (id: string) => {
    const found = call.beats.find((candidate) => candidate.id === id);
    return found && "mood" in found ? found.mood : null;
  };
  const sum = (start: number, ids: string[], outcome: "good" | "weak" | "wrong") => ids.reduce((mood, id) => mood + (change(id)?.[outcome] ?? Number.NaN), start);
  const ids = table.map(([id]) => id);

  it.each(table)("[T2] U2-T1-%s: %i / %i / %i", (id, good, weak, wrong) => {
    expect(change(id)).toEqual({ good, weak, wrong });
    expect(call.beats.find((candidate) => candidate.id === id)?.courseId).toBe(`U2-T1-${id}`);
  });

  it("[T2] adds up to 72 → 39 → 25 → 8 when all is good, to 81 when all is weak", () => {
    expect(call.mood.start).toBe(72);
    expect(sum(72, ids.slice(0, 9), "good")).toBe(39);
    expect(sum(72, ids.slice(0, 10), "good")).toBe(25);
    expect(sum(72, ids, "good")).toBe(8);
    expect(sum(72, ids, "weak")).toBe(81);
  });

  it("[T2] reaches 97 when B1 and B2 are wrong", () => {
    expect(sum(72, ["B1", "B2"], "wrong")).toBe(97);
  });

  it("[T2] brings the rescue call from 95 to 46; without the settled fact to 71, without another step to 52–56 (§2.7)", () => {
    const rescue = ["R1", "R2", "R3", "R4"];
    expect(rescue.map((id) => change(id))).toEqual([-10, -25, -8, -6].map((good) => ({ good, weak: 0, wrong: 0 })));
    expect(sum(95, rescue, "good")).toBe(46);
    expect(sum(95, rescue.filter((id) => id !== "R2"), "good")).toBe(71);
    expect(rescue.filter((id) => id !== "R2").map((left) => sum(95, rescue.filter((id) => id !== left), "good"))).toEqual([56, 54, 52]);
  });

  it("[T2] chooses lines above 70, 41–70 and up to 40 (§2.4b), and shows bands of README §8", () => {
    expect(call.mood.lines.slice(0, 3).map(({ id, min }) => [id, min])).toEqual([["low", 0], ["mid", 41], ["high", 71]]);
    expect(call.mood.bands.map(({ min }) => min)).toEqual([0, 21, 41, 61, 81, 95]);
  });
});

describe("[T3] the call runs as the course tells it (§2.4c)", () => {
  it("[T3] is 39 at the close, 25 after the call-back, 8 at the end, with every beat good", () => {
    const played = strongCall(prepared);
    const [dialogue] = performanceOf(prepared, played.state).dialogues;
    const after = (id: string) => dialogue?.outcomes.find((outcome) => outcome.beat === id);
    expect([after("B8")?.mood, after("B10")?.mood, after("B14")?.mood]).toEqual([39, 25, 8]);
    expect(dialogue?.outcomes.filter(({ outcome }) => outcome !== "good")).toEqual([]);
    expect(dialogue?.ending).toBe("closed");
  });

  it("[T3] promises at 16:04, has asked everybody by 16:12 and confirms by 16:15", () => {
    const clocks = new Map(strongCall(prepared).view.activities.flatMap((each) => (each.kind === "dialogue" && each.call ? each.call.transcript.map(({ beat: at, clock }) => [at, clock.slice(11, 16)] as const) : [])).reverse());
    expect(["B6", "B10", "B13", "B14"].map((id) => clocks.get(id))).toEqual(["16:04", "16:12", "16:33", "15:00"]);
    const inquiry = beat("B9", "inquire").contacts.reduce((seconds, { takes }) => seconds + durationSeconds(takes), 0);
    expect(inquiry).toBe(420);
  });

  it.each([
    ["hangs up after two beats at 95 and takes the rescue call to 46", { B1: "喂，谁啊，有话快说。", B2: "可能堵车呗，至于发这么大火？", B3: "你自己上官网查去。" }, { R4: 46, B12: 42 }],
    ["gives nothing for a rescue without the settled fact", { B1: "喂，谁啊，有话快说。", B2: "可能堵车呗，至于发这么大火？", B3: "你自己上官网查去。", R2: "我们会尽快派人的。" }, { R4: 71 }],
    ["asks once more for a time, and forgives a second answer that has one", { B6: ["我们会尽快处理的。", beatModel("B6")] }, { B6: 41, B8: 39 }],
  ])("[T3] %s", (_, said, moods) => {
    const { dialogue } = courseCall(prepared, { said });
    const last = (id: string) => [...(dialogue?.outcomes ?? [])].reverse().find((outcome) => outcome.beat === id)?.mood;
    expect(Object.fromEntries(Object.keys(moods).map((id) => [id, last(id)]))).toEqual(moods);
  });

  it("[T3] adds 20 and sends back to the inquiry when only Courier Li was heard", () => {
    const { dialogue } = courseCall(prepared, { inquiries: [{ contacts: ["courier-li"], act: "call-back" }] });
    expect(dialogue?.visited).toContain("B9-one-side");
    expect(dialogue?.outcomes.find(({ beat: id }) => id === "B10")?.mood).toBe(45);
  });

  it("[T3] adds 30 and asks for the supervisor when the promised time has passed; the promise counts nothing", () => {
    const played = courseCall(prepared, { inquiries: [{ contacts: ["order-entry", "dispatch"], wait: 900, act: "call-back" }] });
    expect(played.dialogue?.visited).toEqual(expect.arrayContaining(["missed-call", "L2"]));
    expect(played.dialogue?.timers).toEqual([{ id: "reply", state: "missed" }]);
    const report = reportOf(prepared, played.state);
    expect(report.blockers.map(({ id }) => id)).toEqual(["broken-promise", "broken-promise-beat"]);
    expect(report.sections[0]?.parts.find(({ id }) => id === "promise")?.points).toBe(0);
  });

  it("[T3] caps the mark at 59 when the customer's mobile is posted in the group (§2.5 no. 7)", () => {
    const played = courseCall(prepared, { inquiries: [{ contacts: ["order-entry", "dispatch"], act: "post-in-group" }] });
    expect(reportOf(prepared, played.state).blockers.map(({ id }) => id)).toContain("leak");
  });

  it("[T3] has the promise kept only where a time was promised (§2.10)", () => {
    const vague = "我们会尽快处理的。";
    const { dialogue } = courseCall(prepared, { said: { B6: vague, B8: "谢谢您，您先挂。" } });
    expect(dialogue?.stateCriteria.find(({ key }) => key === "B10:keep-promise")?.met).toBe(false);
  });
});

describe("[T4] shares, money and marks", () => {
  it("[T4] order entry bears 60 %, operations 40 %; 15.00 yuan split into 9.00 and 6.00 (§2.8)", () => {
    const { shares, lead } = activity("liability", "liability");
    expect(Object.fromEntries(shares.map(({ party, exact }) => [party, exact]))).toEqual({ "order-entry": 60, operations: 40, customer: 0, information: 0 });
    expect(lead).toBe("order-entry");
    const { inputs } = activity("fee-split", "calculation");
    const [fee, ...parts] = inputs.map(({ value }) => value);
    expect(parts.map((share) => (((fee ?? 0) * share) / 100).toFixed(2))).toEqual(["9.00", "6.00"]);
    expect(Number(fact("fee"))).toBe(fee);
  });

  it("[T4] the headline has the course's eight parts (R10)", () => {
    const headline = situation.grading.sections.find((section) => section.headline);
    expect(headline?.parts.map(({ id, points }) => [id, points])).toEqual([["intake", 30], ["promise", 15], ["callback", 15], ["record", 15], ["liability", 10], ["report", 5], ["follow-up", 5], ["team", 5]]);
  });

  it("[T4] grades from 90, 80, 70 and 60 (R11); mood shares 30, 24, 18, 6 of 30 (README §8)", () => {
    expect(situation.grading.grades.map(({ from }) => from)).toEqual([90, 80, 70, 60, 0]);
    expect(situation.grading.moodShares.map(({ upTo, share }) => [upTo, share * 30])).toEqual([[20, 30], [40, 24], [60, 18], [100, 6]]);
  });

  it("[T4] the eight phases take the minutes of README §4", () => {
    expect(situation.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 15, 25, 40, 15, 20, 5]);
    expect(situation.minutes).toBe(135);
  });
});

describe("[T5] everything of the course that belongs here is here", () => {
  const courseIds = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (key === "courseId" && typeof inner === "string") courseIds.add(inner);
        collect(inner);
      }
  };
  collect(situation);

  it("[T5] facts, beats, rescue call, cards", () => {
    const wanted = [...numbered("U2-T1-F", 1, 18, 2), ...numbered("U2-T1-B", 0, 14), ...numbered("U2-T1-V", 1, 7), "U2-T1", "U2-T1-R"];
    expect(wanted.filter((id) => !courseIds.has(id))).toEqual([]);
  });

  it("[T5] questions, games, design, homework", () => {
    const questions = [1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 36].map((number) => `U2-K${String(number).padStart(2, "0")}`);
    const wanted = [...questions, "U2-G2", "U2-G3", "U2-D1", "U2-H1", "U2-H2", "U2-H4"];
    expect(wanted.filter((id) => !courseIds.has(id))).toEqual([]);
  });

  it("[T5] the sorting games have 15 and 12 items, 4 and 5 points each (§1.11)", () => {
    expect(["sort-complaints", "read-psychology"].map((id) => activity(id, "matching")).map(({ left, points }) => [left.length, points / left.length])).toEqual([[15, 4], [12, 5]]);
  });
});

describe("[T6] the texts are ready to read", () => {
  const forms = [...prepared.forms.values()];

  it("[T6] has Chinese punctuation in Chinese, and English for whatever is not spoken Chinese", () => {
    expect(textProblems([situation, forms])).toEqual([]);
    expect(textsOf([situation, forms]).length).toBeGreaterThan(500);
  });

  it.each([["half-width punctuation", { title: { "zh-CN": "您好,请讲", en: "Hello" } }], ["ASCII quotes", { title: { "zh-CN": "他说\"好\"", en: "He agreed" } }], ["no English", { title: "您好" }]])("[T6] would find %s", (fault, content) => {
    expect(textProblems(content)).toEqual([expect.stringContaining(fault)]);
  });

  it("[T6] the order of the case in the system: the address entered wrongly, the phone left blank", () => {
    const order = situation.lookUps.find(({ id }) => id === "order");
    expect(order?.keys).toEqual([fact("order-number"), fact("phone")]);
    expect(JSON.stringify(order)).toContain("天河北路 118 号");
    expect(JSON.stringify(order)).not.toContain("体育东路");
  });

  it("[T6] every course time is after the call began", () => {
    const times = call.beats.flatMap(({ clock }) => (clock?.at ? [courseSeconds(clock.at)] : []));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(courseSeconds(call.clock));
  });
});

function numbered(prefix: string, from: number, to: number, digits = 1): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${String(from + index).padStart(digits, "0")}`);
}

function beatModel(id: string): string {
  const found = beat(id, "talk").model;
  return typeof found === "string" ? found : found["zh-CN"];
}
