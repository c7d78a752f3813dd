/** Owns the typed tools of XState that the machine is built with. The only modules that know XState are this one, machine.ts and step.ts. */
import { setup } from "xstate";
import type { EngineContext } from "./context.ts";
import type { EngineInput } from "./input.ts";

const kit = setup({ types: { context: {} as EngineContext, events: {} as EngineInput } });

export type MachineConfig = Parameters<typeof kit.createMachine>[0];
export type StateConfig = NonNullable<MachineConfig["states"]>[string];
export type Machine = ReturnType<typeof kit.createMachine>;

type Guard = (at: { context: EngineContext; event: EngineInput }) => boolean;
type Change = (context: EngineContext, event: EngineInput) => EngineContext;

/** One transition: when it is open, where it leads (nowhere: the state is kept) and how the context changes. */
export type Way = { target?: string; guard?: Guard; actions: ReturnType<typeof change> };

/** An action that replaces the context; an input it is not meant for leaves the context as it is. */
export function change(next: Change) {
  return kit.assign(({ context, event }) => next(context, event));
}

export function buildMachine(config: MachineConfig): Machine {
  return kit.createMachine(config);
}
