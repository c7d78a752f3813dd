/**
 * Owns the live server of one process: joins logs, documents, pages and the other processes. Commands come in by `messages.ts`; here everything that grows is
 * shown, told on and led. Must not know what stands in messages or views.
 */
import type { Server as HttpServer } from "node:http";
import type { AttemptEvent } from "../../attempt/event.ts";
import type { LessonEvent } from "../../classroom/lesson/event.ts";
import type { ReviewEvent } from "../../classroom/review/event.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import type { LessonsPort, ReviewsPort } from "../api/ports.ts";
import type { CourseRubrics } from "../content.ts";
import type { Sessions } from "../people/sessions.ts";
import type { Writer } from "../store/group-commit.ts";
import { logName } from "../store/log-name.ts";
import { openReviewed } from "../review/reviewed.ts";
import type { Store } from "../store/store.ts";
import { shareBetweenProcesses } from "./adapter.ts";
import { createAttempts, type Attempt } from "./attempts.ts";
import { createBetween, type Notice } from "./between.ts";
import { logOf, type Asked, type Told } from "./asked.ts";
import { doAsked } from "./do-asked.ts";
import { createDocuments } from "./documents.ts";
import { endExpired } from "./expiry.ts";
import { createGuessed } from "./guessed.ts";
import { leadGroups, type LeadOptions } from "./lead.ts";
import { linkOf } from "./links.ts";
import { createLessons, type Lesson } from "./lessons.ts";
import { toStored, type LogEvent } from "./log-host.ts";
import { takeIn, turnAway, welcomeClass } from "./pages.ts";
import type { Live } from "./live.ts";
import { createPassing } from "./passing.ts";
import { createPresence } from "./presence.ts";
import { createProcesses } from "./processes.ts";
import { createReviews, type Review } from "./reviews.ts";
import { createSigns } from "./process-signs.ts";
import { readRoster } from "./roster.ts";
import { sharedRuns } from "./shared-runs.ts";
import { presenceRoom, sessionRoom, subjectRoom } from "./rooms.ts";
import { closeServer, createSocketServer, type Pings } from "./socket-server.ts";
import { startTicking } from "./ticks.ts";
import { unseatRemoved } from "./unseat-removed.ts";

/** Changes are gathered this long before they are sent, in ms: the talk at once, what is looked at from afar a little later. */
const PAUSES = { attempt: 0, lesson: 60, monitor: 250, screen: 150, review: 150, result: 250 };

/** Somebody sits elsewhere, or may see more: what people see of the attempts changes with it. */
const reseating: ReadonlySet<LessonEvent["type"]> = new Set(["member-placed", "seat-assigned", "round-started", "released"]);

export type LiveOptions = {
  http: HttpServer;
  store: Store;
  writer: Writer;
  sessions: Sessions;
  prepared(version: string): Promise<Prepared>;
  rubrics(): CourseRubrics;
  /** Names this process among those that share the database. */
  process: string;
  databaseUrl: string | null;
  redisUrl: string | null;
  pings?: Pings | undefined;
  now(): number;
  onFault(error: unknown, id?: string): void;
  /** A lesson has ended: time for a backup. */
  onLessonEnded(): void;
};

export type LiveServer = { port: LessonsPort; reviews: ReviewsPort; connections(): number; close(): Promise<void> };

