/** Owns what each live message leads to: read, asked of the table of rights, passed on to log or document. Answers carry codes. */
import type { Actor, Nobody } from "../access/actor.ts";
import { may } from "../access/may.ts";
import type { OfAttempt } from "../access/resource.ts";
import type { DocumentKind, Done, Opened, Refusal } from "../../protocol/live.ts";
import { reportOf } from "../../attempt/performance.ts";
import type { Report } from "../../grading/report.ts";
import { correctedReport, isGivenOut } from "../review/corrected-report.ts";
import { openReviewed } from "../review/reviewed.ts";
import type { Attempt } from "./attempts.ts";
import { doInLesson } from "./do-in-lesson.ts";
import { doInReview } from "./do-in-review.ts";
import { teachersOf, type Audience, type Look } from "./documents.ts";
import { leadGroups } from "./lead.ts";
import type { Lesson } from "./lessons.ts";
import type { Live } from "./live.ts";
import { attemptLook, lessonLook, monitorLook, resultLook, reviewLook, screenLook, teachersLook } from "./looks.ts";
import { readAttempt, readCommandMessage, readDocument, readPlace } from "./read-message.ts";
import { ofAttempt, ofLesson } from "./resources.ts";
import { presenceRoom } from "./rooms.ts";
import { answered, refused, type PageSocket } from "./socket-server.ts";

const malformed = (): Refusal => refused("live/malformed");
const notAllowed = (): Refusal => refused("server/not-allowed");

export function handleMessages(live: Live, socket: PageSocket): void {
  socket.on("open", answered<Opened>(socket, live, (message) => open(live, socket, message)));
  socket.on("close", (message) => close(live, socket, message));
  socket.on("attempt:do", answered<Done>(socket, live, (message) => attemptDo(live, socket, message)));
  socket.on("attempt:report", answered<{ ok: true; report: Report }>(socket, live, (message) => report(live, socket, message)));
  socket.on("attempt:present", (message) => present(live, socket, message).catch(live.onFault));
  socket.on("lesson:do", answered<Done>(socket, live, (message) => lessonDo(live, socket, message)));
  socket.on("review:do", answered<Done>(socket, live, (message) => reviewDo(live, socket, message)));
}

async function open(live: Live, socket: PageSocket, message: unknown): Promise<Opened | Refusal> {
  const read = readDocument(message);
  if (!read) return malformed();
  const { document, kind, id } = read;
  const { actor } = socket.data;
  const attempt = kind === "attempt" ? await live.attempts.open(id) : null;
  const lesson = await live.lessons.open(attempt?.record.lesson ?? id);
  const givenOut = attempt && actor.kind === "student" ? await givenOutTo(live, lesson, id, actor.id) : () => false;
  const mayOpen = () => (attempt ? may(actor, "open:attempt", withReport(ofAttempt(lesson, id), givenOut())) : may(actor, `open:${kind === "attempt" ? "lesson" : kind}`, ofLesson(lesson)));
  if (!mayOpen() || actor.kind === "nobody") return notAllowed();
  // Pages hear of a new round before its attempt has begun; whoever is first there begins it.
  if (attempt?.state().status === "new") await leadGroups(lesson, { ...live.leading, leads: (of) => of === id });
  const look = attempt && actor.kind === "student" ? attemptLook(lesson, attempt, actor.id, mayOpen) : await lookAt(live, actor, kind, lesson, attempt);
  // A review shows a teacher the own steps that can be taken back.
  const audience: Audience = actor.kind === "student" || kind === "review" ? `${document}|${actor.id}` : teachersOf(document);
  // Into the room first: what changes from now on must reach this page.
  await socket.join([audience, ...(attempt ? [presenceRoom(id)] : [])]);
  const opened = live.documents.open(document, audience, look, socket.id);
  if (!opened) {
    await socket.leave(audience);
    return refused("live/closed");
  }
  // A page that went while this was under way looks at nothing.
  if (socket.disconnected) live.documents.closeAll(socket.id);
  if (attempt) socket.emit("presence", { attempt: id, people: live.presence.people(id) });
  return { ok: true, ...opened, now: live.now() };
}

