/**
 * Owns one simulated student of a running class: follows the lesson that begins, opens its attempt, and does what is due in its seat, one command at a
 * time. A command that was not acknowledged is sent again with its id, as a page does. Must not know when it is its turn.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "../../attempt/command.ts";
import type { AttemptView } from "../../attempt/view.ts";
import type { LessonView } from "../../protocol/classroom.ts";
import type { DocumentName, Done, Refusal } from "../../protocol/live.ts";
import { passingRefusals } from "../../protocol/passing-refusals.ts";
import type { Lots } from "../../classroom/robots/quality.ts";
import { robotMove } from "../../classroom/robots/robot-move.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import { asIfDone } from "./as-if-done.ts";
import { ClassClient } from "./class-client.ts";
import { idleMove } from "./idle-move.ts";

const TRY_AGAIN_MS = 1000;

/** The situation in the very version that a lesson pins. Throws where there is none. */
export type BookShelf = (lesson: Pick<LessonView, "unit" | "situation" | "version">) => Situation;

export type RobotOptions = Lots & { books: BookShelf; /** What the robot cannot go on after. */ onFault(error: unknown): void };

/** A command under way. */
export type Sending = { id: string; attempt: string; command: Command };
/** `answer` null: the line was cut. `again`: it had been sent before. */
export type Sent = Sending & { answer: Done | Refusal | null; ms: number; again: boolean };

export class Robot extends ClassClient {
  /** What was acknowledged in the attempt that is on. */
  readonly acknowledged: (Sending & { seq: number; again: boolean })[] = [];
  /** Told whenever the attempt shows something new. */
  onView: ((view: AttemptView) => void) | null = null;
  private options: RobotOptions | null = null;
  private book: { version: string; situation: Situation } | null = null;
  private attemptId: string | null = null;
  /** Made once: asked for very often. */
  private attemptName: DocumentName | null = null;
  private unsettled: Sending | null = null;
  /** Nothing is decided on a view that does not show yet what was done last. */
  private shownFrom = 0;
  private refusedMove = "";
  /** What was shown when something was refused, and until when nothing else is tried on it: it may be that more is shown soon. */
  private refusedOn: { view: AttemptView; until: number } | null = null;
  private turn = 0;
  /** Done ahead and not shown yet; `seq` null: not acknowledged. */
  private ahead: (Sending & { seq: number | null })[] = [];
  private following = false;
  private ended = false;

  async follow(options: RobotOptions): Promise<void> {
    this.options = options;
    const socket = await this.connect(true);
    socket.on("lesson", () => this.keepUp());
    socket.on("connect", () => this.keepUp());
    socket.on("closed", () => this.keepUp());
    // A server that goes down says good-bye; only then does the socket not come back by itself.
    socket.on("disconnect", (reason) => void (reason === "io server disconnect" && setTimeout(() => this.ended || socket.connect(), TRY_AGAIN_MS)));
    this.keepUp();
  }

  override leave(): void {
    this.ended = true;
    super.leave();
  }

  get lessonView(): LessonView | null {
    return this.lesson === null ? null : this.find("lesson", this.lesson);
  }

  get attemptView(): AttemptView | null {
    return this.attemptName === null ? null : ((this.documents.get(this.attemptName)?.value ?? null) as AttemptView | null);
  }

  get currentAttempt(): string | null {
    return this.attemptId;
  }

  /** Whether something can be done now: the lesson runs, the view is there and shows what was done last. */
  isReady(): boolean {
    const view = this.attemptView;
    if (this.socket?.connected !== true || view === null) return false;
    if (this.unsettled !== null) return true;
    if (this.refusedOn?.view === view && performance.now() < this.refusedOn.until) return false;
    return view.attempt.seq >= this.shownFrom && this.lessonView?.status === "running";
  }

  /** Does what is due; null when that is nothing. One at a time. */
  async act(): Promise<Sent | null> {
    const again = this.unsettled !== null;
    const sending = this.unsettled ?? this.decide();
    if (!sending) return null;
    this.unsettled = sending;
    const sent = await this.send(sending, again);
    if (sent.answer) this.settle(sending, sent.answer);
    return sent;
  }

