import { beforeEach, describe, expect, it } from "vitest";
import { LessonPlayer, pupil, teacher } from "../../../../tests/support/lesson-player.ts";
import { AttemptPlayer } from "../../../../tests/support/attempt-player.ts";
import { played, prepared, Reviewed, reviewed } from "../../../../tests/support/reviewed-lesson.ts";
import { groupRubric, liu, memberRubric, student, wang } from "../../../../tests/support/review-player.ts";
import type { ReviewCommand } from "../command.ts";
import type { VerdictPlace } from "../event.ts";
import type { ReviewKnown } from "../known.ts";
import { groupMarks } from "../marks/group-marks.ts";
import { auditLines } from "./audit-lines.ts";
import { itemStatistics } from "./item-statistics.ts";
import { replayView } from "./replay-view.ts";
import { resultView } from "./result-view.ts";

let review: Reviewed;
/** The turns of g1 are events 6, 7, …: after the start, the phase, the dialogue, the seat and the ringing phone. */
const turn = (known: ReviewKnown, text: string, attempt = "g1-r1"): number => known.attempts.get(attempt)?.events.find((event) => event.type === "turn-spoken" && event.text === text)?.seq ?? 0;
const at = (text: string, key: string): VerdictPlace => ({ attempt: "g1-r1", seq: turn(review.known, text), key });
const correct = (place: VerdictPlace, to: "met" | "not-met" | "noted", reason = "看过"): ReviewCommand => ({ type: "correct-verdicts", places: [place], to, reason });
const rateGroup: ReviewCommand = { type: "rate", rubric: groupRubric.id, target: { group: "g1" }, values: { group: 64 } };
const rateMember = (id: string, values: Record<string, number> = { attitude: 5, cooperation: 9, listening: 4, effect: 8 }): ReviewCommand => ({ type: "rate", rubric: memberRubric.id, target: { student: id }, values });

beforeEach(() => {
  review = new Reviewed(reviewed({ "g1-r1": played("a", "b", "hm", "excuse 李晓雨 sorry?", "wait"), "g2-r1": played("e", "f", "nice", "sorry listen", "soon@5") }));
});

describe("the automatic mark", () => {
  it("[M76] follows corrections, a teacher's above those of added words, and what was undone counts no more", () => {
    const total = () => review.group().attempts[0]?.total ?? 0;
    const mark = () => review.group().marks.automatic ?? 0;
    const [before, first] = [total(), mark()];
    review.take(liu, correct(at("hm", "B1:nice"), "met"));
    expect(total()).toBeGreaterThan(before);
    expect(mark()).toBeGreaterThan(first);
    expect(review.group().corrections).toBe(1);
    review.take(liu, { type: "undo", undoes: review.state.seq });
    expect([total(), mark()]).toEqual([before, first]);
  });

  it("[M64] can be given for words in which the judge looked for something else; not where nobody spoke", () => {
    const early = at("hm", "B2:listen");
    expect([review.codeOf(liu, correct({ ...early, key: "B9:x" }, "met")), review.codeOf(liu, correct({ ...early, seq: 3 }, "met"))]).toEqual(["review/verdict-unknown", "review/verdict-unknown"]);
    const before = review.group().attempts[0]?.total ?? 0;
    review.take(liu, correct(early, "met", "这里已经听了"));
    expect(review.group().attempts[0]?.total).toBeGreaterThan(before);
    const said = replayView(review.known, review.state, "g1-r1")?.moments.find((moment) => moment.kind === "turn" && moment.text === "hm");
    expect(said?.kind === "turn" && said.verdicts.find(({ key }) => key === "B2:listen")).toMatchObject({ state: "not-met", spans: [], corrected: { to: "met" } });
  });

  it("[M76] a correction that only notes something changes no mark", () => {
    const before = review.group().marks;
    review.take(liu, correct(at("hm", "B1:nice"), "noted", "语气可以再好一点"));
    expect(review.group().marks).toEqual(before);
  });

  it("[M76] a member has the group's mark times the own share, which a teacher may set", () => {
    const marks = groupMarks(review.known, review.state, review.known.run.groups[0]!);
    for (const { marks: own, contribution } of marks.members) expect(own.automatic).toBeCloseTo((marks.marks.automatic ?? 0) * contribution.share, 10);
    review.take(liu, { type: "set-share", group: "g1", student: "a", share: 0.5, reason: "没有参加" });
    const [first] = review.group().members;
    expect(first?.contribution.set).toEqual({ share: 0.5, reason: "没有参加" });
    expect(first?.marks.automatic).toBeCloseTo((review.group().marks.automatic ?? 0) / 2, 0);
  });

  it("[M75] is shared by what the log says each did in the own seats", () => {
    const [a, b, c, d] = review.group().members.map(({ contribution }) => contribution);
    expect(a).toMatchObject({ turns: 3, characters: 21, fields: 0, criteria: 0 });
    expect(b).toMatchObject({ turns: 0, fields: 2 });
    expect([b?.share, c?.share, d?.share]).toEqual([1, 1, 1]);
    const agent = (id: string, group: string) => review.group(group).members.find((one) => one.student === id)?.contribution;
    expect(agent("e", "g2")).toMatchObject({ turns: 3, criteria: 4 });
    expect(agent("e", "g2")?.share ?? 0).toBeGreaterThan(a?.share ?? 2);
  });

  it("[M75] leaves a mirror's at 1, whoever else raised a hand", () => {
    const lesson = LessonPlayer.start({ customer: "script", seats: ["agent", "recorder"], spare: "mirror" }).come(..."abcdefg").take(pupil("c"), { type: "ask-help" });
    const mirrored = new Reviewed(reviewed({ "g1-r1": played("a", "b", "hm"), "g2-r1": played("e", "f", "nice") }, lesson));
    expect(mirrored.group().members.filter(({ seats }) => seats.includes(null)).map(({ student: id, contribution }) => [id, contribution.share])).toEqual([["c", 1], ["d", 1]]);
  });

  it("[M74] of several rounds the one that counts is what the teacher says", () => {
    const lesson = LessonPlayer.start({ customer: "script", seats: ["agent", "recorder", "watcher"] }).take(teacher, { type: "start-round", attempts: { g1: "g1-r2" }, rotate: true });
    review = new Reviewed(reviewed({ "g1-r1": played("a", "c", "nice", "sorry listen"), "g1-r2": played("b", "c", "hm") }, lesson));
    const counting = () => review.group().attempts.find(({ counts }) => counts)?.attempt;
    expect(counting()).toBe("g1-r1");
    expect(review.take(liu, { type: "set-counts", counts: "last" }) && counting()).toBe("g1-r2");
    expect(review.group().members.map(({ seats }) => seats)).toContainEqual(["agent", "recorder"]);
  });
});

