/**
 * Owns the live server of one process: joins logs, documents, pages and the other processes. Commands come in by `messages.ts`; here everything that grows is
 * shown, told on and led. Must not know what stands in messages or views.
 */
import type { IncomingMessage, Server as HttpServer } from "node:http";
import type { AttemptEvent } from "../../attempt/event.ts";
import type { LessonEvent } from "../../classroom/lesson/event.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import type { LessonsPort } from "../api/ports.ts";
import type { Sessions } from "../people/sessions.ts";
import type { Writer } from "../store/group-commit.ts";
import type { Store } from "../store/store.ts";
import { shareBetweenProcesses } from "./adapter.ts";
import { createAttempts, type Attempt } from "./attempts.ts";
import { createBetween, type Notice } from "./between.ts";
import { createDocuments, type Documents } from "./documents.ts";
import { leadGroups, playAgents } from "./lead.ts";
import { lessonForClass } from "./lesson-for-class.ts";
import { closeDeadLinks, come, go, linkOf } from "./links.ts";
import { createLessons, type Lesson } from "./lessons.ts";
import { toStored, type LogEvent } from "./log-host.ts";
import { handleMessages } from "./messages.ts";
import { createPresence, type Presence } from "./presence.ts";
import { createSigns } from "./process-signs.ts";
import type { Registry } from "./registry.ts";
import { readRoster } from "./roster.ts";
import { createSocketServer, sessionRoom, type LiveIo, type PageSocket } from "./socket-server.ts";

const TICK_MS = 1000;
const SIGN_MS = 5000;
/** Changes are gathered this long before they are sent, in ms: the talk at once, what is looked at from afar a little later. */
const PAUSES = { attempt: 0, lesson: 60, monitor: 250, screen: 150 };

export type LiveOptions = {
  http: HttpServer;
  store: Store;
  writer: Writer;
  sessions: Sessions;
  prepared(version: string): Promise<Prepared>;
  isOwnOrigin(request: IncomingMessage): boolean;
  /** Names this process among those that share the database. */
  process: string;
  databaseUrl: string | null;
  redisUrl: string | null;
  now(): number;
  onFault(error: unknown): void;
  /** A lesson has ended: time for a backup. */
  onLessonEnded(): void;
};

/** What the handlers of messages work with. */
export type Live = {
  readonly io: LiveIo;
  readonly store: Store;
  readonly attempts: Registry<Attempt>;
  readonly lessons: Registry<Lesson>;
  readonly documents: Documents;
  readonly presence: Presence;
  now(): number;
  onFault(error: unknown): void;
  tell(notice: Notice): void;
  /** Brings the lesson's attempts to where it is. */
  lead(lesson: Lesson): Promise<void>;
  showPresence(attempt: string): void;
};

export type LiveServer = { port: LessonsPort; connections(): number; close(): Promise<void> };

