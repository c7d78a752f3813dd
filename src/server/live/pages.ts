/** Owns a page from its connecting to its going: which rooms it is in, which lesson it hears of, and that its person comes and goes in that lesson. */
import { lessonForClass } from "./lesson-for-class.ts";
import { come, go } from "./links.ts";
import type { Live } from "./live.ts";
import { handleMessages } from "./messages.ts";
import { classRoom, sessionRoom, subjectRoom } from "./rooms.ts";
import type { PageSocket } from "./socket-server.ts";

export function takeIn(live: Live, socket: PageSocket): void {
  const { actor, session } = socket.data;
  if (actor.kind === "nobody") return;
  void socket.join([sessionRoom(session), subjectRoom(actor.id), ...(actor.kind === "student" ? [classRoom(actor.class)] : [])]);
  handleMessages(live, socket);
  socket.on("disconnect", () => leave(live, socket).catch(live.onFault));
  if (actor.kind === "student") arrive(live, socket).catch(live.onFault);
}

/** A lesson begins: whoever of the class is connected here is in it. */
export async function welcomeClass(live: Live, classId: string, id: string): Promise<void> {
  const lesson = await live.lessons.open(id);
  for (const socket of await live.io.local.in(classRoom(classId)).fetchSockets()) {
    const { actor, link } = socket.data;
    if (actor.kind !== "student") continue;
    socket.emit("lesson", { lesson: id });
    await come(lesson, actor.id, link);
  }
}

async function arrive(live: Live, socket: PageSocket): Promise<void> {
  const { actor, link } = socket.data;
  if (actor.kind !== "student") return;
  const record = await lessonForClass(live.store, actor, live.now());
  socket.emit("lesson", { lesson: record?.id ?? null });
  if (!record || record.endedAt !== null) return;
  await come(await live.lessons.open(record.id), actor.id, link);
  // Whoever went while this was under way is seen off again.
  if (socket.disconnected) await leave(live, socket);
}

async function leave(live: Live, { data: { actor, link }, id }: PageSocket): Promise<void> {
  live.documents.closeAll(id);
  for (const attempt of live.presence.leave(link)) {
    live.showPresence(attempt);
    live.tell({ type: "placed", attempt, link, person: { student: "", name: "" }, place: null });
  }
  if (actor.kind !== "student") return;
  for (const lesson of live.lessons.all()) {
    const state = lesson.state();
    if (lesson.record.class === actor.class && state.status !== "new" && state.present[actor.id]?.links.includes(link)) await go(lesson, actor.id, link);
  }
}