describe("how far a group is", () => {
  it("[M78] provisional, confirmed, changed when a mark moves, confirmed again when it moves back, released", () => {
    const standing = () => review.group().standing;
    expect(standing()).toBe("provisional");
    review.take(liu, rateGroup, { type: "confirm-group", group: "g1" });
    expect(standing()).toBe("confirmed");
    review.take(liu, correct(at("hm", "B1:nice"), "met"));
    expect(standing()).toBe("changed");
    review.take(liu, { type: "undo", undoes: review.state.seq });
    expect(standing()).toBe("confirmed");
    review.take(liu, { type: "release-results", students: ["a", "b"] });
    expect([standing(), review.group().members.map(({ released }) => released)]).toEqual(["confirmed", [true, true, false, false]]);
    review.take(liu, { type: "release-results", students: ["c", "d"] });
    expect(standing()).toBe("released");
    review.take(liu, { type: "reopen-group", group: "g1", reason: "漏看" });
    expect([standing(), review.group().members.some(({ released }) => released)]).toEqual(["provisional", false]);
  });

  it("[M66] what was confirmed are the totals as they stood, with one decimal", () => {
    expect(review.group().members.map(({ confirmed }) => confirmed)).toEqual([false, false, false, false]);
    review.take(liu, rateGroup, { type: "confirm-group", group: "g1" });
    expect(review.group().members.map(({ confirmed }) => confirmed)).toEqual([true, true, true, true]);
    expect(review.state.sum.confirmed["g1"]).toEqual(Object.fromEntries(review.group().members.map(({ student: id, marks }) => [id, marks.final])));
  });
});

