/** Owns the attempts that this process serves: each opened once, with its content and log. Must not know lessons, people or pages. */
import { decide } from "../../attempt/decide.ts";
import type { AttemptEvent } from "../../attempt/event.ts";
import { apply } from "../../attempt/fold.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { readEvent } from "../../attempt/read-event.ts";
import { stamp } from "../../attempt/stamp.ts";
import { initialState, type AttemptState } from "../../attempt/state.ts";
import { CodedError } from "../coded-error.ts";
import type { AttemptRecord } from "../store/store.ts";
import { openLog, type LogHost, type LogKind, type LogSource, type Refused } from "./log-host.ts";
import { markEvents, noMarks, type AttemptMarks } from "./attempt-marks.ts";

export type Attempt = {
  readonly record: AttemptRecord;
  readonly prepared: Prepared;
  readonly state: () => AttemptState;
  readonly marks: () => AttemptMarks;
  readonly log: LogHost<AttemptState, AttemptEvent>;
  /** Decides a command of a seat and stores what it leads to. `id` names the command: sent again, it is done once. */
  command(id: string, command: unknown, by: Seated): Promise<{ seq: number } | Refused>;
};

/** Who asks, in which seat. `actor` is a person's id, or `script`. */
export type Seated = { seat: string; actor: string };

export type AttemptSource = LogSource & {
  record(attempt: string): Promise<AttemptRecord | undefined>;
  prepared(version: string): Promise<Prepared>;
  now(): number;
  /** The attempt's log has grown; `own`: by a command in this process. */
  grown(attempt: Attempt, events: readonly AttemptEvent[], own: boolean): void;
};

export type Attempts = {
  /** Fails with `live/unknown-attempt`. */
  open(attempt: string): Promise<Attempt>;
  /** What another process stored, for an attempt that is open here. */
  absorb(log: string, events: Parameters<LogHost<AttemptState, AttemptEvent>["absorb"]>[0]): Promise<void>;
  /** The attempt where it is open already. */
  known(attempt: string): Attempt | null;
  /** Lets go of attempts that nothing needs any more. */
  keepOnly(wanted: (attempt: Attempt) => boolean): void;
};

export const attemptLog = (attempt: string): string => `attempt:${attempt}`;

export function createAttempts(source: AttemptSource): Attempts {
  const opened = new Map<string, Promise<Attempt>>();
  const ready = new Map<string, Attempt>();
  const load = async (id: string): Promise<Attempt> => {
    const record = await source.record(id);
    if (!record) throw new CodedError("live/unknown-attempt");
    const attempt = await openAttempt(record, await source.prepared(record.version), source);
    ready.set(id, attempt);
    return attempt;
  };
  return {
    open: (id) => {
      const found = opened.get(id);
      if (found) return found;
      const opening = load(id);
      opened.set(id, opening);
      opening.catch(() => opened.delete(id));
      return opening;
    },
    absorb: async (log, events) => ready.get(log.slice(attemptLog("").length))?.log.absorb(events),
    known: (id) => ready.get(id) ?? null,
    keepOnly: (wanted) => {
      for (const [id, attempt] of ready) {
        if (wanted(attempt)) continue;
        ready.delete(id);
        opened.delete(id);
      }
    },
  };
}

async function openAttempt(record: AttemptRecord, prepared: Prepared, source: AttemptSource): Promise<Attempt> {
  const kind: LogKind<AttemptState, AttemptEvent> = {
    initial: initialState,
    read: (body) => {
      const event = readEvent(body);
      if (!event) throw new CodedError("server/damaged-log");
      return event;
    },
    apply: (state, event) => apply(prepared, state, event),
  };
  let marks = noMarks;
  let attempt: Attempt | null = null;
  const log = await openLog(attemptLog(record.id), kind, source, (events, _state, own) => {
    marks = markEvents(marks, events);
    if (attempt) source.grown(attempt, events, own);
  });
  attempt = {
    record,
    prepared,
    log,
    state: log.state,
    marks: () => marks,
    command: (id, command, { seat, actor }) =>
      log.run(id, (state) => {
        const by = { at: source.now(), seat, actor };
        const decision = decide(prepared, state, command as Record<string, unknown>, by);
        return "rejection" in decision ? decision : stamp(state, decision.events, { ...by, id: (index) => (index === 0 ? id : `${id}.${index}`) });
      }),
  };
  return attempt;
}
