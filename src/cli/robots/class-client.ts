/** Owns what one browser of a class does on the wire: REST with a cookie, a live line, documents kept up by what changed. Must not know who uses it, nor what documents show. */
import { io, type Socket } from "socket.io-client";
import { apply } from "../../protocol/delta.ts";
import type { ClientMessages, DocumentKind, DocumentName, DocumentOf, Done, LessonMessage, Opened, AttemptMessage, Refusal, ServerMessages } from "../../protocol/live.ts";
import { CodedError } from "../../server/coded-error.ts";

export type LiveSocket = Socket<ServerMessages, ClientMessages>;
export type Answer = { status: number; body: unknown };

const ANSWER_MS = 30_000;

export class ClassClient {
  cookie = "";
  socket: LiveSocket | null = null;
  readonly documents = new Map<DocumentName, { version: number; value: unknown }>();
  /** The lesson that the class is in, as the server said last. */
  lesson: string | null = null;
  readonly url: string;
  readonly name: string;
  private count = 0;
  /** No two clients make the same ids. */
  private readonly mark = Math.random().toString(36).slice(2, 10);

  constructor(url: string, name = "client") {
    this.url = url;
    this.name = name;
  }

  async ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { origin: this.url, ...(this.cookie ? { cookie: this.cookie } : {}), ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = answer.headers.getSetCookie().find((cookie) => cookie.startsWith("kefu_session="));
    if (set) this.cookie = set.split(";")[0] ?? "";
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
  }

  /** As `ask`, for what must go well; fails with `robots/refused`. */
  async get<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const answer = await this.ask(method, path, body);
    if (answer.status >= 400) throw new CodedError("robots/refused", { path: `${method} ${path}`, code: codeIn(answer) });
    return answer.body as Body;
  }

  /** Resolves once connected; `reconnects`: comes back by itself after a cut. */
  async connect(reconnects = false): Promise<LiveSocket> {
    const socket: LiveSocket = io(this.url, {
      ...{ path: "/live", transports: ["websocket"], forceNew: true },
      ...{ reconnection: reconnects, reconnectionDelay: 500, reconnectionDelayMax: 3000 },
      extraHeaders: { cookie: this.cookie, origin: this.url },
    });
    this.socket = socket;
    socket.on("lesson", ({ lesson }) => (this.lesson = lesson));
    socket.on("closed", ({ document }) => void this.documents.delete(document));
    socket.on("changed", ({ document, from, to, delta }) => {
      const known = this.documents.get(document);
      if (!known) return;
      if (known.version !== from) return this.missed(document, known.version, from);
      this.documents.set(document, { version: to, value: apply(known.value, delta) });
      this.changed(document);
    });
    // What was open is not on the next connection.
    socket.on("disconnect", () => this.documents.clear());
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("connect_error", (error) => (reconnects && socket.active ? undefined : reject(error)));
    });
    return socket;
  }

  async open<Kind extends DocumentKind>(kind: Kind, id: string): Promise<Opened | Refusal> {
    const document = `${kind}:${id}` as const;
    return new Promise((resolve, reject) => {
      // Kept in the very turn in which the answer comes in: a change right behind it must find the document open.
      this.live.timeout(ANSWER_MS).emit("open", { document }, (error, answer) => {
        if (error) return reject(error);
        if (answer.ok) {
          this.documents.set(document, { version: answer.version, value: answer.value });
          this.changed(document);
        }
        resolve(answer);
      });
    });
  }

  /** What changes in it is not told any more. */
  close(document: DocumentName): void {
    this.documents.delete(document);
    this.live.emit("close", { document });
  }

  /** Null while it is not open. */
  find<Kind extends DocumentKind>(kind: Kind, id: string): DocumentOf<Kind> | null {
    return (this.documents.get(`${kind}:${id}`)?.value ?? null) as DocumentOf<Kind> | null;
  }

  view<Kind extends DocumentKind>(kind: Kind, id: string): DocumentOf<Kind> {
    const view = this.find(kind, id);
    if (!view) throw new Error(`${kind}:${id} is not open`);
    return view;
  }

  attempt(attempt: string, command: unknown, id = this.newId(), seen?: number): Promise<Done | Refusal> {
    return this.live.timeout(ANSWER_MS).emitWithAck("attempt:do", { attempt, id, command: command as AttemptMessage["command"], ...(seen === undefined ? {} : { seen }) });
  }

  say(lesson: string, command: unknown, id = this.newId()): Promise<Done | Refusal> {
    return this.live.timeout(ANSWER_MS).emitWithAck("lesson:do", { lesson, id, command: command as LessonMessage["command"] });
  }

  newId(): string {
    this.count += 1;
    return `${this.mark}-${this.count}`;
  }

  leave(): void {
    this.socket?.disconnect();
    this.socket = null;
  }

  get live(): LiveSocket {
    if (!this.socket) throw new Error(`${this.name} is not connected`);
    return this.socket;
  }

  /** A document was opened or has changed. */
  protected changed(_document: DocumentName): void {}

  /** A change between was not sent. A server that works never does that. */
  protected missed(document: DocumentName, has: number, from: number): void {
    throw new Error(`${document}: has ${has}, told of a change from ${from}`);
  }
}

function codeIn({ status, body }: Answer): string {
  return typeof body === "object" && body !== null && "code" in body ? String(body.code) : String(status);
}
