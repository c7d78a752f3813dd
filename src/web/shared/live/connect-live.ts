/** Owns the one line between a page and the live server: Socket.IO, fetched on demand. The session travels in the cookie. Must not know who may do what. */
import type { Socket } from "socket.io-client";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Rejection } from "../../../protocol/attempt.ts";
import type { ClientMessages, DocumentKind, DocumentName, DocumentOf, PersonAt, Place, ServerMessages } from "../../../protocol/live.ts";
import { CodedError } from "../coded-error.ts";
import { newId } from "../new-id.ts";
import { createLiveDocuments } from "./live-documents.ts";
import type { LineState, Live, LiveDocument } from "./live.ts";
import { takeTurns, ways } from "./ways.ts";

const ANSWER_MS = 8000;
const DIAL_AGAIN_MS = 2000;

type LiveSocket = Socket<ServerMessages, ClientMessages>;
/** Makes a socket that connects by itself and comes back after a cut. */
export type Dial = () => Promise<LiveSocket>;

const dialServer: Dial = async () => {
  const { io } = await import("socket.io-client");
  const socket: LiveSocket = io({ path: "/live", transports: [...ways], reconnectionDelay: 500, reconnectionDelayMax: 3000, timeout: ANSWER_MS });
  takeTurns(socket);
  return socket;
};

export function connectLive(dial: Dial = dialServer): Live {
  const line = createStore<LineState>(() => ({ state: "connecting" }));
  const presences = new Map<string, StoreApi<readonly PersonAt[]>>();
  const places = new Map<string, Place | null>();
  let socket: LiveSocket | null = null;
  let ended = false;
  /** Server's clock minus ours, and how long the answer that told it took: the quickest tells best. */
  let clock = { offset: 0, took: Number.POSITIVE_INFINITY };

  /** Null when there is no line, or no answer in time. */
  const ask = async <Answer>(send: (to: ReturnType<LiveSocket["timeout"]>) => Promise<Answer>): Promise<Answer | null> => {
    if (!socket?.connected) return null;
    return send(socket.timeout(ANSWER_MS)).catch(() => null);
  };
  const documents = createLiveDocuments({
    isOnline: () => socket?.connected ?? false,
    open(document, answered) {
      if (!socket?.connected) return answered(null);
      const asked = Date.now();
      socket.timeout(ANSWER_MS).emit("open", { document }, (error, answer) => {
        if (error) return answered(null);
        if (answer.ok) setClock(answer.now, asked);
        answered(answer);
      });
    },
    close: (document) => socket?.connected && socket.emit("close", { document }),
  });
  const setClock = (now: number, asked: number) => {
    const took = Date.now() - asked;
    if (took <= clock.took) clock = { offset: now + took / 2 - Date.now(), took };
  };
  const presence = (attempt: string) => {
    const known = presences.get(attempt) ?? createStore<readonly PersonAt[]>(() => []);
    presences.set(attempt, known);
    return known;
  };
  const refuse = (rejection: Rejection) => {
    line.setState({ state: "refused", rejection }, true);
    documents.end(rejection);
    socket?.disconnect();
  };

  const take = (dialled: LiveSocket) => {
    if (ended) return void dialled.disconnect();
    socket = dialled;
    const begin = () => {
      clock = { ...clock, took: Number.POSITIVE_INFINITY };
      line.setState({ state: "online" }, true);
      documents.online();
      for (const [attempt, place] of places) dialled.emit("attempt:present", { attempt, place });
    };
    dialled.on("connect", begin);
    dialled.on("disconnect", (reason) => {
      if (line.getState().state === "refused") return;
      line.setState({ state: "cut" }, true);
      documents.cut();
      // A server that goes down says good-bye; only then does the socket not come back by itself.
      if (reason === "io server disconnect" && !ended) setTimeout(() => dialled.connect(), DIAL_AGAIN_MS);
    });
    dialled.on("connect_error", (error: Error & { data?: unknown }) => {
      if (!dialled.active) refuse(readRejection(error));
      else if (line.getState().state !== "connecting") line.setState({ state: "cut" }, true);
    });
    dialled.on("changed", documents.changed);
    dialled.on("closed", ({ document }) => documents.closed(document));
    dialled.on("presence", ({ attempt, people }) => presence(attempt).setState(people, true));
    dialled.on("signed-out", refuse);
    if (dialled.connected) begin();
  };
  const start = (): void => {
    if (ended) return;
    // The part that holds the socket could not be fetched: the line was cut before the page was whole.
    dial().then(take, () => setTimeout(start, DIAL_AGAIN_MS));
  };
  start();

  return {
    line: { getSnapshot: line.getState, subscribe: line.subscribe },
    // What the server sends under a name is of that name's kind.
    openDocument: <Kind extends DocumentKind>(kind: Kind, id: string) => documents.document(`${kind}:${id}` satisfies DocumentName) as LiveDocument<DocumentOf<Kind>>,
    async sendLesson(lesson, command) {
      const answer = await ask((to) => to.emitWithAck("lesson:do", { lesson, id: newId(), command }));
      return answer?.ok ? { ok: true } : (answer ?? { ok: false, rejection: { code: "web/offline", params: {} } });
    },
    async sendReview(lesson, command) {
      const answer = await ask((to) => to.emitWithAck("review:do", { lesson, id: newId(), command }));
      return answer?.ok ? { ok: true } : (answer ?? { ok: false, rejection: { code: "web/offline", params: {} } });
    },
    sendAttempt: (attempt, queued) => ask((to) => to.emitWithAck("attempt:do", { attempt, ...queued })),
    async report(attempt) {
      const answer = await ask((to) => to.emitWithAck("attempt:report", { attempt }));
      if (!answer) throw new CodedError("web/offline");
      if (!answer.ok) throw new CodedError(answer.rejection.code, answer.rejection.params);
      return answer.report;
    },
    present(attempt, place) {
      places.set(attempt, place);
      if (socket?.connected) socket.emit("attempt:present", { attempt, place });
    },
    presence: (attempt) => ({ getSnapshot: presence(attempt).getState, subscribe: presence(attempt).subscribe }),
    serverNow: () => Date.now() + clock.offset,
    close() {
      ended = true;
      socket?.disconnect();
    },
  };
}

/** What the server put beside its refusal to connect. */
function readRejection(error: Error & { data?: unknown }): Rejection {
  const { data } = error;
  if (typeof data === "object" && data !== null && "code" in data && typeof data.code === "string") return { code: data.code, params: "params" in data ? (data.params as Rejection["params"]) : {} };
  return { code: error.message, params: {} };
}