describe("the queue", () => {
  it("[M120] has what the judge was not certain of, until somebody decides, and not what was met elsewhere", () => {
    expect(review.view().queue).toMatchObject([{ kind: "uncertain", group: "g1", place: at("excuse 李晓雨 sorry?", "B2:sorry"), title: "sorry", text: "excuse 李晓雨 sorry?", spans: [{ start: 11, end: 16 }], confidence: 0.5, appeal: null }]);
    expect(review.group().open).toEqual({ uncertain: 1, appeals: 0 });
    review.take(liu, correct(at("excuse 李晓雨 sorry?", "B2:sorry"), "not-met"));
    expect(review.view().queue).toEqual([]);
    const again = new Reviewed(reviewed({ "g1-r1": played("a", "b", "hm sorry?", "sorry") }));
    expect(again.view().queue).toEqual([]);
  });

  it("[M120] puts appeals first, and those that are worded alike together", () => {
    review = new Reviewed(reviewed({ "g1-r1": played("a", "c", "nice", "sorry?"), "g2-r1": played("e", "g", "nice?", "sorry?") }));
    review.take(liu, rateGroup, { type: "confirm-group", group: "g1" }, { type: "release-results", students: ["a"] }).take(student("a"), { type: "appeal", appeal: "p1", place: at("nice", "B1:nice"), text: "我说了" });
    const { queue } = review.view();
    expect(queue.map(({ kind, group }) => [kind, group])).toEqual([["appeal", "g1"], ["uncertain", "g1"], ["uncertain", "g2"], ["uncertain", "g2"]].sort((x, y) => (x[0] === y[0] ? 0 : x[0] === "appeal" ? -1 : 1)));
    expect(queue[0]?.appeal).toEqual({ id: "p1", student: "a", name: "李晓雨", text: "我说了", at: 0 });
    const alike = queue.filter(({ place }) => "key" in place && place.key === "B2:sorry").map((item) => item.alike);
    expect(alike).toHaveLength(2);
    expect(new Set(alike).size).toBe(1);
  });
});

describe("what teachers are sent", () => {
  it("[M123] says of each group its marks, its people and how they rated", () => {
    review.take(liu, rateGroup, rateMember("a"), { type: "write-remark", target: { group: "g1" }, text: "复述做得好" });
    const group = review.group();
    expect(group).toMatchObject({ name: "1", remark: "复述做得好", again: false, ratings: [{ rubric: groupRubric.id, as: "teacher", points: 64, max: 70, raters: 1 }] });
    expect(group.members[0]).toMatchObject({ name: "李晓雨", number: "23010", seats: ["agent"], marks: { teacher: 90, peer: null }, ratings: [{ rubric: memberRubric.id, values: { attitude: 5, cooperation: 9 }, points: 26 }] });
    expect(group.marks.teacher).toBe(91.1);
    expect(review.view()).toMatchObject({ lesson: "l1", weights: { automatic: 30, teacher: 50, peer: 20, self: 0 }, counts: "best", rating: "closed", undo: { type: "remark-written" }, redo: null });
  });

  it("[M123] what has not changed is the very same object again", () => {
    const before = review.view();
    review.take(liu, rateGroup);
    const after = review.view();
    expect(after.groups[0]).not.toBe(before.groups[0]);
    expect(after.groups[1]).toBe(before.groups[1]);
    for (const part of ["queue", "agreement", "rubrics", "templates", "wordings"] as const) expect(after[part]).toBe(before[part]);
    expect(review.view().groups[0]).toBe(after.groups[0]);
    review.take(liu, correct(at("hm", "B1:nice"), "met"));
    expect(review.view().groups[1]).toBe(before.groups[1]);
  });

  it("[M68] claims are shown until they run out", () => {
    review.take(wang, { type: "claim", what: { group: "g1" } });
    expect(review.view("t1", 179_999).claims).toEqual([{ what: { group: "g1" }, teacher: "t2", name: "王老师", until: 180_000 }]);
    expect(review.view("t1", 180_000).claims).toEqual([]);
  });

  it("[M79] engine and teachers are compared by criterion, over all that was looked at", () => {
    review.take(liu, correct(at("hm", "B1:nice"), "met"), correct(at("excuse 李晓雨 sorry?", "B2:sorry"), "noted"));
    expect(review.view().agreement).toMatchObject([{ key: "call/B1:nice", title: "nice", looked: 1, kappa: null }, { key: "call/B2:sorry", looked: 1 }]);
  });

  it("[M125] the audit has who decided what, when and why, and what was taken back; claims are left out", () => {
    review.wait(5).take(liu, { type: "claim", what: { group: "g1" } }, correct(at("hm", "B1:nice"), "met", "口音"), { type: "undo", undoes: 2 });
    expect(auditLines(review.known, review.state)).toEqual([
      { seq: 2, at: 5000, by: { id: "t1", name: "刘老师", role: "teacher" }, type: "verdicts-corrected", params: { count: 1, to: "met" }, reason: "口音", undone: true },
      { seq: 3, at: 5000, by: { id: "t1", name: "刘老师", role: "teacher" }, type: "undone", params: { seq: 2, type: "verdicts-corrected" }, reason: null, undone: false },
    ]);
  });
});