  /** As `act`, but waits neither for answers nor for views: as hands do that type on. What is lost with the line is not sent again. */
  async actAhead(): Promise<Sent | null> {
    const view = this.attemptView;
    if (this.socket?.connected !== true || view === null || this.lessonView?.status !== "running") return null;
    this.ahead = this.ahead.filter(({ attempt, seq }) => attempt === this.attemptId && (seq === null || seq > view.attempt.seq));
    const sending = this.decideOn(view, this.ahead.map(({ command }) => command));
    if (!sending) return null;
    const entry: (typeof this.ahead)[number] = { ...sending, seq: null };
    this.ahead.push(entry);
    const sent = await this.send(sending, false);
    if (sent.answer?.ok) entry.seq = sent.answer.seq;
    else this.ahead = this.ahead.filter((other) => other !== entry);
    return sent;
  }

  protected override changed(document: DocumentName): void {
    if (document.startsWith("lesson:")) this.keepUp();
    const view = document === this.attemptName ? this.attemptView : null;
    if (view) this.onView?.(view);
  }

  protected override missed(document: DocumentName): void {
    this.documents.delete(document);
    this.keepUp();
  }

  private decide(): Sending | null {
    const view = this.attemptView;
    return view && this.isReady() ? this.decideOn(view, []) : null;
  }

  private decideOn(shown: AttemptView, underWay: readonly Command[]): Sending | null {
    if (!this.book || !this.options || this.attemptId === null) return null;
    const view = underWay.length > 0 ? asIfDone(shown, underWay) : shown;
    this.turn += 1;
    const due = robotMove(view, this.book.situation, this.options);
    // What was refused once, or is under way, is not asked for again and again.
    const asked = [this.refusedMove, ...underWay.map((command) => JSON.stringify(command))];
    const command = due && !asked.includes(JSON.stringify(due)) ? due : idleMove(view, this.turn);
    return command && { id: this.newId(), attempt: this.attemptId, command };
  }

  private async send(sending: Sending, again: boolean): Promise<Sent> {
    const start = performance.now();
    const answer = await this.attempt(sending.attempt, sending.command, sending.id).catch(() => null);
    const ms = performance.now() - start;
    if (answer?.ok && sending.attempt === this.attemptId) this.acknowledged.push({ ...sending, seq: answer.seq, again });
    return { ...sending, answer, ms, again };
  }

  private settle(sending: Sending, answer: Done | Refusal): void {
    // Until another time: it is asked for again with the same id.
    if (!answer.ok && passingRefusals.includes(answer.rejection.code)) return;
    this.unsettled = null;
    if (!answer.ok) {
      const view = this.attemptView;
      this.refusedMove = JSON.stringify(sending.command);
      this.refusedOn = view && { view, until: performance.now() + TRY_AGAIN_MS };
      return;
    }
    if (sending.attempt === this.attemptId) this.shownFrom = Math.max(this.shownFrom, answer.seq);
  }

  /** Opens what should be open by now and is not. */
  private keepUp(): void {
    if (this.following || this.ended) return;
    this.following = true;
    this.openWhatIsDue()
      .catch((error: unknown) => this.options?.onFault(error))
      .finally(() => {
        this.following = false;
      });
  }

  private async openWhatIsDue(): Promise<void> {
    for (let document = this.due(); document !== null && !this.ended; document = this.due()) {
      const [kind, id = ""] = document.split(":", 2);
      const answer = await this.open(kind === "lesson" ? "lesson" : "attempt", id).catch(() => null);
      if (!answer?.ok) await wait(TRY_AGAIN_MS);
    }
  }

  private due(): DocumentName | null {
    if (!this.socket?.connected || this.lesson === null) return null;
    const lesson = this.lessonView;
    if (!lesson) return `lesson:${this.lesson}`;
    const attempt = lesson.group?.attempt || null;
    if (attempt !== this.attemptId) this.begin(lesson, attempt);
    return attempt !== null && lesson.me.seat !== null && !this.attemptView ? `attempt:${attempt}` : null;
  }

  private begin(lesson: LessonView, attempt: string | null): void {
    const { options } = this;
    if (options && this.book?.version !== lesson.version) this.book = { version: lesson.version, situation: options.books(lesson) };
    // As pages do: nobody looks at what is over.
    if (this.attemptName !== null) this.close(this.attemptName);
    this.attemptId = attempt;
    this.attemptName = attempt === null ? null : `attempt:${attempt}`;
    this.shownFrom = 0;
    this.refusedMove = "";
    this.refusedOn = null;
    this.ahead = [];
    this.unsettled = null;
    this.acknowledged.length = 0;
  }
}
