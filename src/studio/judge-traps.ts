/** Owns trying the traps of a beat's own criteria: which of them a criterion falls for. Must not know who asks. */
import type { Span } from "../language/criterion.ts";
import type { StudioDocument } from "./document.ts";
import { factsIn, heardAt } from "./heard.ts";
import { judgeFor } from "./judge-answers.ts";
import type { StudioKit } from "./kit.ts";
import { trapsOf, type Trap } from "./traps.ts";

/** `spans`: the words that it fell for. `key`: `beat:criterion`. */
export type Slipped = Trap & { key: string; spans: readonly Span[] };
export type TrapTrial = { tried: number; slipped: Slipped[] };

/** `activity`: index of the dialogue. A trap that is an example that counts by the author's own word is none. */
export function judgeTraps(document: Pick<StudioDocument, "situation" | "concepts">, kit: StudioKit, activity: number, beat: string): TrapTrial {
  const facts = factsIn(document.situation);
  const judge = judgeFor(document, kit);
  const own = heardAt(document.situation, activity, beat).filter(({ key }) => key.startsWith(`${beat}:`));
  const tried = own.flatMap(({ key, criterion }) => {
    const counts = new Set(criterion.examples?.counts);
    const traps = trapsOf(criterion).filter(({ text }) => !counts.has(text));
    return judge.judge(key, criterion, facts, traps.map(({ text }) => text)).flatMap(({ verdict }, index) => {
      const trap = traps[index];
      return trap && verdict ? [{ ...trap, key, met: verdict.state === "met", spans: verdict.spans }] : [];
    });
  });
  return { tried: tried.length, slipped: tried.flatMap(({ met, ...trap }) => (met ? [trap] : [])) };
}
