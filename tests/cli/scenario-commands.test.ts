/** `kefu check`, `play`, `grade` and `schema`: some started as a user starts them, from a folder of their own, the rest by calling `main`. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { main } from "../../src/cli/main.ts";
import { evidenceOf } from "../../src/content/evidence.ts";
import { openLibrary } from "../../src/content/library.ts";
import { AttemptPlayer } from "../support/attempt-player.ts";
import { recordingTerminal } from "../support/recording-terminal.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FIXTURES = join(ROOT, "tests/fixtures");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kefu-scenarios-"));
  cpSync(join(FIXTURES, "small"), join(folder, "small"), { recursive: true });
  cpSync(join(FIXTURES, "broken/beat/dead-end/lost-parcel.json"), join(folder, "small/parcels/dead-end.json"));
  cpSync(join(FIXTURES, "broken/file/bad-json/lost-parcel.json"), join(folder, "small/parcels/bad.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The process itself. */
function kefu(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "bin/kefu.js"), ...args], { cwd: folder, encoding: "utf8", input, env: { ...process.env, LC_ALL: "C" } });
  return { status, stdout, stderr };
}
const CASE = "small/parcels/lost-parcel.json";

/** The same without a process of its own; files are named from the folder. */
async function inHere(args: string[], input = "") {
  const { out, err, terminal } = recordingTerminal(input);
  const status = await main(args.map((arg) => (/^(small\/|attempt|evidence)/.test(arg) ? join(folder, arg) : arg)), {
    commands: COMMANDS,
    env: {},
    openTerminal: terminal,
  });
  return { status, stdout: out.join("\n"), stderr: err.join("\n") };
}

