/** Owns one attempt of a lesson as the student's screens know it: the view comes as a document, commands go through the queue. */
import type { ActivityView, Command, Rejection, StudentView } from "../../../protocol/attempt.ts";
import type { PersonAt } from "../../../protocol/live.ts";
import type { AttemptConnection, ConnectionSnapshot, SendResult } from "../attempt-connection.ts";
import { CodedError } from "../coded-error.ts";
import { createCommandQueue } from "./command-queue.ts";
import type { Live } from "./live.ts";
import { openQueueStore } from "./queue-store.ts";

/** A command is answered when the view shows it; should the view be late, the command waits no longer than this. */
const SHOWN_MS = 2000;

type Of = {
  live: Live;
  attempt: string;
  student: string;
  /** What the document showed when the page opened it. */
  view: StudentView;
  /** What the screens are shown of it. */
  asShown(view: StudentView): StudentView;
  /** Something that was sent before a reload was refused. */
  onLateRefusal(command: Command, rejection: Rejection): void;
};

/** The view stays what was last known when the line is cut or the document is closed; whoever shows it watches the document as well. */
export function createLiveConnection({ live, attempt, student, view, asShown, onLateRefusal }: Of): AttemptConnection {
  const listeners = new Set<() => void>();
  const document = live.openDocument("attempt", attempt);
  const presence = live.presence(attempt);
  const queue = createCommandQueue({ store: openQueueStore(`${attempt}.${student}`), send: (queued) => live.sendAttempt(attempt, queued), onLateRefusal });

  let whole = view;
  const look = (): ConnectionSnapshot => {
    const shown = document.getSnapshot();
    const before = whole;
    // The server sends each seat its own view and nothing else.
    if (shown.state === "there" || shown.state === "stale") whole = shown.value as StudentView;
    const waiting = queue.waiting.getSnapshot();
    return {
      view: whole === before ? snapshot.view : asShown(whole),
      saved: waiting.length === 0 ? "saved" : live.line.getSnapshot().state === "online" ? "saving" : "failed",
      waiting: waiting.length === snapshot.waiting.length ? snapshot.waiting : waiting.map(({ command }) => command),
    };
  };
  let snapshot: ConnectionSnapshot = { view: asShown(view), saved: "saved", waiting: [] };
  snapshot = look();

  const refresh = () => {
    const next = look();
    if (next.view === snapshot.view && next.saved === snapshot.saved && next.waiting === snapshot.waiting) return;
    snapshot = next;
    for (const listener of listeners) listener();
  };
  const shown = (seq: number): Promise<void> =>
    new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        listeners.delete(look);
        resolve();
      };
      const look = () => snapshot.view.attempt.seq >= seq && done();
      const timer = setTimeout(done, SHOWN_MS);
      listeners.add(look);
      look();
    });
  let everybody: readonly PersonAt[] = [];
  let others: readonly PersonAt[] = [];
  const company = () => {
    if (everybody !== presence.getSnapshot()) {
      everybody = presence.getSnapshot();
      others = everybody.filter((person) => person.student !== student);
    }
    return others;
  };
  const stops = [
    document.subscribe(refresh),
    queue.waiting.subscribe(refresh),
    live.line.subscribe(() => {
      if (live.line.getSnapshot().state === "online") queue.wake();
      refresh();
    }),
  ];

  return {
    id: attempt,
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async send(command): Promise<SendResult> {
      const answer = await queue.push(command, lastHeard(snapshot.view.activities, command));
      if (!answer.ok) return answer;
      await shown(answer.seq);
      return { ok: true };
    },
    report: () => live.report(attempt),
    // A lesson goes on as one: the screens offer no second try of a turn.
    retryFrom: () => Promise.reject(new CodedError("attempt/not-allowed")),
    company: { getSnapshot: company, subscribe: presence.subscribe, at: (place) => live.present(attempt, place) },
    close() {
      queue.stop();
      for (const stop of stops) stop();
      live.present(attempt, null);
    },
  };
}

/** Seq of the last line that whoever speaks now has seen: the talk may have gone on meanwhile. */
function lastHeard(activities: readonly ActivityView[], command: Command): number | undefined {
  if (command.type !== "speak" && command.type !== "customer-speak" && command.type !== "customer-move") return undefined;
  const activity = activities.find(({ id }) => id === command.activity);
  const lines = activity?.kind === "dialogue" ? activity.call?.transcript : undefined;
  return lines?.[lines.length - 1]?.seq;
}
