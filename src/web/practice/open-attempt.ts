/** Owns one open attempt in this browser: a command goes through the core, its events are stored, then shown. One after another. */
import type { Command } from "../../attempt/command.ts";
import { decide } from "../../attempt/decide.ts";
import type { AttemptEvent } from "../../attempt/event.ts";
import { forkLog } from "../../attempt/fork.ts";
import { reportOf } from "../../attempt/performance.ts";
import { soloSeat, type Prepared } from "../../attempt/prepared.ts";
import { stamp } from "../../attempt/stamp.ts";
import { viewFor } from "../../attempt/views/view-for.ts";
import type { AttemptConnection, ConnectionSnapshot, SendResult } from "../shared/attempt-connection.ts";
import { CodedError } from "../shared/coded-error.ts";
import type { AttemptStore } from "./attempt-store.ts";
import { newId } from "../shared/new-id.ts";
import { replayMore, replayStored, type Log } from "./stored-log.ts";
import { summarise } from "./summary.ts";
import { watchOtherTabs } from "./tabs.ts";

const RETRY_MS = 4000;
const SUMMARY_MS = 600;
/** Events after which the score in the list of tries is worth computing at once. */
const SCORED = new Set<AttemptEvent["type"]>(["activity-submitted", "attempt-finished"]);

/** Tells when the same content is to be had in more languages, until it is stopped. */
export type OnOtherWords<Content> = (take: (content: Content) => Promise<void>) => () => void;

export type OpenAttempt = { id: string; unit: string; prepared: Prepared; log: Log; store: AttemptStore; onOtherWords: OnOtherWords<Prepared>; startFork: (events: AttemptEvent[]) => Promise<string> };

export function openAttempt({ id, unit, prepared: first, log: opened, store, onOtherWords, startFork }: OpenAttempt): AttemptConnection {
  let prepared = first;
  const seat = soloSeat(prepared);
  const listeners = new Set<() => void>();
  let log = opened;
  /** How many events the store has. */
  let stored = log.events.length;
  let snapshot: ConnectionSnapshot = { view: viewFor("student", prepared, log.state), saved: "saved", waiting: [] };
  let last: Promise<unknown> = Promise.resolve();
  let summaryTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const show = (next: Partial<ConnectionSnapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  const mayReport = () => log.state.status === "finished" || (log.state.status === "running" && log.state.mode === "practice");
  const score = () => summarise(id, unit, log.events, mayReport() ? reportOf(prepared, log.state) : null);
  let summary = score();

  /** Takes in what another tab has appended; true when there was something. */
  const catchUp = async (): Promise<boolean> => {
    const more = await store.read(id, log.events.length);
    if (more.length === 0 || stored < log.events.length) return false;
    log = replayMore(prepared, log, more);
    stored = log.events.length;
    show({ view: viewFor("student", prepared, log.state), saved: "saved" });
    return true;
  };

  /** Stores what the store has not got yet. */
  const save = async (): Promise<"stored" | "conflict" | "failed"> => {
    clearTimeout(retryTimer);
    const missing = log.events.slice(stored);
    if (missing.length === 0) return "stored";
    const result = await store.append(id, stored, missing, { ...summary, updatedAt: missing[missing.length - 1]?.at ?? summary.updatedAt, finished: log.state.status === "finished" }).catch(() => "failed" as const);
    if (result === "stored") {
      stored = log.events.length;
      tabs.tell();
    }
    if (result === "failed") retryTimer = setTimeout(() => void inTurn(retry), RETRY_MS);
    return result;
  };
  const retry = async () => show({ saved: (await save()) === "stored" ? "saved" : "failed" });

  const refreshSummary = async () => {
    summary = score();
    if (stored === log.events.length) await store.updateSummary(summary).catch(() => undefined);
  };

  const send = async (command: Command): Promise<SendResult> => {
    const decision = decide(prepared, log.state, command, { at: Date.now(), seat });
    if ("rejection" in decision) return { ok: false, rejection: decision.rejection };
    const before = log;
    log = replayMore(prepared, log, stamp(log.state, decision.events, { id: newId, at: Date.now(), seat }));
    if (decision.events.some(({ type }) => SCORED.has(type))) summary = score();
    show({ saved: "saving" });
    const result = await save();
    if (result === "conflict") {
      log = before;
      await catchUp();
      return { ok: false, rejection: { code: "practice/continued-elsewhere", params: {} } };
    }
    // What could not be stored is shown all the same, marked as unsaved and tried again: work must not stop for a full disk.
    show({ view: viewFor("student", prepared, log.state), saved: result === "stored" ? "saved" : "failed" });
    clearTimeout(summaryTimer);
    summaryTimer = setTimeout(() => void inTurn(refreshSummary), SUMMARY_MS);
    return { ok: true };
  };

  const tabs = watchOtherTabs(id, () => void inTurn(catchUp).catch(() => undefined));
  // Between two commands: each is decided and shown on one content.
  const stopWords = onOtherWords((other) =>
    inTurn(async () => {
      prepared = other;
      log = replayStored(prepared, log.events);
      show({ view: viewFor("student", prepared, log.state) });
    }),
  );

  return {
    id,
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send: (command) => inTurn(() => send(command)),
    report: async () => {
      if (!mayReport()) throw new CodedError("practice/report-not-yet");
      return reportOf(prepared, log.state);
    },
    retryFrom: async (activity, beat) => {
      // A practice copy would tell what the exam keeps to itself.
      if (!mayReport()) throw new CodedError("practice/exam-running");
      const fork = forkLog(prepared, log.events, activity, beat, { from: id, id: newId });
      if (!fork) throw new CodedError("practice/never-there", { beat });
      return startFork(fork);
    },
    company: null,
    close: () => {
      clearTimeout(summaryTimer);
      clearTimeout(retryTimer);
      tabs.stop();
      stopWords();
      void inTurn(async () => {
        await save();
        await refreshSummary();
      });
    },
  };
}
