/**
 * Owns the contract of whatever keeps the school's data: logs and records. One suite (tests/contract) holds for every store. Must not know what events mean.
 * A row goes with another one (student, grouping, absence, session and lesson with their class, attempt with its lesson): saved before it, it fails with `store/no-parent`.
 */

/** A log is an attempt's, a lesson's, or the review of a lesson; its name is the kind and the id of that attempt or lesson (log-name.ts). */
export type LogKind = "attempt" | "lesson" | "review";

/** An event as it is kept. `id` is unique in its log. */
export type StoredEvent = { seq: number; id: string; at: number; body: string };

/** `conflict`: the log does not end at `expectedSeq`, or knows one of the ids; nothing of this append was written. */
export type AppendResult = "stored" | "conflict";

export type Append = { log: string; expectedSeq: number; events: readonly StoredEvent[] };

export type School = { id: string; name: string; createdAt: number; /** Days after which ended lessons are removed; null: never. */ retentionDays: number | null };

export type AccountRole = "admin" | "teacher";
/** A teacher's or administrator's account; `name` is shown, `account` is typed. */
export type Account = { id: string; school: string; role: AccountRole; name: string; account: string; passwordHash: string; createdAt: number; disabled: boolean };

export type SchoolClass = { id: string; school: string; name: string; /** Room code, e.g. K7M42P; stable. */ code: string; createdAt: number; demo: boolean; teachers: string[] };

/** Only what the class needs. `number` is the 学号; `pinHash` null until the student has set one. */
export type Student = { id: string; school: string; class: string; number: string | null; name: string; initials: string; group: string | null; guest: boolean; pinHash: string | null; createdAt: number; removedAt: number | null };

/** `hash` is SHA-256 of the token; the token itself is known to the browser only. */
export type Session = { hash: string; school: string; kind: "account" | "student"; subject: string; class: string | null; createdAt: number; expiresAt: number };

export type Grouping = { class: string; groups: { id: string; name: string; members: string[] }[] };

/** Somebody is expected to be away on that day, `2026-11-28` where the school is. */
export type Absence = { class: string; day: string; student: string };

export type LessonRecord = { id: string; school: string; class: string; unit: string; situation: string; version: string; startedAt: number; endedAt: number | null; startedBy: string; demo: boolean };

export type AttemptRecord = { id: string; school: string; class: string; lesson: string; group: string; round: number; unit: string; situation: string; version: string; createdAt: number };

/** What an attempt is replayed on: the content of that very version, as JSON. */
export type Content = { version: string; school: string; unit: string; situation: string; body: string };

/** Words that a teacher counted for a criterion (`key`) in the review of a lesson; the school's later lessons know them, also when that lesson is gone. */
export type SchoolWording = { lesson: string; id: string; school: string; unit: string; situation: string; key: string; text: string; by: string; at: number };

/**
 * An author's situation, but for its document. `place` is the school, unit and situation's id: no two drafts have the same. `title` is JSON (a text, or one in two
 * languages). `versions`: the number of the last one that was made. `updatedPage`: the page that stored it last. `hold…`: the page that writes, who sits there, since when, and when it said so last.
 * `published…`: what lessons begin on.
 */
export type Draft = {
  id: string; school: string; place: string; unit: string; situation: string; title: string; revision: number; versions: number;
  createdBy: string; createdAt: number; updatedBy: string; updatedAt: number; updatedPage: string | null; removedAt: number | null;
  holdPage: string | null; holdBy: string | null; holdSince: number | null; holdAt: number | null;
  publishedNumber: number | null; publishedAt: number | null; publishedContent: string | null; openPractice: boolean;
};

/** What a draft was at its `revision`: at that time (`at`), by whom wrote it; kept since `madeAt`. `content`: the content that was made of it, of a published one. */
export type DraftVersion = { draft: string; number: number; kind: "automatic" | "named" | "published"; name: string | null; by: string; at: number; madeAt: number; revision: number; content: string | null };

/** What an author wrote: of a version, or (number 0) as it is now. */
export type DraftDocument = { draft: string; number: number; body: string };

/** `values` are put only while the draft still is as it is `known`, with them the document as it is now, and a version with its own. */
export type DraftChange = { known: Partial<Draft>; values: Partial<Draft>; document?: string; version?: DraftVersion & { body: string } };

/** What stays of a lesson that is gone, and names nobody. `id` is drawn for it; `month` as 202611; `body` is a `KeptLesson` as JSON. */
export type LessonStatistics = { id: string; school: string; month: number; body: string };

/** Of a school: a picture or sound of its situations, called by what is in it. `size` in bytes. */
export type Media = { file: string; school: string; size: number; by: string; at: number };

/** What is in it, as base64; the same for all schools. */
export type MediaBody = { file: string; body: string };

