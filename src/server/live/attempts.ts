/** Owns the attempts that this process serves: each opened once, with its content and log. Must not know lessons, people or pages. */
import type { Command } from "../../attempt/command.ts";
import { decide } from "../../attempt/decide.ts";
import type { AttemptEvent, HappeningType } from "../../attempt/event.ts";
import { apply } from "../../attempt/fold.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { readEvent } from "../../attempt/read-event.ts";
import { stamp } from "../../attempt/stamp.ts";
import { initialState, type AttemptState } from "../../attempt/state.ts";
import { CodedError } from "../coded-error.ts";
import { logName } from "../store/log-name.ts";
import type { AttemptRecord } from "../store/store.ts";
import { namesFor, openLog, type LogHost, type LogKind, type LogSource, type Refused } from "./log-host.ts";
import { createRegistry, type Registry } from "./registry.ts";

export type Attempt = {
  readonly record: AttemptRecord;
  readonly prepared: Prepared;
  readonly state: () => AttemptState;
  /** When somebody last said or did something in a dialogue, in ms since 1970; 0: never. */
  readonly saidAt: () => number;
  readonly log: LogHost<AttemptState, AttemptEvent>;
  /** Decides a command of a seat and stores what it leads to. `id` names the command: sent again, it is done once. */
  command(id: string, command: Commanded, by: Seated, check?: (state: AttemptState) => Refused | null): Promise<{ seq: number; events: readonly AttemptEvent[] } | Refused>;
};

/** A command as it came, or how to find the one that is due; null: none is. */
export type Commanded = Readonly<Record<string, unknown>> | ((state: AttemptState) => Command | null);

/** Who asks, in which seat. `actor` is a person's id, or `script`. */
export type Seated = { seat: string; actor: string };

export type AttemptSource = LogSource & {
  record(attempt: string): Promise<AttemptRecord | undefined>;
  prepared(version: string): Promise<Prepared>;
  now(): number;
  /** The attempt's log has grown; `own`: by a command in this process. */
  grown(attempt: Attempt, events: readonly AttemptEvent[], own: boolean): void;
};

/** What is said or done in a dialogue. */
const sayings: ReadonlySet<HappeningType> = new Set(["dialogue-started", "call-answered", "turn-spoken", "customer-spoken", "option-chosen", "contact-asked", "action-taken", "scene-continued", "call-hung-up"]);

export function createAttempts(source: AttemptSource): Registry<Attempt> {
  return createRegistry(async (id) => {
    const record = await source.record(id);
    if (!record) throw new CodedError("live/unknown-attempt");
    return openAttempt(record, await source.prepared(record.version), source);
  });
}

async function openAttempt(record: AttemptRecord, prepared: Prepared, source: AttemptSource): Promise<Attempt> {
  const kind: LogKind<AttemptState, AttemptEvent> = {
    initial: initialState,
    read: readEvent,
    apply: (state, event) => apply(prepared, state, event),
  };
  let saidAt = 0;
  let attempt: Attempt | null = null;
  const log = await openLog(logName("attempt", record.id), kind, source, (events, _state, own) => {
    for (const { type, at } of events) if (sayings.has(type)) saidAt = at;
    if (attempt) source.grown(attempt, events, own);
  });
  attempt = {
    record,
    prepared,
    log,
    state: log.state,
    saidAt: () => saidAt,
    command: (id, command, { seat, actor }, check) =>
      log.run(id, (state) => {
        const by = { at: source.now(), seat, actor };
        const refused = check?.(state);
        if (refused) return refused;
        const due = typeof command === "function" ? command(state) : command;
        if (due === null) return [];
        const decision = decide(prepared, state, due, by);
        return "rejection" in decision ? decision : stamp(state, decision.events, { ...by, id: namesFor(id) });
      }),
  };
  return attempt;
}
