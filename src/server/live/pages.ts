/** Owns a page from its connecting to its going: which rooms it is in, which lesson it hears of, and that its person comes and goes in that lesson. */
import { may } from "../access/may.ts";
import { presentAgain } from "../people/absences.ts";
import { lessonForClass } from "./lesson-for-class.ts";
import type { Link } from "./links.ts";
import type { Lesson } from "./lessons.ts";
import type { Live } from "./live.ts";
import { handleMessages } from "./messages.ts";
import { ofLesson } from "./resources.ts";
import { classRoom, sessionRoom, subjectRoom } from "./rooms.ts";
import type { PageSocket } from "./socket-server.ts";

/** Pages of one person in one process; of more, the oldest goes. */
const MOST_PAGES = 12;

export function takeIn(live: Live, socket: PageSocket): void {
  const { actor, session } = socket.data;
  if (actor.kind === "nobody") return;
  void socket.join([sessionRoom(session), subjectRoom(actor.id), ...(actor.kind === "student" ? [classRoom(actor.class)] : [])]);
  const [oldest, ...pages] = live.io.sockets.adapter.rooms.get(subjectRoom(actor.id)) ?? [];
  if (oldest !== undefined && pages.length >= MOST_PAGES) live.io.sockets.sockets.get(oldest)?.disconnect(true);
  handleMessages(live, socket);
  socket.on("disconnect", () => leave(live, socket).catch(live.onFault));
  if (actor.kind === "student") arrive(live, socket).catch(live.onFault);
}

/** Rights are those of now: a teacher who has the class no longer is shown nothing more of it. */
export async function turnAway(live: Live, lesson: Lesson): Promise<void> {
  const state = lesson.state();
  const attempts = state.status === "new" ? [] : state.groups.flatMap((group) => group.attempts);
  const { id } = lesson.record;
  for (const document of [`monitor:${id}`, `screen:${id}`, `review:${id}`, ...attempts.map((attempt) => `attempt:${attempt}` as const)] as const) {
    for (const socket of live.io.sockets.sockets.values()) {
      const { actor } = socket.data;
      if (actor.kind !== "account" || may(actor, "open:monitor", ofLesson(lesson))) continue;
      const audiences = live.documents.close(document, socket.id);
      for (const audience of audiences) void socket.leave(audience);
      if (audiences.length > 0) socket.emit("closed", { document, rejection: { code: "live/closed", params: {} } });
    }
  }
}

/** A lesson begins: whoever of the class is connected here is in it. */
export async function welcomeClass(live: Live, id: string): Promise<void> {
  const lesson = await live.lessons.open(id);
  live.io.local.in(classRoom(lesson.record.class)).emit("lesson", { lesson: id });
  await Promise.all(pagesIn(live, lesson).map((link) => comeOrGo(live, lesson, "come", link)));
}

/** Where the lesson is led: a whole class comes at once, and processes that all wrote it down would be in each other's way. */
export function comeOrGo(live: Live, lesson: Lesson, type: "come" | "go", link: Link): Promise<unknown> {
  return live.atLeader({ type, lesson: lesson.record.id, ...link });
}

/** Pages of this process whose students the lesson is for. */
export function pagesIn({ io }: Live, lesson: Lesson): Link[] {
  const of = ofLesson(lesson);
  return [...io.sockets.sockets.values()].flatMap(({ data: { actor, link } }) => (actor.kind === "student" && may(actor, "open:lesson", of) ? [{ student: actor.id, link, guest: actor.guest }] : []));
}

async function arrive(live: Live, socket: PageSocket): Promise<void> {
  const { actor, link } = socket.data;
  if (actor.kind !== "student") return;
  await presentAgain(live.store, actor, live.now());
  const record = await lessonForClass(live.store, actor);
  socket.emit("lesson", { lesson: record?.id ?? null });
  if (!record || record.endedAt !== null) return;
  await comeOrGo(live, await live.lessons.open(record.id), "come", { student: actor.id, link, guest: actor.guest });
  // Whoever went while this was under way is seen off again.
  if (socket.disconnected) await leave(live, socket);
}

async function leave(live: Live, { data: { actor, link }, id }: PageSocket): Promise<void> {
  live.documents.closeAll(id);
  for (const attempt of live.presence.leave(link)) {
    live.showPresence(attempt);
    live.tell({ type: "placed", attempt, link, person: { student: "", name: "" }, place: null });
  }
  // Of a process that goes, good-bye is said for all its pages by whoever comes next.
  if (actor.kind !== "student" || live.closing) return;
  for (const lesson of live.lessons.all()) {
    const state = lesson.state();
    if (lesson.record.class === actor.class && state.status !== "new" && state.present[actor.id]?.links.includes(link)) await comeOrGo(live, lesson, "go", { student: actor.id, link, guest: actor.guest });
  }
}
