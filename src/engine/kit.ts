/** Owns the typed tools of XState that the machine is built with. The only modules that know XState are this one, machine.ts and step.ts. */
import { assign, createMachine, type setup } from "xstate";
import type { EngineContext } from "./context.ts";
import type { EngineInput } from "./input.ts";

/** How `setup` types the tools for our context and inputs; the tools themselves are taken one by one, so that a student's page does not load those that we do not use. */
type Kit = ReturnType<typeof setup<EngineContext, EngineInput>>;

export type MachineConfig = Parameters<Kit["createMachine"]>[0];
export type StateConfig = NonNullable<MachineConfig["states"]>[string];
export type Machine = ReturnType<Kit["createMachine"]>;

type Guard = (at: { context: EngineContext; event: EngineInput }) => boolean;
type Change = (context: EngineContext, event: EngineInput) => EngineContext;

/** One transition: when it is open, where it leads (nowhere: the state is kept) and how the context changes. */
export type Way = { target?: string; guard?: Guard; actions: ReturnType<typeof change> };

/** An action that replaces the context; an input it is not meant for leaves the context as it is. */
export function change(next: Change) {
  return assign<EngineContext, EngineInput, undefined, EngineInput, never>(({ context, event }) => next(context, event));
}

export function buildMachine(config: MachineConfig): Machine {
  return createMachine(config);
}
