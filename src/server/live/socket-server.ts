/**
 * Owns the live transport: who may connect, how much may be sent, and that every message is answered once. What messages mean is the business of
 * the handlers that it is given.
 */
import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { ClientMessages, Refusal, ServerMessages } from "../../protocol/live.ts";
import type { Actor } from "../access/actor.ts";
import { isOwnOrigin } from "../access/own-origin.ts";
import { CodedError } from "../coded-error.ts";
import { createBucket, type Bucket } from "./rate-limit.ts";

/** Messages per second and seat, and how many may be saved up. */
const FLOW = { perSecond: 20, burst: 40 };
/** Messages of one connection that may be under way at once. */
const MOST_PENDING = 64;
const MOST_BYTES = 32 * 1024;

export type Page = { actor: Actor; session: string; link: string; bucket: Bucket; pending: number };
export type PageSocket = Socket<ClientMessages, ServerMessages, InterProcess, Page>;
export type LiveIo = Server<ClientMessages, ServerMessages, InterProcess, Page>;
/** What processes that share a database tell each other; see between.ts. */
export type InterProcess = { notice: (notice: string) => void };

export type SocketOptions = {
  http: HttpServer;
  now(): number;
  /** The session of a cookie header; null: none. */
  identify(cookie: string | undefined): Promise<{ actor: Actor; session: string } | null>;
  /** Names a connection, over all processes. */
  nameLink(socket: string): string;
  onFault(error: unknown): void;
  connected(socket: PageSocket): void;
};

export function createSocketServer(options: SocketOptions): LiveIo {
  const io: LiveIo = new Server(options.http, {
    path: "/live",
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    // School networks drop idle connections; a pulled cable is noticed within half a minute.
    pingInterval: 10_000,
    pingTimeout: 15_000,
    transports: ["websocket", "polling"],
    cookie: false,
    allowRequest: ({ headers }, done) => (isOwnOrigin(headers) ? done(null, true) : done("live/foreign-origin", false)),
  });
  io.use((socket, next) => {
    options.identify(socket.handshake.headers.cookie).then(
      (found) => {
        if (!found) return next(turnedAway("server/sign-in-first"));
        socket.data = { ...found, link: options.nameLink(socket.id), bucket: createBucket(FLOW.perSecond, FLOW.burst), pending: 0 };
        next();
      },
      (error: unknown) => {
        options.onFault(error);
        next(turnedAway("server/unexpected"));
      },
    );
  });
  io.on("connection", (socket) => {
    // Whoever stays signed in is looked after; a broken frame of one page is no reason to end the process.
    socket.on("error", () => undefined);
    options.connected(socket);
  });
  return io;
}

/** What a page that may not connect is told. */
function turnedAway(code: string): Error & { data: Refusal["rejection"] } {
  return Object.assign(new Error(code), { data: { code, params: {} } });
}

/** Answers a message once: what it leads to, or why it is refused. A page that waits for no answer gets none. */
export function answered<Answer extends { ok: true }>(socket: PageSocket, options: Pick<SocketOptions, "now" | "onFault">, work: (message: unknown) => Promise<Answer | Refusal>): (message: unknown, ack?: unknown) => void {
  return (message, ack) => {
    const answer = (value: Answer | Refusal) => {
      if (typeof ack === "function") (ack as (value: Answer | Refusal) => void)(value);
    };
    const { data } = socket;
    if (data.pending >= MOST_PENDING || !data.bucket.take(options.now())) return answer(refused("live/too-fast"));
    data.pending += 1;
    work(message)
      .catch((error: unknown) => {
        if (error instanceof CodedError) return refused(error.code, error.params);
        options.onFault(error);
        return refused("server/unexpected");
      })
      .then((value) => {
        data.pending -= 1;
        answer(value);
      })
      .catch(options.onFault);
  };
}

export function refused(code: string, params: Refusal["rejection"]["params"] = {}): Refusal {
  return { ok: false, rejection: { code, params } };
}
