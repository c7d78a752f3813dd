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
import { newId } from "../people/token.ts";
import { troubleOf } from "../store/database.ts";
import { createBucket, type Bucket } from "./rate-limit.ts";

/** Messages per second and person, however many pages are open, and how many may be saved up. */
const FLOW = { perSecond: 20, burst: 40 };
/** Messages of one connection that may be under way at once. */
const MOST_PENDING = 64;
const MOST_BYTES = 32 * 1024;
/** Signs that wait for a page which does not take them. Of more, its line is cut: it comes back and opens everything anew. */
const MOST_WAITING = 4 * 1024 * 1024;
/** School networks drop idle connections; a pulled cable is noticed within half a minute. */
const PINGS: Pings = { interval: 10_000, timeout: 15_000 };

/** How long a request that is being answered holds up the end of the server. */
const LONGEST_ANSWER_MS = 3000;

/** How often a page is asked for a sign of life, and how long it is waited for, in ms. */
export type Pings = { interval: number; timeout: number };

/** `expiresAt`: when its session runs out, as far as is known, in ms since 1970. */
export type Page = { actor: Actor; session: string; expiresAt: number; link: string; bucket: Bucket; pending: number };
export type PageSocket = Socket<ClientMessages, ServerMessages, InterProcess, Page>;
export type LiveIo = Server<ClientMessages, ServerMessages, InterProcess, Page>;
/** What processes that share a database tell each other; see between.ts. */
export type InterProcess = { notices: (process: string, notices: string) => void };

export type SocketOptions = {
  http: HttpServer;
  now(): number;
  pings?: Pings | undefined;
  /** The session of a cookie header; null: none. */
  identify(cookie: string | undefined): Promise<{ actor: Actor; session: string; expiresAt: number } | null>;
  /** Names a connection, over all processes. */
  nameLink(socket: string): string;
  /** `id`: the number that a person was told. */
  onFault(error: unknown, id?: string): void;
  connected(socket: PageSocket): void;
};

export function createSocketServer(options: SocketOptions): LiveIo {
  const { interval, timeout } = options.pings ?? PINGS;
  // Kept when the last page goes: coming back saves nothing up.
  const buckets = new Map<string, Bucket>();
  const bucketOf = (person: string) => {
    const bucket = buckets.get(person) ?? createBucket(FLOW.perSecond, FLOW.burst);
    buckets.set(person, bucket);
    return bucket;
  };
  const io: LiveIo = new Server(options.http, {
    path: "/live",
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    pingInterval: interval,
    pingTimeout: timeout,
    transports: ["websocket", "polling"],
    cookie: false,
    allowRequest: ({ headers }, done) => (isOwnOrigin(headers) ? done(null, true) : done("live/foreign-origin", false)),
  });
  io.use((socket, next) => {
    options.identify(socket.handshake.headers.cookie).then(
      (found) => {
        if (!found || found.actor.kind === "nobody") return next(turnedAway("server/sign-in-first"));
        socket.data = { ...found, link: options.nameLink(socket.id), bucket: bucketOf(found.actor.id), pending: 0 };
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
    boundWaiting(socket);
    options.connected(socket);
    // The session may have ended before the page was in the rooms in which it would have heard of it.
    options.identify(socket.handshake.headers.cookie).then((found) => !found && socket.disconnect(true), options.onFault);
  });
  return io;
}

function boundWaiting({ conn }: PageSocket): void {
  let waiting = 0;
  conn.on("packetCreate", ({ data }: { data?: unknown }) => {
    waiting += typeof data === "string" ? data.length : 0;
    if (waiting > MOST_WAITING) conn.close(true);
  });
  conn.on("flush", () => {
    waiting = 0;
  });
}

/**
 * Ends all connections. Requests that are being answered have a moment to get their answers; the connection of such a one would stay open behind it for as long
 * as its browser likes, and whoever sends half a request sends the rest never.
 */
export async function closeServer(io: LiveIo, http: Pick<HttpServer, "closeIdleConnections" | "closeAllConnections">): Promise<void> {
  const idle = setInterval(() => http.closeIdleConnections(), 50);
  const late = setTimeout(() => http.closeAllConnections(), LONGEST_ANSWER_MS);
  try {
    await io.close();
  } finally {
    clearInterval(idle);
    clearTimeout(late);
  }
}

/** What a page that may not connect is told. */
function turnedAway(code: string): Error & { data: Refusal["rejection"] } {
  return Object.assign(new Error(code), { data: { code, params: {} } });
}

/** Answers a message once: what it leads to, or why it is refused. A page that waits for no answer gets none; who waits is what comes last, whatever came before. */
export function answered<Answer extends { ok: true }>(socket: PageSocket, options: Pick<SocketOptions, "now" | "onFault">, work: (message: unknown) => Promise<Answer | Refusal>): (...sent: unknown[]) => void {
  return (...sent) => {
    const [message] = sent;
    const ack = sent.at(-1);
    const answer = (value: Answer | Refusal) => {
      if (typeof ack === "function") (ack as (value: Answer | Refusal) => void)(value);
    };
    const { data } = socket;
    if (data.pending >= MOST_PENDING || !data.bucket.take(options.now())) return answer(refused("live/too-fast"));
    data.pending += 1;
    work(message)
      .catch((error: unknown) => {
        if (error instanceof CodedError) return refused(error.code, error.params);
        const id = newId().slice(0, 8);
        options.onFault(error, id);
        const trouble = troubleOf(error);
        return trouble ? refused(trouble) : refused("server/unexpected", { id });
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
