/** `kefu judge` on the shipped situation: lines in, lines out, bad lines named. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judge } from "../../src/cli/commands/judge.ts";
import type { CommandError } from "../../src/cli/command.ts";
import { recordingTerminal } from "../support/recording-terminal.ts";

const LINES = [
  '{"id":"a","beat":"B6","text":"我十分钟内给您回电话"}',
  "{broken",
  '{"id":7,"beat":"B2","text":"對不起，讓您久等了","more":1}',
  "",
  '{"id":"c","beat":"B99","text":"好"}',
  '{"id":"d","beat":"B2"}',
  "null",
  '{"id":"e","beat":"B1","text":""}',
  '{"id":1e999,"beat":"B1","text":"x"}',
];
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kefu-judge-"));
  writeFileSync(join(folder, "answers.jsonl"), `\uFEFF${LINES.join("\r\n")}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: string[], input = "") {
  const { out, err, terminal } = recordingTerminal(input);
  const code = await judge(args, terminal("en"));
  return { code, out, err };
}

describe("kefu judge", () => {
  it("[K9] prints one object a line in input order, names bad lines and judges the rest", async () => {
    const { code, out, err } = await run(["late-pickup", "--answers", join(folder, "answers.jsonl"), "--jsonl"]);
    expect(code).toBe(1);
    const rows = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.map(({ id }) => id)).toEqual(["a", 7, "e"]);
    expect(rows[0]).toMatchObject({ beat: "B6", met: ["promise-deadline"], uncertain: [], evidence: { "promise-deadline": [[1, 4], [5, 8]] }, ms: expect.any(Number) });
    expect(rows[1]).toMatchObject({ met: ["apologise"], evidence: { apologise: [[0, 3]] } });
    expect(rows[2]).toMatchObject({ met: [], evidence: {} });
    expect(err.map((line) => /jsonl:(\d+): .*\[(.*)\]$/.exec(line)?.slice(1))).toEqual([["2", "judge/bad-json"], ["5", "judge/unknown-beat"], ["6", "judge/bad-answer"], ["7", "judge/bad-answer"], ["9", "judge/bad-answer"]]);
  });

  it("[K9] reads standard input, finds a situation by unit and id, and prints for people", async () => {
    const { code, out } = await run(["complaints/late-pickup", "--answers", "-"], `${LINES[0]}\n`);
    expect(code).toBe(0);
    expect(out[0]).toBe("a  B6  我十分钟内给您回电话");
    expect(out).toContainEqual(expect.stringMatching(/^ {2}met {2}promise-deadline {2}十分钟…/));
  });

  it.each([
    [[], "judge/needs-answers"],
    [["late-pickup"], "judge/needs-answers"],
    [["late-pickup", "--answers", "nowhere.jsonl"], "judge/no-file"],
    [["late-pickup", "--answers", tmpdir()], "judge/no-file"],
    [["late-pickup", "one-more", "--answers", "-"], "cli/unexpected-argument"],
    [["nowhere", "--answers", "-"], "load/no-situation"],
  ])("[K2] refuses %j with %s", async (args, code) => {
    await expect(run(args)).rejects.toMatchObject({ code } satisfies Partial<CommandError>);
  });
});
