import { describe, expect, it } from "vitest";
import { AttemptPlayer, prepareTiny } from "../../tests/support/attempt-player.ts";
import { rulesForms, rulesSituation } from "../../tests/support/rules-situation.ts";
import { call, end, talk, tinySituation } from "../../tests/support/tiny-situation.ts";
import type { ArchiveAnswer, DiscussionAnswer } from "../grading/answer.ts";
import type { Command } from "./command.ts";
import { decide } from "./decide.ts";
import { initialState } from "./state.ts";

const prepared = prepareTiny(rulesSituation, { forms: rulesForms });
const start = (mode: "practice" | "exam" = "practice") => AttemptPlayer.start(prepared, mode);
const inPhase = (phase: "lead-in" | "design" | "report" | "implement" | "refine" | "homework") => start().take({ type: "enter-phase", phase });
const code = (player: AttemptPlayer, command: Command | Record<string, unknown>, seat?: string) => player.try(command, seat)?.code ?? null;

describe("beginning and end", () => {
  it("[A4] nothing happens before the beginning, nor after the end, and it begins once", () => {
    expect(decide(prepared, initialState, { type: "finish-attempt" }, { at: 0, seat: "agent" })).toEqual({ rejection: { code: "attempt/not-started", params: {} } });
    const player = start();
    expect(code(player, { type: "start-attempt", mode: "exam", seed: 2 })).toBe("attempt/already-started");
    player.take({ type: "finish-attempt" });
    expect(code(player, { type: "write-note", text: "late" })).toBe("attempt/already-finished");
    expect(player.view.attempt.status).toBe("finished");
  });

  it("[A4] the first event pins situation, version, format, mode and seed", () => {
    expect(start().log[0]).toEqual({ type: "attempt-started", situation: "tiny", version: "v1", format: 1, mode: "practice", seed: 1, seq: 1, id: "e0-0", at: 0, seat: "agent" });
  });

  it("[A2] what is no command is refused", () => {
    const junk: Record<string, unknown>[] = [{}, { type: "speak" }, { type: "fly" }, { type: "__proto__" }, { type: "speak", activity: "call", text: 5, via: "keyboard" }, { type: "enter-phase", phase: "party" }, { type: "start-attempt", mode: "practice", seed: -1 }];
    for (const command of junk) expect(code(start(), command)).toBe("attempt/command-malformed");
  });

  it("[A9] seats: of the cast only, and a dialogue's own", () => {
    const player = inPhase("implement");
    expect(code(player, { type: "start-dialogue", activity: "call" }, "ghost")).toBe("attempt/seat-unknown");
    expect(code(player, { type: "start-dialogue", activity: "call" }, "watcher")).toBe("attempt/wrong-seat");
    expect(code(player, { type: "write-note", text: "I watch" }, "watcher")).toBeNull();
  });
});

describe("speaking", () => {
  const talking = () => AttemptPlayer.start(prepareTiny(tinySituation({ activities: [call([talk("B1", "E"), end("E")])] }))).take({ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity: "call" });

  it("[A5] a turn holds one to 500 characters", () => {
    expect(code(talking(), { type: "speak", activity: "call", text: " \n　", via: "keyboard" })).toBe("attempt/text-empty");
    expect(code(talking(), { type: "speak", activity: "call", text: "好".repeat(501), via: "keyboard" })).toBe("attempt/text-too-long");
    expect(code(talking(), { type: "speak", activity: "call", text: "好".repeat(500), via: "keyboard" })).toBeNull();
  });

  it("[A5] verdicts and the judge's version stand in the event", () => {
    expect(talking().say("nice to meet you").log.at(-1)).toMatchObject({ type: "turn-spoken", beat: "B1", verdicts: [{ key: "B1:nice", state: "met", spans: [[0, 4]], by: "rule" }, { key: "B1:rude", state: "not-met" }], judge: { engine: "canned" } });
  });

  it("[A2] a judge that fails is a refusal, not a crash", () => {
    const broken = prepareTiny(tinySituation({ activities: [call([talk("B1", "E"), end("E")])] }), { judge: { version: { engine: "x", lexicon: "y" }, judgeTurn: () => { throw new Error("unknown concept"); }, judgeFreely: () => [], judgeSeat: () => [], judgeWork: () => [] } });
    const player = AttemptPlayer.start(broken).take({ type: "enter-phase", phase: "implement" }, { type: "start-dialogue", activity: "call" });
    expect(code(player, { type: "speak", activity: "call", text: "nice", via: "keyboard" })).toBe("attempt/not-judgeable");
  });
});

