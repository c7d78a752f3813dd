/** The same answers through a live attempt and through `kefu judge`: one judge, one result. */
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { loadSituation } from "../../src/cli/load/load-situation.ts";
import { main } from "../../src/cli/main.ts";
import type { RecordedVerdict } from "../../src/grading/performance.ts";
import { courseCall } from "../support/late-pickup-call.ts";
import { ownAnswers } from "../support/labelled-answers.ts";
import { recordingTerminal } from "../support/recording-terminal.ts";

type Judged = { id: string; beat: string; met: string[]; uncertain: string[]; evidence: Record<string, [number, number][]> };

async function judgeAtTerminal(answers: readonly { id: string; beat: string; text: string }[]): Promise<Judged[]> {
  const { out, err, terminal } = recordingTerminal(answers.map((answer) => JSON.stringify(answer)).join("\n"));
  await main(["judge", "late-pickup", "--answers", "-", "--jsonl"], { commands: COMMANDS, env: {}, openTerminal: terminal });
  expect(err).toEqual([]);
  return out.map((line) => JSON.parse(line) as Judged);
}

/** What the live verdicts say of the beat's own criteria, in the words of `kefu judge`. */
function summary(beat: string, verdicts: readonly RecordedVerdict[]): Omit<Judged, "id" | "beat"> {
  const own = verdicts.filter(({ key }) => key.startsWith(`${beat}:`));
  const ids = (state: RecordedVerdict["state"]) => own.filter((verdict) => verdict.state === state).map(({ id }) => id);
  return { met: ids("met"), uncertain: ids("uncertain"), evidence: Object.fromEntries(own.filter(({ state }) => state !== "not-met").map(({ id, spans }) => [id, spans.map(([start, end]) => [start, end])])) };
}

describe("one judge", () => {
  it.each([0, 5, 11])("[A5] `kefu judge`, fed in another order, gives the verdicts of the live call (answers %i)", async (offset) => {
    const said: Record<string, string> = {};
    for (const beat of new Set(ownAnswers("dev").map((answer) => answer.beat))) {
      const answers = ownAnswers("dev").filter((answer) => answer.beat === beat);
      said[beat] = answers[offset % answers.length]?.text ?? "好的。";
    }
    const turns = courseCall(loadSituation("late-pickup", "en"), { said }).dialogue?.turns ?? [];
    expect(turns.length).toBeGreaterThanOrEqual(12);
    const judged = await judgeAtTerminal(turns.map(({ seq, beat, text }) => ({ id: `turn-${seq}`, beat, text })).reverse());
    expect(judged.reverse()).toMatchObject(turns.map(({ seq, beat, verdicts }) => ({ id: `turn-${seq}`, beat, ...summary(beat, verdicts) })));
  });
});