export type Store = {
  readonly kind: "memory" | "sqlite" | "postgres";

  /** All appends of one call are written in one transaction where none conflicts; each is all or nothing by itself. Answers in the order of the appends. */
  append(appends: readonly Append[]): Promise<AppendResult[]>;
  /** Events after `afterSeq`, in order of seq. */
  read(log: string, afterSeq: number): Promise<StoredEvent[]>;
  /** Several logs at once, each from its beginning. */
  readMany(logs: readonly string[]): Promise<Map<string, StoredEvent[]>>;

  schools: { list(): Promise<School[]>; save(school: School): Promise<void> };
  accounts: { list(school: string): Promise<Account[]>; byAccount(account: string): Promise<Account | undefined>; get(id: string): Promise<Account | undefined>; save(account: Account): Promise<"saved" | "taken">; remove(id: string): Promise<void> };
  classes: { list(school: string): Promise<SchoolClass[]>; get(id: string): Promise<SchoolClass | undefined>; byCode(code: string): Promise<SchoolClass | undefined>; save(value: SchoolClass): Promise<"saved" | "taken">; /** With everything that belongs to it: students, sessions, grouping, absences, lessons, attempts, logs. `stays`: what is kept of its lessons, by lesson; in the same step, of those that were still there. */ remove(id: string, stays?: ReadonlyMap<string, LessonStatistics>): Promise<void> };
  students: { /** Those who have not been removed, oldest first. */ list(classId: string): Promise<Student[]>; get(id: string): Promise<Student | undefined>; saveAll(students: readonly Student[]): Promise<void>; /** Forgets name, number, PIN and absences; the id stays, so that logs keep their statistics. */ forget(id: string, at: number): Promise<void> };
  groupings: { get(classId: string): Promise<Grouping | undefined>; save(grouping: Grouping): Promise<void> };
  absences: { /** Of a class: of one day, or all. */ list(classId: string, day?: string): Promise<Absence[]>; save(absence: Absence): Promise<void>; remove(absence: Absence): Promise<void>; /** Those of earlier days. */ removeBefore(classId: string, day: string): Promise<void> };
  sessions: { get(hash: string): Promise<Session | undefined>; save(session: Session): Promise<void>; remove(hash: string): Promise<void>; removeOf(subject: string): Promise<void>; removeExpired(now: number): Promise<void> };
  lessons: { list(classId: string): Promise<LessonRecord[]>; running(school: string): Promise<LessonRecord[]>; get(id: string): Promise<LessonRecord | undefined>; save(lesson: LessonRecord): Promise<void>; /** With its attempts and logs, its review's too. `stays` is kept of it, in the same step and only where it was still there. */ remove(id: string, stays?: LessonStatistics): Promise<void> };
  attempts: { get(id: string): Promise<AttemptRecord | undefined>; ofLesson(lesson: string): Promise<AttemptRecord[]>; saveAll(attempts: readonly AttemptRecord[]): Promise<void> };
  contents: { get(version: string): Promise<Content | undefined>; keep(content: Content): Promise<void> };
  statistics: { /** In no order that says anything. */ list(school: string): Promise<LessonStatistics[]>; /** All, or those of this month and earlier. */ remove(school: string, upTo?: number): Promise<void> };
  wordings: { /** Oldest first. */ list(school: string, unit: string, situation: string): Promise<SchoolWording[]>; /** All that this lesson's review gave, in place of what it gave before. */ replace(lesson: string, wordings: readonly SchoolWording[]): Promise<void> };
  drafts: {
    /** Oldest first, those in the trash too. */ list(school: string): Promise<Draft[]>;
    get(id: string): Promise<Draft | undefined>;
    /** `taken`: another draft has its place. */ add(draft: Draft, document: string): Promise<"saved" | "taken">;
    /** All or nothing; of two that know the same one is `overtaken`. */ change(id: string, change: DraftChange): Promise<"saved" | "overtaken" | "taken">;
    /** Oldest first. */ versions(id: string): Promise<DraftVersion[]>;
    /** As it is now, or as it was. */ document(id: string, version?: number): Promise<string | undefined>;
    removeVersions(id: string, numbers: readonly number[]): Promise<void>;
    /** With its versions. */ remove(id: string): Promise<void>;
  };
  media: { /** Without what is in them. */ list(school: string): Promise<Media[]>; body(file: string): Promise<string | undefined>; /** Once more is as well. */ add(media: Media, body: string): Promise<void>; /** What is in it goes with the last school that has it. */ remove(school: string, file: string): Promise<void> };
  /** Small settings of the installation, e.g. the hash of the set-up code. */
  settings: { get(key: string): Promise<string | undefined>; set(key: string, value: string | null): Promise<void> };

  /** Everything as lines of JSON, in an order that `restore` takes; streams, so that a large school fits. */
  dump(): AsyncIterable<string>;
  /** Into an empty store only. Fails with `store/not-empty` or `store/bad-dump`. */
  restore(lines: AsyncIterable<string>): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
};