export async function startLive(options: LiveOptions): Promise<LiveServer> {
  const { store, writer, now, onFault } = options;
  const logs = { read: store.read, append: writer.append };
  const attempts = createAttempts({ ...logs, record: store.attempts.get, prepared: options.prepared, now, grown: attemptGrown });
  const lessons = createLessons({ ...logs, record: store.lessons.get, prepared: options.prepared, roster: async (id) => ({ ...(await readRoster(store, id)), guessedAt: guessed.at(id) }), now, grown: lessonGrown });
  const reviews = createReviews({ ...logs, grown: reviewGrown, progressed: touchReview });
  const presence = createPresence();
  const guessed = createGuessed(now);
  const signs = createSigns(store, options.process, now);

  const io = createSocketServer({ ...options, identify: (cookie) => options.sessions.identify(cookie), nameLink: (socket) => linkOf(options.process, socket), connected: (socket) => takeIn(live, socket) });
  const release = await shareBetweenProcesses(io, options);
  const between = createBetween(io, { own: options.process, shared: release !== null }, heard);
  const processes = createProcesses(options.process);
  const passing = createPassing<Asked, Told>({ processes, tell: between.tell, logOf, work: (asked) => doAsked(live, asked), onFault });
  const leading: LeadOptions = { open: attempts.open, leads: (attempt) => processes.leads(logName("attempt", attempt)), now };
  const documents = createDocuments(PAUSES, {
    onFault,
    changed: (audience, message) => void io.local.to(audience).emit("changed", message),
    closed: (audience, document) => {
      io.local.to(audience).emit("closed", { document, rejection: { code: "live/closed", params: {} } });
      // Nor where the others of it are at work.
      io.local.in(audience).socketsLeave([audience, presenceRoom(document.slice(document.indexOf(":") + 1))]);
    },
  });
  const live: Live = {
    io,
    store,
    attempts,
    lessons,
    reviews,
    rubrics: options.rubrics,
    documents,
    presence,
    now,
    onFault,
    closing: false,
    tell: between.tell,
    leads: processes.leads,
    atLeader: passing.atLeader,
    leading,
    // A whole class that comes in at once is led once or twice, not once for each.
    lead: sharedRuns(async (lesson) => {
      for (const result of await leadGroups(lesson, leading)) if (result.status === "rejected") onFault(result.reason);
    }),
    settle: sharedRuns(settle),
    showPresence: (attempt) => void io.local.to(presenceRoom(attempt)).emit("presence", { attempt, people: presence.people(attempt) }),
  };

  /** A lesson that nobody else knows yet is led by whoever starts it: all its attempts stand before a page asks for them. */
  async function beginAll(lesson: Lesson): Promise<void> {
    for (const result of await leadGroups(lesson, { ...leading, leads: () => true })) if (result.status === "rejected") onFault(result.reason);
  }
  function attemptGrown({ record, log }: Attempt, events: readonly AttemptEvent[], own: boolean): void {
    documents.touch(`attempt:${record.id}`);
    documents.touch(`monitor:${record.lesson}`);
    documents.touch(`screen:${record.lesson}`);
    // Its marks take long to work out: the review of a class that plays is brought up with the ticks.
    tellOn(log.log, events, own);
  }
  function lessonGrown(lesson: Lesson, events: readonly LessonEvent[], own: boolean): void {
    const { id } = lesson.record;
    touchLesson(id);
    touchReview(id);
    const state = lesson.state();
    if (state.status !== "new" && events.some(({ type }) => reseating.has(type))) for (const { attempts: ids } of state.groups) for (const attempt of ids) documents.touch(`attempt:${attempt}`);
    if (events.some(({ type }) => type === "round-started")) showRound(id);
    tellOn(lesson.log.log, events, own);
    for (const event of events) if (event.type === "person-went") presence.leave(event.link).forEach(live.showPresence);
    if (events.some(({ by, type }) => by.role !== "host" || type === "lesson-started" || type === "person-came")) live.lead(lesson).catch(onFault);
  }
  /** Whoever looks at the review sees the new attempts, too. */
  function showRound(id: string): void {
    if (documents.isOpen(`review:${id}`)) openReviewed(live, id).then(() => touchReview(id)).catch(onFault);
  }
  function reviewGrown({ lesson, log }: Review, events: readonly ReviewEvent[], own: boolean): void {
    touchReview(lesson);
    tellOn(log.log, events, own);
  }
  function touchReview(lesson: string): void {
    documents.touch(`review:${lesson}`);
    documents.touch(`result:${lesson}`);
  }
  function tellOn(log: string, events: readonly LogEvent[], own: boolean): void {
    if (own && events.length > 0) between.tell({ type: "grown", log, events: events.map(toStored) });
  }
  function touchLesson(id: string): void {
    documents.touch(`lesson:${id}`);
    documents.touch(`monitor:${id}`);
    documents.touch(`screen:${id}`);
  }
  /** Also where the process died, or the disk was full, before the record said that the lesson is over and its attempts were closed. */
  async function settle(lesson: Lesson): Promise<void> {
    const ended = lesson.state();
    const record = await store.lessons.get(lesson.record.id);
    if (ended.status === "new" || ended.endedAt === null || !record) return;
    await live.lead(lesson);
    if (record.endedAt !== null) return;
    await store.lessons.save({ ...record, endedAt: ended.endedAt });
    options.onLessonEnded();
  }

  function beat(): void {
    between.tell({ type: "alive" });
  }
  /** However busy: what lives must be heard, and whether others are. */
  function second(): void {
    beat();
    processes.listened();
  }
  function heard(notice: Notice, process: string): void {
    // Who is new hears at once who is there.
    if (processes.heard(process)) beat();
    take(notice, process).catch(onFault);
  }
  async function take(notice: Notice, process: string): Promise<void> {
    switch (notice.type) {
      case "grown": {
        const [kind, id = ""] = notice.log.split(":", 2);
        return (kind === "attempt" ? attempts.known(id) : kind === "review" ? reviews.known(id) : lessons.known(id))?.log.absorb(notice.events);
      }
      case "placed":
        if (presence.place(notice.attempt, notice.link, notice.person, notice.place)) live.showPresence(notice.attempt);
        return;
      case "begun":
        return welcomeClass(live, notice.lesson);
      case "people":
        return refreshPeople(notice.class);
      case "guessed":
        guessed.note(notice.class, notice.at);
        return refreshPeople(notice.class);
      case "removed":
        return letGo(notice.lesson);
      case "alive":
        return;
      case "gone":
        processes.gone(process);
        return passing.takeBack(process);
      case "asked":
      case "answered":
        return passing.heard(notice);
    }
  }

  async function refreshPeople(classId: string): Promise<void> {
    for (const lesson of lessons.all()) {
      if (lesson.record.class !== classId) continue;
      await lesson.refreshRoster();
      await turnAway(live, lesson);
      touchLesson(lesson.record.id);
    }
  }
  async function letGo(id: string): Promise<void> {
    const lesson = lessons.known(id);
    lessons.letGo(id);
    reviews.letGo(id);
    for (const attempt of attempts.all()) if (attempt.record.lesson === id) attempts.letGo(attempt.record.id);
    for (const kind of ["lesson", "monitor", "screen", "review", "result"] as const) documents.end(`${kind}:${id}`);
    const state = lesson?.state();
    if (state && state.status !== "new") for (const group of state.groups) for (const attempt of group.attempts) documents.end(`attempt:${attempt}`);
  }

  const stopTicking = startTicking({ live, signs, shared: release !== null, second, endExpired: () => endExpired(io, options.sessions, now()), touch: touchLesson });

  options.sessions.onEnded((ended) => {
    const room = "session" in ended ? sessionRoom(ended.session) : subjectRoom(ended.subject);
    io.to(room).emit("signed-out", { code: "server/sign-in-first", params: {} });
    io.in(room).disconnectSockets(true);
  });
  await signs.renew();
  beat();
  // After a restart lessons go on where they were.
  for (const school of await store.schools.list()) for (const record of await store.lessons.running(school.id)) await lessons.open(record.id).catch(onFault);

  return {
    connections: () => io.sockets.sockets.size,
    reviews: { open: (lesson) => openReviewed(live, lesson) },
    port: {
      start: async ({ lesson: { id, startedBy }, plan, groups, absent, attempts: first }) => {
        const lesson = await lessons.open(id);
        const started = await lesson.command(`start:${id}`, { type: "start-lesson", plan, groups, absent, attempts: first }, { role: "teacher", id: startedBy }).catch((error: unknown) => {
          lessons.letGo(id);
          throw error;
        });
        if ("rejection" in started) {
          lessons.letGo(id);
          return started.rejection;
        }
        between.tell({ type: "begun", lesson: id });
        // It is on: what fails now the ticks do.
        await Promise.all([beginAll(lesson), welcomeClass(live, id)]).catch(onFault);
        return null;
      },
      resume: async (lesson) => {
        await lessons.open(lesson);
        between.tell({ type: "begun", lesson });
      },
      peopleChanged: (classId) => {
        between.tell({ type: "people", class: classId });
        refreshPeople(classId).then(() => unseatRemoved(lessons.all(), classId)).catch(onFault);
      },
      pinsGuessed: (classId) => {
        const notice = { type: "guessed", class: classId, at: now() } as const;
        between.tell(notice);
        take(notice, options.process).catch(onFault);
      },
      guessedAt: guessed.at,
      removed: (lesson) => {
        between.tell({ type: "removed", lesson });
        letGo(lesson).catch(onFault);
      },
    },
    close: async () => {
      live.closing = true;
      await stopTicking();
      between.tell({ type: "gone" });
      between.flush();
      await passing.stop();
      documents.stop();
      await closeServer(io, options.http);
      await Promise.all([...attempts.all(), ...lessons.all(), ...reviews.all()].map(({ log }) => log.idle()));
      await writer.drain();
      await signs.remove();
      await release?.();
    },
  };
}