describe("kefu check", () => {
  it("[K4] ends with 0 on sound files, named relative to the current folder", () => {
    const { status, stdout, stderr } = kefu(["check", CASE, "--lang", "en", "--stats"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Files checked: 2. Errors: 0,");
    expect(stdout).toContain("mood 60 at the start, 40 with all done well");
  });

  it("[K2] ends with 1 on errors, and gives place, code and words of each in both languages", async () => {
    const en = kefu(["check", "small/parcels/dead-end.json", "small/parcels/bad.json", "--lang", "en"]);
    expect(en.status).toBe(1);
    expect(en.stdout).toMatch(/^small\/parcels\/dead-end\.json:\d+:\d+ error beat\/dead-end\n {2}activities\.1\.beats\.0\.next\.0\n {2}The last way on/m);
    expect(en.stdout).toContain("small/parcels/bad.json:4:3 error file/bad-json");
    expect((await inHere(["check", "small/parcels/dead-end.json"])).stdout).toContain("错误 beat/dead-end");
  });

  it("[K1] prints JSON that a program can read", () => {
    const { status, stdout } = kefu(["check", "small", "--json"]);
    const result = JSON.parse(stdout) as { files: number; errors: number; problems: { file: string; line: number; code: string; path: unknown[]; message: string }[] };
    expect(status).toBe(1);
    expect(result.files).toBe(7);
    expect(result.errors).toBe(2);
    expect(result.problems).toContainEqual(expect.objectContaining({ file: "small/parcels/bad.json", line: 4, column: 3, code: "file/bad-json", severity: "error" }));
  });

  it("[K6] ends with 2 on wrong usage and on what is not there", async () => {
    expect(await inHere(["check", "small/nowhere.json"])).toMatchObject({ status: 2, stderr: expect.stringMatching(/nowhere\.json: 没有这个文件.* \[file\/not-found\]$/) });
    const { status, stdout, stderr } = await inHere(["check", "--colour"]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("--colour");
  });
});

describe("kefu check on a copy of the small scenarios", () => {
  const TRANSCRIPT = "transcripts/lost-parcel.strong.json";
  const changed = async (changes: Record<string, (text: string) => string>, ...paths: string[]) => {
    const copy = mkdtempSync(join(folder, "copy-"));
    cpSync(join(FIXTURES, "small"), copy, { recursive: true });
    for (const [file, change] of Object.entries(changes)) writeFileSync(join(copy, file), change(existsSync(join(copy, file)) ? readFileSync(join(copy, file), "utf8") : ""));
    const { stdout } = await inHere(["check", "--json", ...paths.map((path) => join(copy, path))]);
    const { problems } = JSON.parse(stdout) as { problems: { file: string; code: string; severity: string; message: string }[] };
    return problems.filter(({ severity }) => severity === "error").map(({ file, code, message }) => ({ at: `${relative(copy, resolve(file))} ${code}`, message }));
  };
  const places = async (...args: Parameters<typeof changed>) => (await changed(...args)).map(({ at }) => at);
  const situation = "parcels/lost-parcel.json";

  it("[K6] reports the lexicon and the forms that a situation stands on, where they have errors", async () => {
    expect(await places({}, situation)).toEqual([]);
    expect(await places({ "lexicon.json": () => "{" }, situation)).toEqual(["lexicon.json file/bad-json"]);
    expect(await places({ "lexicon.json": (text) => text.replace('"concepts": {', '"concepts": { "hen": { "title": "鸡", "words": ["@hen 生的"] },') }, situation)).toEqual(["lexicon.json lexicon/concept-loop"]);
    expect(await places({ "forms/slip.json": () => "{}" }, situation)).toEqual(["forms/slip.json format/missing", `${situation} reference/unknown`]);
  });

  it("[K6] reports what keeps a transcript's situation from being played", async () => {
    expect(await places({ [situation]: () => "{" }, `parcels/${TRANSCRIPT}`)).toEqual([`${situation} file/bad-json`]);
  });

  it("[C8] finds two forms with one id", async () => {
    const slip = readFileSync(join(FIXTURES, "small/forms/slip.json"), "utf8");
    expect(await places({ "forms/other.json": () => slip }, "forms")).toEqual(["forms/other.json reference/duplicate-id", "forms/slip.json reference/duplicate-id"]);
  });

  it("[C7] says in words why a command of a transcript was refused", async () => {
    const [first] = await changed({ [`parcels/${TRANSCRIPT}`]: (text) => text.replace('"commands": [', '"commands": [{ "type": "fly" },') }, `parcels/${TRANSCRIPT}`);
    expect(first?.message).toMatch(/^第 1 条指令（fly）被拒绝：.+。 \[attempt\/command-malformed\]$/);
  });

  it("[C2] is not led round in circles by links", async () => {
    const copy = mkdtempSync(join(folder, "linked-"));
    cpSync(join(FIXTURES, "small"), copy, { recursive: true });
    for (const name of ["round", "again"]) symlinkSync(copy, join(copy, "parcels", name), "junction");
    expect(JSON.parse((await inHere(["check", "--json", copy])).stdout)).toMatchObject({ files: 5, errors: 0 });
  });

  it("[K1] prints JSON also about what is not there", async () => {
    const { status, stdout } = await inHere(["check", "--json", "small/nowhere.json"]);
    expect([status, JSON.parse(stdout)]).toMatchObject([2, { problems: [{ code: "file/not-found" }] }]);
  });
});

describe("kefu play", () => {
  it("[K1] plays a transcript and prints the report", () => {
    const { status, stdout, stderr } = kefu(["play", CASE, "--transcript", "small/parcels/transcripts/lost-parcel.strong.json", "--json"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ total: 6, max: 10, grade: { id: "pass" }, moods: [{ activity: "call", start: 60, end: 40, ending: "closed" }] });
  });

  it("[K4] takes an id for the id also where a folder of that name lies", () => {
    mkdirSync(join(folder, "late-pickup"), { recursive: true });
    expect(kefu(["play", "late-pickup", "--json"])).toMatchObject({ status: 0, stdout: expect.stringContaining('"id": "late-pickup"') });
  });

  it("[K7] takes commands line by line from a pipe, shows mood and verdicts, and prints the report at the end", () => {
    const lines = ["?", "/next", "1", "1=A", "/submit", "/back", "/phase 5", "1", "", "您好，请讲。", "对不起。", "跟您核对，单号是7654321。", "", "2", "1=7654321", "2=A", "/submit", "/back", "/quit"];
    const { status, stdout, stderr } = kefu(["play", CASE, "--lang", "en"], `${lines.join("\n")}\n`);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("/next         goes to the next phase");
    expect(stdout).toContain("李女士: 你好，我的包裹没到。");
    expect(stdout).toContain("mood -10 → 50");
    expect(stdout).toContain("✓ 致歉  “对不起”");
    expect(stdout).toContain("· 复述单号");
    expect(stdout).toContain("total 10/10");
  });

  it("[K7] explains a refusal, and a line that it does not understand, and goes on", async () => {
    const { status, stdout } = await inHere(["play", CASE, "--lang", "en"], "9\n/phase 1\n/phase 5\n2\n7=x\n/bogus\n1=5\n/quit\n");
    expect(status).toBe(0);
    expect(stdout).toContain("This command is not understood");
    expect(stdout).toContain("[attempt/phase-current]");
    expect(stdout).toContain("1. 单号: 5");
  });

  it("[K7] keeps verdicts and the report back in an exam, and keeps --json alone on standard output", async () => {
    const lines = ["/next", "/next", "/next", "/next", "1", "", "您好，请讲。", "/report", "/hint"];
    const { status, stdout, stderr } = await inHere(["play", CASE, "--mode", "exam", "--json", "--seed", "7", "--lang", "en"], `${lines.join("\n")}\n`);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ total: expect.any(Number) });
    expect(stderr).toContain("In an exam the report comes after the end.");
    expect(stderr).not.toContain("✓ 问候");
  });

  it.each([
    [["play"], "play/needs-situation"],
    [["play", "nowhere"], "load/no-situation"],
    [["play", "small/parcels/bad.json"], "load/bad-file"],
    [["play", "small/"], "这是文件夹"],
    [["play", CASE, "one-more"], "cli/unexpected-argument"],
    [["play", CASE, "--seed", "-1"], ""],
    [["play", CASE, "--seed=x"], "play/bad-seed"],
    [["play", CASE, "--mode", "quiz"], "play/bad-mode"],
    [["play", CASE, "--transcript", "nowhere.json"], "load/bad-file"],
    [["play", CASE, "--transcript", CASE], "load/bad-file"],
  ])("[K2] refuses %j with a code on standard error", async (args, code) => {
    const { status, stdout, stderr } = await inHere(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(code);
    expect(stderr).not.toContain("    at ");
  });
});

describe("kefu grade", () => {
  const write = (log: unknown) => writeFileSync(join(folder, "attempt.json"), JSON.stringify(log));
  const grade = (log: unknown) => {
    write(log);
    return inHere(["grade", CASE, "attempt.json", "--json"]);
  };
  const stamped = (happenings: object[]) => happenings.map((happening, index) => ({ ...happening, seq: index + 1, id: `e${index + 1}`, at: index * 1000, seat: "agent" }));

  it("[K8] verifies a log event by event and prints its report", async () => {
    // The version is a hash of the content: a report of the same content tells it.
    const { version } = (JSON.parse((await inHere(["play", CASE, "--json"])).stdout) as { situation: { version: string } }).situation;
    const events = stamped([
      { type: "attempt-started", situation: "lost-parcel", version, format: 1, mode: "practice", seed: 1 },
      { type: "phase-entered", phase: "lead-in" },
      { type: "answer-saved", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["calm"] } },
      { type: "activity-submitted", activity: "quiz", verdicts: [], judge: { engine: "1", lexicon: "1" } },
    ]);
    write({ id: "backup", events });
    expect(kefu(["grade", CASE, "attempt.json", "--lang", "en"])).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("total 2/10") });
    expect(JSON.parse((await grade(events)).stdout)).toMatchObject({ total: 2 });

    expect(await grade(events.filter((_, index) => index !== 1))).toMatchObject({ status: 2, stderr: expect.stringContaining("attempt/seq-gap") });
    expect(await grade([events[0], events[2]].map((event, index) => ({ ...event, seq: index + 1 })))).toMatchObject({ status: 2, stderr: expect.stringContaining("attempt/phase-not-current") });
    expect(await grade(events.map((event) => ({ ...event, version: "0".repeat(64) })))).toMatchObject({ status: 2, stderr: expect.stringContaining("attempt/version-mismatch") });
  });

  it.each([[{}], [[]], [[{ type: "hack" }]], ["text"], [{ events: 3 }], [{ format: 2, events: [] }]])("[K8] refuses %j with a code", async (log) => {
    const { status, stdout, stderr } = await grade(log);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/\[grade\/bad-(log|event)\]/);
  });
});

