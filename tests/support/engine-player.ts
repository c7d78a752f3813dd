/** Plays the engine directly: every input must be taken, and what it brought about is at hand. */
import type { DialogueRun } from "../../src/engine/dialogue-run.ts";
import type { Effect } from "../../src/engine/effect.ts";
import type { EngineInput, Heard } from "../../src/engine/input.ts";
import type { RefusalCode } from "../../src/engine/refusal.ts";
import { drawVariants } from "../../src/engine/situation-plan.ts";
import { beginEngine, engineOf, runOf, step, type Engine, type EngineState } from "../../src/engine/step.ts";
import type { Situation } from "../../src/scenario/schema/situation.ts";

type Loose<Input> = Input extends unknown ? Omit<Input, "seq" | "activity"> & { activity?: string } : never;
export type LooseInput = Loose<EngineInput>;

/** `persons`: the seats that people hold, where a lesson leads. */
type How = { mode?: "practice" | "exam"; seed?: number; persons?: readonly string[] | null };

export class EnginePlayer {
  readonly engine: Engine;
  state: EngineState;
  effects: readonly Effect[] = [];
  private seq = 0;

  constructor(situation: Situation, { mode = "practice", seed = 1, persons = null }: How = {}) {
    this.engine = engineOf(situation, drawVariants(situation, seed));
    this.state = beginEngine(this.engine, mode, seed, persons);
  }

  /** Enters the phase of the call and starts it. */
  static calling(situation: Situation, how: How = {}): EnginePlayer {
    return new EnginePlayer(situation, how).take({ type: "enter-phase", phase: "implement" }).take({ type: "start-dialogue" });
  }

  take(input: LooseInput): this {
    const result = step(this.engine, this.state, this.full(input));
    if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.params)}`);
    this.seq += 1;
    this.state = result.state;
    this.effects = result.effects;
    return this;
  }

  refusal(input: LooseInput): RefusalCode | null {
    const result = step(this.engine, this.state, this.full(input));
    return result.ok ? null : result.refusal.code;
  }

  /** A turn in which these criteria fired; keys without a beat belong to the current one. `minutes` is the figure promised. */
  say(...heard: (string | Heard)[]): this {
    const beat = this.run.beat;
    return this.take({ type: "turn", heard: heard.map((item) => (typeof item === "string" ? { key: item.includes(":") ? item : `${beat}:${item}`, promised: null } : item)) });
  }

  get run(): DialogueRun {
    const run = runOf(this.state, "call");
    if (!run) throw new Error("the call was never started");
    return run;
  }

  /** Words of others in the last step. */
  get said(): unknown[] {
    return this.effects.flatMap((effect) => (effect.type === "said" ? [effect.text] : []));
  }

  private full(input: LooseInput): EngineInput {
    return { activity: "call", ...input, seq: this.seq + 1 } as EngineInput;
  }
}
