/**
 * Owns one log in this process: its folded state, and the way of a command into it — decide, store with the expected seq, apply, tell. One command
 * after another; a log that has grown elsewhere is read on and the command decided again. Must not know what the events mean.
 */
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
  run(id: string, decide: (state: State) => Event[] | Refused): Promise<{ seq: number; events: readonly Event[] } | Refused>;
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

export async function openLog<State extends { seq: number }, Event extends LogEvent>(log: string, kind: LogKind<State, Event>, source: LogSource, grown: Grown<State, Event>): Promise<LogHost<State, Event>> {
  let state = kind.initial;
  const ids = new Set<string>();
  let kept: Event[] | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const take = (events: readonly Event[], own: boolean) => {
    if (events.length === 0) return;
    for (const event of events) {
      state = kind.apply(state, event);
      ids.add(event.id);
    }
    kept?.push(...events);
    grown(events, state, own);
  };
  const catchUp = async () => take((await source.read(log, state.seq)).map((stored) => readStored(kind, log, stored)), false);

  const run = async (id: string, decide: (state: State) => Event[] | Refused) => {
    for (let left = TRIES; left > 0; left -= 1) {
      // A command sent again, because its acknowledgement was lost on the way, is done already.
      if (ids.has(id)) return { seq: state.seq, events: [] };
      const decided = decide(state);
      if ("rejection" in decided) return decided;
      if (decided.length === 0) return { seq: state.seq, events: [] };
      const result = await source.append({ log, expectedSeq: state.seq, events: decided.map(toStored) });
      if (result === "stored") {
        take(decided, true);
        return { seq: state.seq, events: decided };
      }
      await catchUp();
    }
    throw new CodedError("server/busy");
  };

  await catchUp();
  return {
    log,
    state: () => state,
    has: (id) => ids.has(id),
    run: (id, decide) => inTurn(() => run(id, decide)),
    catchUp: () => inTurn(catchUp),
    keepEvents: () =>
      inTurn(async () => {
        if (!kept) kept = (await source.read(log, 0)).filter(({ seq }) => seq <= state.seq).map((stored) => readStored(kind, log, stored));
      }),
    events: () => kept ?? [],
    idle: () => inTurn(async () => undefined),
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
