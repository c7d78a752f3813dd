/** Owns a live line for tests: documents that the test puts there, and what was sent. */
import type { LessonCommand } from "../../../../protocol/classroom.ts";
import type { SendResult } from "../../../shared/attempt-connection.ts";
import type { DocumentState, Live } from "../../../shared/live/live.ts";
import { TEST_NOW } from "./test-view.ts";

export type TestLive = { connect: () => Live; sent: LessonCommand[]; retried: string[]; put: (name: string, state: DocumentState<unknown>) => void };

export function testLive(answer: SendResult | (() => Promise<SendResult>) = { ok: true }): TestLive {
  const documents = new Map<string, DocumentState<unknown>>();
  const listeners = new Set<() => void>();
  const [sent, retried]: [LessonCommand[], string[]] = [[], []];
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const loading = { state: "loading" } as const;
  const absent = () => Promise.reject(new Error("Not in this test."));
  const live: Live = {
    line: { getSnapshot: () => ({ state: "online" }), subscribe },
    // The test puts the right document under the name.
    openDocument: (kind, id) => ({ getSnapshot: () => (documents.get(`${kind}:${id}`) ?? loading) as never, subscribe, retry: () => retried.push(`${kind}:${id}`) }),
    sendLesson: async (_, command) => {
      sent.push(command);
      return typeof answer === "function" ? answer() : answer;
    },
    sendReview: absent,
    sendAttempt: absent,
    report: absent,
    present: () => undefined,
    presence: () => ({ getSnapshot: () => [], subscribe }),
    serverNow: () => TEST_NOW,
    close: () => undefined,
  };
  return {
    connect: () => live,
    sent,
    retried,
    put: (name, state) => {
      documents.set(name, state);
      for (const listener of listeners) listener();
    },
  };
}
