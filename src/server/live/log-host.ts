/**
 * Owns one log in this process: its folded state, and the way of a command into it — decide, store with the expected seq, apply, tell. Commands are decided one
 * after another; those that come while one is stored are stored together. A log that has grown elsewhere is read on and they are decided again. Must not know what
 * the events mean.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { CodedError } from "../coded-error.ts";
import type { AppendResult, StoredEvent } from "../store/store.ts";

export type LogEvent = { seq: number; id: string; at: number };
export type Refused = { rejection: { code: string; params: Record<string, string | number> } };

/** How a kind of log is folded. `read` gives null for what is no event of it. */
export type LogKind<State extends { seq: number }, Event extends LogEvent> = {
  initial: State;
  read(body: unknown): Event | null;
  apply(state: State, event: Event): State;
};

export type LogSource = {
  read(log: string, afterSeq: number): Promise<StoredEvent[]>;
  append(append: { log: string; expectedSeq: number; events: readonly StoredEvent[] }): Promise<AppendResult>;
};

export type LogHost<State, Event> = {
  readonly log: string;
  state(): State;
  /** Whether a command of this id is in the log: it was done, its acknowledgement was lost on the way. */
  has(id: string): boolean;
  /** Decides and stores; resolves when it is stored, to the events (none: the id was there already). */
  run(id: string, decide: (state: State) => Event[] | Refused): Promise<Ran<Event>>;
  /** Takes in what another process has stored; reads what lies between. */
  absorb(events: readonly StoredEvent[]): Promise<void>;
  /** Reads what the store has beyond this. */
  catchUp(): Promise<void>;
  /** From now on the events themselves are kept, too, from the first one on: some things are told by them and not by the state. */
  keepEvents(): Promise<void>;
  /** Those of the state; none before they are kept. */
  events(): readonly Event[];
  /** Resolves when everything asked so far is done. */
  idle(): Promise<void>;
};

/** Told after the state has grown: what came, and whether this process stored it just now. */
export type Grown<State, Event> = (events: readonly Event[], state: State, own: boolean) => void;

/** Times that a command is decided again because the log had moved on. */
const TRIES = 8;
/** Commands of one log that are stored as one, at the most: while one is stored others gather. */
const MOST_TOGETHER = 32;

type Ran<Event> = { seq: number; events: readonly Event[] } | Refused;
type Outcome<Event> = { done: Ran<Event> } | { fault: unknown };
type Asked<State, Event> = { id: string; decide(state: State): Event[] | Refused; settle(outcome: Outcome<Event>): void };

export async function openLog<State extends { seq: number }, Event extends LogEvent>(log: string, kind: LogKind<State, Event>, source: LogSource, grown: Grown<State, Event>): Promise<LogHost<State, Event>> {
  let state = kind.initial;
  const ids = new Set<string>();
  let kept: Event[] | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const waiting: Asked<State, Event>[] = [];

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const take = (events: readonly Event[], own: boolean, next = events.reduce(kind.apply, state)) => {
    if (events.length === 0) return;
    state = next;
    for (const { id } of events) ids.add(id);
    kept?.push(...events);
    grown(events, state, own);
  };
  const catchUp = async () => take((await source.read(log, state.seq)).map((stored) => readStored(kind, log, stored)), false);

  /** Each on the state that those before it lead to. */
  const decideAll = (asked: readonly Asked<State, Event>[]) => {
    let next = state;
    const events: Event[] = [];
    const outcomes = asked.map(({ id, decide }): Outcome<Event> => {
      // A command sent again, because its acknowledgement was lost on the way, is done already.
      if (ids.has(id) || events.some((event) => event.id === id)) return { done: { seq: next.seq, events: [] } };
      try {
        const decided = decide(next);
        if ("rejection" in decided) return { done: decided };
        next = decided.reduce(kind.apply, next);
        events.push(...decided);
        return { done: { seq: next.seq, events: decided } };
      } catch (fault) {
        return { fault };
      }
    });
    return { next, events, outcomes };
  };
  const storeAll = async (asked: readonly Asked<State, Event>[]): Promise<Outcome<Event>[]> => {
    for (let left = TRIES; left > 0; left -= 1) {
      const { next, events, outcomes } = decideAll(asked);
      if (events.length === 0 || (await source.append({ log, expectedSeq: state.seq, events: events.map(toStored) })) === "stored") {
        take(events, true, next);
        return outcomes;
      }
      await catchUp();
    }
    throw new CodedError("server/busy");
  };
  /** Nobody fails for what another asked. */
  const runAll = async (asked: readonly Asked<State, Event>[]): Promise<void> => {
    const outcomes = await storeAll(asked).catch((fault: unknown) => (asked.length === 1 ? [{ fault }] : null));
    if (!outcomes) for (const one of asked) await runAll([one]);
    else for (const [index, outcome] of outcomes.entries()) asked[index]?.settle(outcome);
  };

  /** Whatever has come in with this turn of the event loop is decided together: the group that answers at once is stored, and shown, at once. */
  const runWaiting = async () => {
    await nextTurn();
    const asked = waiting.splice(0, MOST_TOGETHER);
    // The others come after whatever else waits for its turn: what another process has stored, say.
    if (waiting.length > 0) void inTurn(runWaiting);
    await runAll(asked);
  };

  await catchUp();
  return {
    log,
    state: () => state,
    has: (id) => ids.has(id),
    run: (id, decide) =>
      new Promise((resolve, reject) => {
        const settle = (outcome: Outcome<Event>) => ("fault" in outcome ? reject(outcome.fault) : resolve(outcome.done));
        if (waiting.push({ id, decide, settle }) === 1) void inTurn(runWaiting);
      }),
    catchUp: () => inTurn(catchUp),
    keepEvents: () =>
      inTurn(async () => {
        if (!kept) kept = (await source.read(log, 0)).filter(({ seq }) => seq <= state.seq).map((stored) => readStored(kind, log, stored));
      }),
    events: () => kept ?? [],
    idle: async () => {
      do await inTurn(async () => undefined);
      while (waiting.length > 0);
    },
    absorb: (stored) =>
      inTurn(async () => {
        const fresh = stored.filter(({ seq }) => seq > state.seq);
        if (fresh[0] && fresh[0].seq > state.seq + 1) return catchUp();
        take(fresh.map((event) => readStored(kind, log, event)), false);
      }),
  };
}

export function toStored(event: LogEvent): StoredEvent {
  return { seq: event.seq, id: event.id, at: event.at, body: JSON.stringify(event) };
}

function readStored<State extends { seq: number }, Event extends LogEvent>(kind: LogKind<State, Event>, log: string, { seq, body }: StoredEvent): Event {
  const event = kind.read(parse(body));
  if (!event) throw new CodedError("server/damaged-log", { log, seq });
  return event;
}

/** Undefined, which is no event, for what is no JSON. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Names the events that a command leads to: the first by the command itself, so that it is known when it comes again. */
export function namesFor(command: string): (index: number) => string {
  return (index) => (index === 0 ? command : `${command}.${index}`);
}