describe("what a student is sent", () => {
  const result = (id: string) => resultView(review.known, review.state, id);
  const release = () => review.take(liu, rateGroup, rateMember("a"), rateMember("b", { attitude: 1, cooperation: 2, listening: 3, effect: 4 }), { type: "write-remark", target: { student: "b" }, text: "多开口" }, { type: "confirm-group", group: "g1" }, { type: "release-results", students: ["a"] });

  it("[M124] nothing of marks before they are released, and not to others", () => {
    const empty = { released: false, marks: null, weights: null, groupRemark: "", remark: "", ratings: [], contribution: null, corrections: [], appeals: [], rating: null };
    expect(result("a")).toMatchObject(empty);
    release();
    expect([result("b"), result("e")]).toMatchObject([empty, empty]);
    expect(result("stranger")).toMatchObject(empty);
  });

  it("[M124] the own marks, what was corrected, the own appeals; nothing of other people", () => {
    release().take(student("a"), { type: "appeal", appeal: "p1", place: at("hm", "B1:nice"), text: "我说了" }).take(liu, { type: "answer-appeal", appeal: "p1", accepted: true, text: "听到了" });
    review.take(liu, { type: "release-results", students: ["b"] }).take(student("b"), { type: "appeal", appeal: "p2", place: at("excuse 李晓雨 sorry?", "B2:sorry"), text: "秘密" });
    const view = result("a");
    expect(view).toMatchObject({ released: true, marks: { teacher: 90 }, corrections: [{ place: at("hm", "B1:nice"), to: "met", reason: "听到了" }], appeals: [{ id: "p1", answer: { accepted: true, text: "听到了" } }] });
    expect(JSON.stringify(view)).not.toMatch(/多开口|秘密|刘老师|王强|孙七|"t1"|"b"|"e"|g2/);
  });

  it("[M124] what a single classmate gave is not shown, for it would say who it was", () => {
    release().take(liu, { type: "open-rating" }).take(student("b"), rateMember("a"));
    const peers = () => result("a").ratings.filter(({ as }) => as === "peer").map(({ raters }) => raters);
    expect(peers()).toEqual([]);
    review.take(student("c"), rateMember("a"));
    expect(peers()).toEqual([2]);
  });

  it("[M124] while rating is open: whom to rate by which sheet, with what was given so far, without notes for teachers", () => {
    review.take(liu, { type: "set-rubric", rubric: { ...memberRubric, items: memberRubric.items.map((item) => ({ ...item, note: "只给老师看" })) } }, { type: "open-rating" }).take(student("b"), rateMember("a"));
    const { rating } = result("b");
    expect(rating?.targets.map(({ target, own, name, values }) => ["student" in target ? target.student : target.group, own, name, values !== null])).toEqual([
      ["g1", true, "1", false],
      ["g2", false, "2", false],
      ["a", false, "李晓雨", true],
      ["b", true, "王强", false],
      ["c", false, "张三", false],
      ["d", false, "赵四", false],
    ]);
    expect(JSON.stringify(rating)).not.toContain("只给老师看");
    expect(JSON.stringify(rating)).not.toMatch(/孙七|周八/);
    review.take(liu, { type: "close-rating" });
    expect(result("b").rating).toBeNull();
  });
});