/** Asked anew: whether the student was given marks of an attempt that is no longer played. */
async function givenOutTo(live: Live, lesson: Lesson, attempt: string, student: string): Promise<() => boolean> {
  if (ofAttempt(lesson, attempt).current) return () => false;
  const review = await live.reviews.open(lesson.record.id);
  return () => isGivenOut(lesson, review.state(), attempt, student);
}

/** Where marks were given out, so is the report. */
function withReport(resource: OfAttempt, givenOut: boolean): OfAttempt {
  return { ...resource, reported: resource.reported || givenOut };
}

async function lookAt(live: Live, actor: Exclude<Actor, Nobody>, kind: DocumentKind, lesson: Lesson, attempt: Attempt | null): Promise<Look> {
  if (attempt) return teachersLook(attempt);
  if (kind === "lesson") return lessonLook(lesson, actor.id, live.now);
  if (kind === "review" || kind === "result") {
    const reviewed = await openReviewed(live, lesson.record.id);
    return kind === "review" ? reviewLook(reviewed, actor.id, live.now) : resultLook(reviewed, actor.id);
  }
  await openAttempts(live, lesson.state());
  return kind === "monitor" ? monitorLook(lesson, live.attempts, live.now) : screenLook(lesson, live.attempts);
}

/** Monitor and screen show all groups: their attempts are opened with them. */
async function openAttempts(live: Live, state: ReturnType<Awaited<ReturnType<Live["lessons"]["open"]>>["state"]>): Promise<void> {
  if (state.status === "new") return;
  await Promise.all(state.groups.flatMap(({ attempts }) => attempts.map((id) => live.attempts.open(id))));
}

function close(live: Live, socket: PageSocket, message: unknown): void {
  const read = readDocument(message);
  if (!read) return;
  for (const audience of live.documents.close(read.document, socket.id)) void socket.leave(audience);
  if (read.kind === "attempt") void socket.leave(presenceRoom(read.id));
}

async function attemptDo(live: Live, socket: PageSocket, message: unknown): Promise<Done | Refusal> {
  const read = readCommandMessage(message, "attempt");
  return read ? live.documents.during(`attempt:${read.target}`, () => live.atLeader({ type: "attempt", actor: socket.data.actor, message: read })) : malformed();
}

async function lessonDo(live: Live, socket: PageSocket, message: unknown): Promise<Done | Refusal> {
  const read = readCommandMessage(message, "lesson");
  return read ? doInLesson(live, socket.data.actor, read) : malformed();
}

async function reviewDo(live: Live, socket: PageSocket, message: unknown): Promise<Done | Refusal> {
  const read = readCommandMessage(message, "lesson");
  return read ? doInReview(live, socket.data.actor, read) : malformed();
}

async function report(live: Live, socket: PageSocket, message: unknown): Promise<{ ok: true; report: Report } | Refusal> {
  const id = readAttempt(message);
  if (id === null) return malformed();
  const attempt = await live.attempts.open(id);
  const lesson = await live.lessons.open(attempt.record.lesson);
  const { actor } = socket.data;
  const review = (await live.reviews.open(lesson.record.id)).state();
  // Until marks are given out nobody learns what teachers made of them.
  const corrected = actor.kind === "account" || (actor.kind === "student" && isGivenOut(lesson, review, id, actor.id));
  if (!may(actor, "attempt:report", withReport(ofAttempt(lesson, id), corrected))) return notAllowed();
  if (attempt.state().status === "new") return refused("attempt/not-started");
  return { ok: true, report: corrected ? correctedReport(attempt, review) : reportOf(attempt.prepared, attempt.state()) };
}

async function present(live: Live, socket: PageSocket, message: unknown): Promise<void> {
  const read = readPlace(message);
  const { actor, link, bucket } = socket.data;
  if (!read || actor.kind !== "student" || !bucket.take(live.now())) return;
  const attempt = await live.attempts.open(read.attempt);
  const lesson = await live.lessons.open(attempt.record.lesson);
  const resource = ofAttempt(lesson, read.attempt);
  if (!may(actor, "attempt:present", { ...resource, seat: resource.seats[actor.id] ?? "" })) return;
  const person = { student: actor.id, name: lesson.roster().names.get(actor.id) ?? "" };
  if (socket.disconnected || !live.presence.place(read.attempt, link, person, read.place)) return;
  live.showPresence(read.attempt);
  live.tell({ type: "placed", attempt: read.attempt, link, person, place: read.place });
}