describe("work", () => {
  it("[A6] in its own phase, of its own kind and ids", () => {
    expect(code(start(), { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["a"] } })).toBe("attempt/phase-not-current");
    const quiz = inPhase("lead-in");
    const refused = [
      { kind: "choice", question: "q9", options: ["a"] },
      { kind: "choice", question: "q1", options: ["z"] },
      { kind: "choice", question: "q2", options: ["a", "a"] },
    ] as const;
    for (const answer of refused) expect(code(quiz, { type: "answer", activity: "quiz", answer: { ...answer, options: [...answer.options] } })).toBe("attempt/answer-ids");
    expect(code(quiz, { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["a", "b"] } })).toBe("attempt/option-too-many");
    expect(code(quiz, { type: "answer", activity: "quiz", answer: { kind: "ordering", items: [] } })).toBe("attempt/activity-kind");
    expect(code(quiz, { type: "answer", activity: "nothing", answer: { kind: "ordering", items: [] } })).toBe("attempt/activity-unknown");
  });

  it("[A6] a volume takes its own papers, free places and known people, part by part", () => {
    const homework = inPhase("homework");
    const file = (answer: ArchiveAnswer): Command => ({ type: "answer", activity: "file", answer });
    const refused: ArchiveAnswer[] = [
      { kind: "archive", part: "folder", papers: ["deed", "deed"] },
      { kind: "archive", part: "page", paper: "cover", from: "1" },
      { kind: "archive", part: "label", label: "kept", text: "never" },
      { kind: "archive", part: "place", place: { cabinet: "A", shelf: 1, place: 1 } },
      { kind: "archive", part: "place", place: { cabinet: "A", shelf: 3, place: 1 } },
      { kind: "archive", part: "access", who: "owner", level: "some" },
    ];
    for (const answer of refused) expect(code(homework, file(answer))).toBe("attempt/answer-ids");
    homework.take(file({ kind: "archive", part: "folder", papers: ["cover", "deed"] }), file({ kind: "archive", part: "page", paper: "deed", from: "1" }), file({ kind: "archive", part: "folder", papers: ["deed"] }), file({ kind: "archive", part: "place", place: { cabinet: "A", shelf: 1, place: 2 } }));
    expect(homework.view.activities.find(({ id }) => id === "file")).toMatchObject({ filed: { folder: ["deed"], pages: { deed: "1" }, place: { cabinet: "A", shelf: 1, place: 2 } }, feedback: null });
  });

  it("[A6] people of a group write cards at once; emptied ones go, and a heading that goes leaves its cards", () => {
    const homework = inPhase("homework");
    const put = (answer: DiscussionAnswer): Command => ({ type: "answer", activity: "ideas", answer });
    expect(code(homework, put({ kind: "discussion", part: "card", id: "7", text: "x".repeat(201), cluster: null }))).toBe("attempt/text-too-long");
    expect(code(homework, put({ kind: "discussion", part: "card", id: "1000", text: "x", cluster: null }))).toBe("attempt/command-malformed");
    homework.take(put({ kind: "discussion", part: "cluster", id: "5", name: "first" }), put({ kind: "discussion", part: "card", id: "7", text: "who", cluster: "5" }), put({ kind: "discussion", part: "card", id: "3", text: "when", cluster: null }), put({ kind: "discussion", part: "card", id: "7", text: "who does it", cluster: "5" }));
    const seen = () => homework.view.activities.find(({ id }) => id === "ideas");
    expect(seen()).toMatchObject({ cards: [{ id: "7", text: "who does it", cluster: "5" }, { id: "3", text: "when", cluster: null }], clusters: [{ id: "5", name: "first" }] });
    homework.take(put({ kind: "discussion", part: "cluster", id: "5", name: "" }), put({ kind: "discussion", part: "card", id: "3", text: " ", cluster: null }));
    expect(seen()).toMatchObject({ cards: [{ id: "7", cluster: null }], clusters: [] });
  });

  it("[A6] a table takes entries of what was asked for, each place once, classes by id", () => {
    const refine = inPhase("refine");
    const entry = (id: string, value: string) => ({ id, value });
    const write = (of: "order" | "share" | "classes" | "cuts" | "line", ...entries: { id: string; value: string }[]): Command => ({ type: "answer", activity: "abc", answer: { kind: "classification", of, entries } });
    for (const refused of [write("share", entry("mine", "1")), write("order", entry("mine", ""), entry("mine", "")), write("order", entry("ghost", "")), write("classes", entry("mine", "ghost")), write("cuts", entry("mine", "70"))]) {
      expect(code(refine, refused)).toBe("attempt/answer-ids");
    }
    expect(code(refine, write("cuts", entry("A", "7".repeat(61))))).toBe("attempt/text-too-long");
    refine.take(write("order", entry("yours", ""), entry("mine", "")), write("classes", entry("mine", "A"), entry("yours", "")), write("line", entry("line", "cumulative-share")));
    expect(refine.view.activities.find(({ id }) => id === "abc")).toMatchObject({ order: ["yours", "mine"], values: { classes: { mine: "A", yours: "" }, line: { line: "cumulative-share" } }, feedback: null });
  });

  it("[A6] charts hold boxes of the palette and connections between them, marks lie on places that can be marked", () => {
    const report = inPhase("report");
    const chart = (nodes: string[], edges: [string, string | null, string][], owner: string | null = null, x = 0) =>
      code(report, { type: "answer", activity: "chart", answer: { kind: "flowchart", nodes: nodes.map((id) => ({ id, x, y: 0, owner })), edges: edges.map(([from, exit, to]) => ({ from, exit, to })) } });
    expect(chart(["ok", "ask"], [["ok", "no", "ask"], ["ask", null, "ok"]], "us")).toBeNull();
    expect(chart(["ok", "ask"], [["ok", null, "ask"]])).toBeNull();
    const refused = [chart(["ghost"], []), chart(["ask", "ask"], []), chart(["ask"], [["ask", null, "over"]]), chart(["ask"], [["ask", null, "ask"]]), chart(["ok", "ask"], [["ok", "maybe", "ask"]]), chart(["ask", "over"], [["ask", "yes", "over"]]), chart(["ask"], [], "ghost"), chart(["ask"], [], null, 1e9)];
    expect(refused).toEqual(refused.map(() => "attempt/answer-ids"));

    const mark = (field: string, reason: string | null = null, correction: string | null = null) => ({ paper: "bill", field, reason, correction });
    const marks = (...list: ReturnType<typeof mark>[]) => code(report, { type: "answer", activity: "papers", answer: { kind: "spot-the-error", marks: list } });
    expect(marks(mark("to", "name", "full"), mark("kg"))).toBeNull();
    expect([marks(mark("limit")), marks(mark("to"), mark("to")), marks(mark("to", "ghost")), marks(mark("to", "name", "ghost")), marks({ ...mark("to"), paper: "ghost" })]).toEqual(Array(5).fill("attempt/answer-ids"));
  });

  it("[A6] answers may be unfinished and are kept by question", () => {
    const quiz = inPhase("lead-in").take({ type: "answer", activity: "quiz", answer: { kind: "choice", question: "q2", options: ["c"] } }, { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: [] } });
    const activity = quiz.view.activities.find(({ id }) => id === "quiz");
    expect(activity?.kind === "choice" && activity.questions.map(({ chosen }) => chosen)).toEqual([[], ["c"]]);
  });

  it("[A6] long texts, unknown and given fields are refused", () => {
    const desk = inPhase("implement");
    expect(code(desk, { type: "fill-field", activity: "record", field: "what", value: "x".repeat(1001) })).toBe("attempt/text-too-long");
    expect(code(desk, { type: "fill-field", activity: "record", field: "colour", value: "red" })).toBe("attempt/field-unknown");
    expect(code(desk, { type: "fill-field", activity: "record", field: "office", value: "mine" })).toBe("attempt/field-given");
    expect(code(desk, { type: "fill-field", activity: "call", field: "what", value: "x" })).toBe("attempt/activity-kind");
    expect(code(desk, { type: "write-note", text: "x".repeat(4001) })).toBe("attempt/text-too-long");
    expect(code(inPhase("homework"), { type: "answer", activity: "plan", answer: { kind: "document", text: "x".repeat(4001) } })).toBe("attempt/text-too-long");
  });

  it("[A7] handing in judges once, closes the work, and practice opens it again", () => {
    const desk = inPhase("implement").take({ type: "fill-field", activity: "record", field: "what", value: "it is late" }, { type: "submit-activity", activity: "record" });
    expect(desk.log.at(-1)).toMatchObject({ type: "activity-submitted", verdicts: [{ key: "what:late", state: "met" }] });
    expect(code(desk, { type: "fill-field", activity: "record", field: "what", value: "x" })).toBe("attempt/activity-submitted");
    expect(code(desk, { type: "submit-activity", activity: "record" })).toBe("attempt/activity-submitted");
    desk.take({ type: "reopen-activity", activity: "record" }, { type: "fill-field", activity: "record", field: "what", value: "x" });
    expect(code(desk, { type: "reopen-activity", activity: "record" })).toBe("attempt/activity-not-submitted");
    expect(code(desk, { type: "submit-activity", activity: "call" })).toBe("attempt/dialogue-not-submittable");
  });

  it("[A7] an exam neither reopens nor hints", () => {
    const exam = start("exam").take({ type: "enter-phase", phase: "lead-in" }, { type: "submit-activity", activity: "quiz" });
    expect(code(exam, { type: "reopen-activity", activity: "quiz" })).toBe("attempt/exam-no-reopen");
    exam.take({ type: "enter-phase", phase: "design" }, { type: "enter-phase", phase: "report" }, { type: "enter-phase", phase: "implement" });
    expect(code(exam, { type: "take-hint", activity: "call", hint: 0 })).toBe("attempt/exam-no-hints");
  });

  it("[A8] a hint is taken once, a beat's while the call is there", () => {
    const player = inPhase("implement").take({ type: "take-hint", activity: "call", hint: 0 });
    expect(code(player, { type: "take-hint", activity: "call", hint: 0 })).toBe("attempt/hint-taken");
    expect(code(player, { type: "take-hint", activity: "call", hint: 2 })).toBe("attempt/hint-unknown");
    player.take({ type: "start-dialogue", activity: "call" }, { type: "answer-call", activity: "call", ready: ["card"] }, { type: "take-hint", activity: "call", hint: 2 });
    expect(player.log.at(-1)).toMatchObject({ type: "hint-taken", beat: "B1", cost: 1 });
    expect(player.view.hintCost).toBe(3);
  });

  it("[A6] the order desk finds by number whatever the writing, and reveals", () => {
    const player = start().take({ type: "look-up", query: " １２３ 4566 " }, { type: "look-up", query: "999" });
    expect(player.view.lookUps).toEqual([{ query: " １２３ 4566 ", found: { id: "own", title: "Order 1234566", rows: [{ label: "Street", value: "Tianhe" }] } }, { query: "999", found: null }]);
    expect(player.view.facts.map(({ id }) => id)).toEqual(["company", "order"]);
  });
});