describe("replaying", () => {
  it("[M122] every moment in its order, with the mood after it, who did it, what was judged and what was made of that", () => {
    review.take(liu, correct(at("hm", "B1:nice"), "met", "口音"));
    const replay = replayView(review.known, review.state, "g1-r1");
    const { moments = [] } = replay ?? {};
    expect(replay).toMatchObject({ attempt: "g1-r1", group: "g1", round: 1, startedAt: 0 });
    expect(moments.map(({ at: when }) => when)).toEqual([...moments.map(({ at: when }) => when)].sort((x, y) => x - y));
    const said = moments.find((moment) => moment.kind === "turn" && moment.text === "hm");
    expect(said).toMatchObject({ actor: { student: "a", name: "李晓雨", seat: "agent" }, activity: "call", beat: "B1", mood: expect.any(Number) });
    expect(said?.kind === "turn" && said.verdicts.find(({ key }) => key === "B1:nice")).toMatchObject({ title: "nice", sign: "+", state: "not-met", corrected: { to: "met", by: "刘老师", reason: "口音" } });
    expect(moments.filter(({ kind }) => kind === "field")).toMatchObject([{ label: "Number", value: "1234566", actor: { student: "b" } }, { label: "What", value: "late" }]);
    expect(moments.some(({ kind, actor }) => kind === "customer" && actor.student === null && actor.name === "Mr Z")).toBe(true);
  });

  it("[M122] jumps to the turns in which something was missed or went wrong", () => {
    expect(replayView(review.known, review.state, "g1-r1")?.misses).toEqual([turn(review.known, "hm"), turn(review.known, "excuse 李晓雨 sorry?"), turn(review.known, "wait")]);
    review.take(liu, correct(at("hm", "B1:nice"), "met"));
    expect(replayView(review.known, review.state, "g1-r1")?.misses).not.toContain(turn(review.known, "hm"));
  });

  it("[M122] what the teacher did meanwhile stands in its place", () => {
    const lesson = LessonPlayer.start({ customer: "script", seats: ["agent", "recorder", "watcher"] }).wait(7).take(teacher, { type: "whisper", whisper: "w1", groups: ["g1"], seat: "agent", text: "先道歉", answers: false }).take(pupil("e"), { type: "ask-help" });
    review = new Reviewed(reviewed({ "g1-r1": played("a", "c", "hm", "excuse", "sorry?") }, lesson));
    const moments = replayView(review.known, review.state, "g1-r1")?.moments ?? [];
    expect(moments.filter(({ kind }) => kind === "intervention")).toMatchObject([{ at: 7000, what: "whispered", text: "先道歉" }]);
    expect(moments.every(({ seq }, index) => index === 0 || seq >= (moments[index - 1]?.seq ?? 0))).toBe(true);
  });

  it("[M122] a person in the customer's seat speaks, is judged and lets the mood be seen; cards fall in their place", () => {
    const attempt = AttemptPlayer.startLed(prepared)
      .as("lesson", { type: "enter-phase", phase: "implement" }, { type: "hold-seat", seat: "customer", holder: "person" })
      .as("agent/a", { type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] })
      .as("customer/b", { type: "customer-speak", activity: "call", text: "waited", via: "keyboard" }, { type: "feel-mood", activity: "call", value: 33 })
      .as("lesson", { type: "inject-card", activity: "call", card: { title: "下雨", line: null, mood: 5 } });
    review = new Reviewed(reviewed({ "g1-r1": attempt }));
    const moments = replayView(review.known, review.state, "g1-r1")?.moments ?? [];
    expect(moments.find((moment) => moment.kind === "customer" && moment.actor.student === "b")).toMatchObject({ text: "waited", actor: { seat: "customer" }, verdicts: expect.arrayContaining([expect.objectContaining({ key: "customer:waited", state: "met" })]) });
    expect(moments.find((moment) => moment.kind === "other" && moment.what === "mood-felt")?.mood).toBe(33);
    expect(moments.at(-1)).toMatchObject({ kind: "card", title: "下雨", line: null, mood: 33 });
  });

  it("[M122] nothing of what is none of the lesson's", () => {
    expect(replayView(review.known, review.state, "g9-r1")).toBeNull();
  });
});

describe("how the class did", () => {
  it("[M121] in each criterion, the hardest first, with what was said instead and nobody's name", () => {
    const statistics = itemStatistics(review.known, review.state);
    const nice = statistics.find(({ id }) => id === "call/B1:nice");
    expect(nice).toEqual({ id: "call/B1:nice", title: "nice", kind: "criterion", activity: "call", sign: "+", met: 1, of: 2, difficulty: 0.5, discrimination: null, quotes: ["hm"] });
    expect(statistics.find(({ id }) => id === "call/B2:excuse")).toMatchObject({ sign: "-", met: 1, of: 2, difficulty: 0.5, quotes: ["excuse ＊＊ sorry?"] });
    expect(statistics.map(({ difficulty }) => difficulty)).toEqual(statistics.map(({ difficulty }) => difficulty).sort((x, y) => x - y));
  });

  it("[M121] follows corrections", () => {
    review.take(liu, correct(at("hm", "B1:nice"), "met"));
    expect(itemStatistics(review.known, review.state).find(({ id }) => id === "call/B1:nice")).toMatchObject({ met: 2, difficulty: 1, quotes: [] });
  });

  it("[M121] tells good work from poor by upper and lower third, from six attempts on", () => {
    const groups = Array.from({ length: 6 }, (_, index) => ({ id: `k${index}`, name: String(index), members: [`s${index}`] }));
    const lesson = LessonPlayer.start({ customer: "script", seats: ["agent"] }, groups);
    const says = ["nice", "nice", "nice", "hm", "hm", "hm"];
    const known = reviewed(Object.fromEntries(groups.map(({ id }, index) => [`${id}-r1`, played(`s${index}`, `s${index}`, says[index] ?? "", index < 3 ? "sorry listen" : "excuse", "soon@5")])), lesson);
    expect(itemStatistics(known, { sum: review.state.sum }).find(({ id }) => id === "call/B1:nice")).toMatchObject({ met: 3, of: 6, discrimination: 1 });
  });
});