export async function startLive(options: LiveOptions): Promise<LiveServer> {
  const { store, writer, now, onFault } = options;
  const logs = { read: store.read, append: writer.append };
  const attempts = createAttempts({ ...logs, record: store.attempts.get, prepared: options.prepared, now, grown: attemptGrown });
  const lessons = createLessons({ ...logs, record: store.lessons.get, prepared: options.prepared, roster: (id) => readRoster(store, id), now, grown: lessonGrown });
  const presence = createPresence();
  const signs = createSigns(store, options.process, now);

  const io = createSocketServer({ ...options, identify: (cookie) => options.sessions.identify(cookie), nameLink: (socket) => linkOf(options.process, socket), connected });
  const release = await shareBetweenProcesses(io, options);
  const between = createBetween(io, release !== null, heard);
  const documents = createDocuments(PAUSES, {
    changed: (audience, message) => void io.local.to(audience).emit("changed", message),
    closed: (audience, document) => {
      io.local.to(audience).emit("closed", { document, rejection: { code: "live/closed", params: {} } });
      io.local.in(audience).socketsLeave(audience);
    },
  });
  const live: Live = {
    io,
    store,
    attempts,
    lessons,
    documents,
    presence,
    now,
    onFault,
    tell: between.tell,
    lead: async (lesson) => {
      for (const result of await leadGroups(lesson, { open: attempts.open, now })) if (result.status === "rejected") onFault(result.reason);
    },
    showPresence: (attempt) => void io.local.to(presenceRoom(attempt)).emit("presence", { attempt, people: presence.people(attempt) }),
  };

  function attemptGrown({ record, log }: Attempt, events: readonly AttemptEvent[], own: boolean): void {
    documents.touch(`attempt:${record.id}`);
    documents.touch(`monitor:${record.lesson}`);
    documents.touch(`screen:${record.lesson}`);
    tellOn(log.log, events, own);
  }
  function lessonGrown(lesson: Lesson, events: readonly LessonEvent[], own: boolean): void {
    const { id } = lesson.record;
    touchLesson(id);
    // A seat that changed hands changes what its people see of the attempt.
    const state = lesson.state();
    if (state.status !== "new") for (const { attempts: ids } of state.groups) for (const attempt of ids) documents.touch(`attempt:${attempt}`);
    tellOn(lesson.log.log, events, own);
    if (!own) return;
    if (events.some(({ type }) => type === "lesson-ended")) end(lesson).catch(onFault);
    if (events.some(({ by, type }) => by.role !== "host" || type === "lesson-started" || type === "person-came")) live.lead(lesson).catch(onFault);
  }
  function tellOn(log: string, events: readonly LogEvent[], own: boolean): void {
    if (own && events.length > 0) between.tell({ type: "grown", log, events: events.map(toStored) });
  }
  function touchLesson(id: string): void {
    documents.touch(`lesson:${id}`);
    documents.touch(`monitor:${id}`);
    documents.touch(`screen:${id}`);
  }
  async function end({ record, state }: Lesson): Promise<void> {
    const ended = state();
    if (ended.status === "new" || ended.endedAt === null) return;
    await store.lessons.save({ ...record, endedAt: ended.endedAt });
    options.onLessonEnded();
  }

  function heard(notice: Notice): void {
    take(notice).catch(onFault);
  }
  async function take(notice: Notice): Promise<void> {
    switch (notice.type) {
      case "grown": {
        const [kind, id = ""] = notice.log.split(":", 2);
        return (kind === "attempt" ? attempts.known(id) : lessons.known(id))?.log.absorb(notice.events);
      }
      case "placed":
        if (presence.place(notice.attempt, notice.link, notice.person, notice.place)) live.showPresence(notice.attempt);
        return;
      case "begun":
        return welcomeClass(notice.class, notice.lesson);
      case "people":
        return refreshPeople(notice.class);
      case "removed":
        return letGo(notice.lesson);
    }
  }

  function connected(socket: PageSocket): void {
    handleMessages(live, socket);
    const { actor } = socket.data;
    if (actor.kind === "nobody") return;
    void socket.join([subjectRoom(actor.id), ...(actor.kind === "student" ? [classRoom(actor.class)] : [])]);
    socket.on("disconnect", () => leave(socket).catch(onFault));
    if (actor.kind === "student") arrive(socket).catch(onFault);
    else socket.emit("lesson", { lesson: null });
  }
  async function arrive(socket: PageSocket): Promise<void> {
    const { actor, link } = socket.data;
    if (actor.kind !== "student") return;
    const record = await lessonForClass(store, actor, now());
    socket.emit("lesson", { lesson: record?.id ?? null });
    if (!record || record.endedAt !== null) return;
    await come(await lessons.open(record.id), actor.id, link);
    // Whoever went while this was under way is seen off again.
    if (socket.disconnected) await leave(socket);
  }
  async function leave({ data: { actor, link }, id }: PageSocket): Promise<void> {
    documents.closeAll(id);
    for (const attempt of presence.leave(link)) {
      live.showPresence(attempt);
      between.tell({ type: "placed", attempt, link, person: { student: "", name: "" }, place: null });
    }
    if (actor.kind !== "student") return;
    for (const lesson of lessons.all()) {
      const state = lesson.state();
      if (lesson.record.class === actor.class && state.status !== "new" && state.present[actor.id]?.links.includes(link)) await go(lesson, actor.id, link);
    }
  }

  /** A lesson begins: whoever of the class is connected here is in it. */
  async function welcomeClass(classId: string, id: string): Promise<void> {
    const lesson = await lessons.open(id);
    for (const socket of await io.local.in(classRoom(classId)).fetchSockets()) {
      const { actor, link } = socket.data;
      if (actor.kind !== "student") continue;
      socket.emit("lesson", { lesson: id });
      await come(lesson, actor.id, link);
    }
  }
  async function refreshPeople(classId: string): Promise<void> {
    for (const lesson of lessons.all()) {
      if (lesson.record.class !== classId) continue;
      await lesson.refreshRoster();
      touchLesson(lesson.record.id);
    }
  }
  async function letGo(id: string): Promise<void> {
    const lesson = lessons.known(id);
    lessons.letGo(id);
    for (const attempt of attempts.all()) if (attempt.record.lesson === id) attempts.letGo(attempt.record.id);
    for (const kind of ["lesson", "monitor", "screen"] as const) documents.end(`${kind}:${id}`);
    const state = lesson?.state();
    if (state && state.status !== "new") for (const group of state.groups) for (const attempt of group.attempts) documents.end(`attempt:${attempt}`);
  }

  let busy = false;
  let signedAt = 0;
  const tick = async () => {
    const at = now();
    const renew = at - signedAt >= SIGN_MS;
    if (renew) {
      signedAt = at;
      await signs.renew();
    }
    for (const lesson of lessons.all()) {
      const state = lesson.state();
      if (state.status === "new") continue;
      if (renew && release) await Promise.all([lesson.log.catchUp(), ...state.groups.flatMap((group) => group.attempts.map((id) => attempts.known(id)?.log.catchUp()))]);
      if (renew) await closeDeadLinks(lesson, signs);
      if (state.status === "ended") continue;
      await live.lead(lesson);
      await playAgents(lesson, { open: attempts.open, now });
      touchLesson(lesson.record.id);
    }
  };
  const ticking = setInterval(() => {
    if (busy) return;
    busy = true;
    tick()
      .catch(onFault)
      .finally(() => {
        busy = false;
      });
  }, TICK_MS);

  options.sessions.onEnded((ended) => {
    const room = "session" in ended ? sessionRoom(ended.session) : subjectRoom(ended.subject);
    io.to(room).emit("signed-out", { code: "server/sign-in-first", params: {} });
    io.in(room).disconnectSockets(true);
  });
  await signs.renew();
  // After a restart lessons go on where they were.
  for (const school of await store.schools.list()) for (const record of await store.lessons.running(school.id)) await lessons.open(record.id).catch(onFault);

  return {
    connections: () => io.sockets.sockets.size,
    port: {
      start: async ({ lesson: { id, class: classId, startedBy }, plan, groups, attempts: first }) => {
        const lesson = await lessons.open(id);
        const started = await lesson.command(`start-${id}`, { type: "start-lesson", plan, groups, attempts: first }, { role: "teacher", id: startedBy });
        if ("rejection" in started) {
          lessons.letGo(id);
          return started.rejection;
        }
        await live.lead(lesson);
        between.tell({ type: "begun", lesson: id, class: classId });
        await welcomeClass(classId, id);
        return null;
      },
      peopleChanged: (classId) => {
        between.tell({ type: "people", class: classId });
        refreshPeople(classId).catch(onFault);
      },
      removed: (lesson) => {
        between.tell({ type: "removed", lesson });
        letGo(lesson).catch(onFault);
      },
    },
    close: async () => {
      clearInterval(ticking);
      documents.stop();
      await io.close();
      await writer.drain();
      await signs.remove();
      await release?.();
    },
  };
}

/** Everybody who has the attempt open and works on it. */
export const presenceRoom = (attempt: string): string => `present|${attempt}`;
const subjectRoom = (subject: string): string => `subject|${subject}`;
const classRoom = (classId: string): string => `class|${classId}`;