describe("kefu grade of an evidence file", () => {
  const evidence = () => {
    const prepared = openLibrary(join(FIXTURES, "small")).prepared(join(FIXTURES, CASE)) ?? expect.fail(CASE);
    const { state, log } = AttemptPlayer.start(prepared).take({ type: "enter-phase", phase: "lead-in" }, { type: "answer", activity: "quiz", answer: { kind: "choice", question: "q1", options: ["calm"] } }, { type: "submit-activity", activity: "quiz" });
    return evidenceOf(prepared, { id: "a1", lesson: "l1", group: "g1", round: 1 }, { state, events: log }, { verdicts: [], credits: [] });
  };
  const grade = (text: string, ...more: string[]) => {
    writeFileSync(join(folder, "evidence.json"), text);
    return inHere(["grade", "evidence.json", ...more]);
  };

  it("[K14] says that everything holds and prints the report", async () => {
    expect(await grade(evidence(), "--lang", "en")).toMatchObject({ status: 0, stderr: "", stdout: expect.stringMatching(/attempt a1 holds[^]*total 2\/10/) });
    expect(JSON.parse((await grade(evidence(), "--json")).stdout)).toMatchObject({ attempt: "a1", holds: true, judged: true, differences: [], report: { total: 2 } });
  });

  it("[K14] says what differs and where, and exits with 1", async () => {
    const changed = evidence().replace('"total":2', '"total":10');
    expect(await grade(changed, "--lang", "en")).toMatchObject({ status: 1, stderr: "", stdout: expect.stringMatching(/differs in 2 places[^]*“report”[^]*report\.total: the file says 10, 2 follows/) });
    expect(JSON.parse((await grade(changed, "--json")).stdout)).toMatchObject({ holds: false, differences: [{ code: "evidence/sum", params: { part: "report" } }, { code: "evidence/report", params: { path: "report.total" } }] });
  });

  it.each([
    ["{}", "grade/needs-files"],
    ['{"format":"kefu-evidence/1"}', "grade/bad-evidence"],
    ['{"format":"kefu-evidence/9","log":[]}', "grade/bad-evidence"],
    ["{", "load/bad-file"],
  ])("[K14] refuses %s with a code", async (text, code) => {
    expect(await grade(text)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(code) });
  });

  it("[K14] asks for a log where only a situation is named", async () => {
    expect(await inHere(["grade", "late-pickup"])).toMatchObject({ status: 2, stderr: expect.stringContaining("grade/needs-files") });
  });
});

describe("kefu schema", () => {
  it("[K2] lists the schemas, and prints one", async () => {
    expect((await inHere(["schema"])).stdout).toMatch(/^situation .*\/schema\/situation\.schema\.json$/m);
    expect(JSON.parse((await inHere(["schema", "situation"])).stdout)).toMatchObject({ title: "Kefu Lab situation", required: expect.arrayContaining(["phases"]) });
    expect(await inHere(["schema", "unit", "form"])).toMatchObject({ status: 2, stderr: expect.stringContaining("cli/unexpected-argument") });
    expect(await inHere(["schema", "poem"])).toMatchObject({ status: 2, stderr: expect.stringContaining("schema/unknown") });
  });
});
