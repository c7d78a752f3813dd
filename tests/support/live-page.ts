/** A student's page without its screens: the real line, documents and command queue, on Node. */
import { io } from "socket.io-client";
import type { Command } from "../../src/attempt/command.ts";
import type { AttemptView } from "../../src/attempt/view.ts";
import type { LessonView } from "../../src/classroom/lesson/view.ts";
import type { Done, Refusal } from "../../src/protocol/live.ts";
import { createCommandQueue, type CommandQueue } from "../../src/web/shared/live/command-queue.ts";
import { connectLive } from "../../src/web/shared/live/connect-live.ts";
import type { Live, LiveDocument } from "../../src/web/shared/live/live.ts";
import { openQueueStore } from "../../src/web/shared/live/queue-store.ts";
import { until } from "./class-server.ts";

export type Sent = { id: string; command: Command; result: Done | Refusal | null };

export class LivePage {
  readonly live: Live;
  private readonly lesson: LiveDocument<LessonView>;
  private document: LiveDocument<AttemptView> | null = null;
  private queue: CommandQueue | null = null;
  private readonly stops: (() => void)[] = [];
  /** Every command, with what became of it; null: nothing yet. */
  readonly sent: Sent[] = [];
  /** How often each command went over the line. */
  readonly tries = new Map<string, number>();
  attempt = "";

  constructor(url: string, cookie: string, lesson: string) {
    this.live = connectLive(async () => io(url, { path: "/live", forceNew: true, transports: ["websocket"], reconnectionDelay: 500, reconnectionDelayMax: 3000, timeout: 8000, extraHeaders: { cookie, origin: url } }));
    this.lesson = this.live.openDocument("lesson", lesson);
    this.stops.push(this.lesson.subscribe(() => undefined));
  }

  /** Takes the seat: opens what the group plays. */
  async sit(): Promise<this> {
    await until(() => this.here !== null, "the lesson is there", 60_000);
    this.attempt = this.here?.group?.attempt ?? "";
    const document = this.live.openDocument("attempt", this.attempt);
    const send: Parameters<typeof createCommandQueue>[0]["send"] = (queued) => {
      this.tries.set(queued.id, (this.tries.get(queued.id) ?? 0) + 1);
      return this.live.sendAttempt(this.attempt, queued);
    };
    const queue = createCommandQueue({ store: openQueueStore(""), send, onLateRefusal: () => undefined });
    this.document = document;
    this.queue = queue;
    this.stops.push(
      document.subscribe(() => undefined),
      this.live.line.subscribe(() => this.online && queue.wake()),
      () => queue.stop(),
    );
    await until(() => this.view !== null, "the attempt is there", 60_000);
    return this;
  }

  get online(): boolean {
    return this.live.line.getSnapshot().state === "online";
  }

  /** The lesson as it is shown; null while the line is cut. */
  get here(): LessonView | null {
    const shown = this.lesson.getSnapshot();
    return shown.state === "there" ? shown.value : null;
  }

  /** The attempt as it is shown; null while the line is cut. */
  get view(): AttemptView | null {
    const shown = this.document?.getSnapshot();
    return shown?.state === "there" ? shown.value : null;
  }

  /** Puts it into the queue; it is sent until it is answered. */
  push(command: Command, seen?: number): Promise<Done | Refusal> {
    if (!this.queue) throw new Error("no seat taken");
    const answered = this.queue.push(command, seen);
    const sent: Sent = { id: this.queue.waiting.getSnapshot().at(-1)?.id ?? "", command, result: null };
    this.sent.push(sent);
    return answered.then((result) => (sent.result = result));
  }

  get waiting(): number {
    return this.queue?.waiting.getSnapshot().length ?? 0;
  }

  toString(): string {
    return JSON.stringify([this.live.line.getSnapshot(), this.lesson.getSnapshot().state, this.document?.getSnapshot().state, this.here?.me.seat?.id]);
  }

  close(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.live.close();
  }
}
