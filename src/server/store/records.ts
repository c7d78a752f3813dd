/** Owns how the nouns of the store are kept as rows. One code for every database. */
import { logName } from "./log-name.ts";
import type { Rows, RowWriter, Where } from "./rows.ts";
import type { LessonStatistics, Store } from "./store.ts";
import type { TableName, Tables } from "./tables.ts";

/** The number of a draft's document as it is now. */
const NOW = 0;

type Records = Omit<Store, "kind" | "append" | "read" | "readMany" | "dump" | "restore" | "ping" | "close">;

export function records(rows: Rows): Records {
  const byId = async <T extends "accounts" | "classes" | "students" | "lessons" | "attempts" | "drafts">(table: T, id: string) => first(await rows.select<TableName>(table, { id })) as Tables[T] | undefined;
  const save = async <T extends TableName>(table: T, values: readonly Tables[T][]) => void (await rows.save(table, values));
  const remove = async <T extends TableName>(table: T, where: Where<Tables[T]>) => void (await rows.remove(table, where));

  return {
    schools: {
      list: async () => oldestFirst(await rows.select("schools", {})),
      save: (school) => save("schools", [school]),
    },
    accounts: {
      list: async (school) => oldestFirst(await rows.select("accounts", { school })),
      byAccount: async (account) => first(await rows.select("accounts", { account })),
      get: (id) => byId("accounts", id),
      save: (account) => rows.save("accounts", [account]),
      remove: (id) => remove("accounts", { id }),
    },
    classes: {
      list: async (school) => oldestFirst(await rows.select("classes", { school })),
      get: (id) => byId("classes", id),
      byCode: async (code) => first(await rows.select("classes", { code })),
      save: (value) => rows.save("classes", [value]),
      remove: (id, stays) =>
        rows.atomically(async (all) => {
          for (const lesson of await all.select("lessons", { class: id })) await removeLesson(all, lesson.id, stays?.get(lesson.id));
          await all.remove("classes", { id });
        }),
    },
    students: {
      list: async (classId) => oldestFirst(await rows.select("students", { class: classId, removedAt: null })),
      get: (id) => byId("students", id),
      saveAll: (students) => save("students", students),
      forget: (id, at) =>
        rows.atomically(async (all) => {
          const known = first(await all.select("students", { id }));
          await all.remove("absences", { student: id });
          if (known) await all.save("students", [{ ...known, number: null, name: "", initials: "", group: null, pinHash: null, removedAt: at }]);
        }),
    },
    groupings: {
      get: async (classId) => first(await rows.select("groupings", { class: classId })),
      save: (grouping) => save("groupings", [grouping]),
    },
    absences: {
      list: (classId, day) => rows.select("absences", { class: classId, ...(day === undefined ? {} : { day }) }),
      save: (absence) => save("absences", [absence]),
      remove: ({ class: of, day, student }) => remove("absences", { class: of, day, student }),
      removeBefore: (classId, day) =>
        rows.atomically(async (all) => {
          const days = new Set((await all.select("absences", { class: classId })).map((absence) => absence.day).filter((past) => past < day));
          await all.remove("absences", { class: classId, day: [...days] });
        }),
    },
    sessions: {
      get: async (hash) => first(await rows.select("sessions", { hash })),
      save: (session) => save("sessions", [session]),
      remove: (hash) => remove("sessions", { hash }),
      removeOf: (subject) => remove("sessions", { subject }),
      removeExpired: (now) => remove("sessions", { expiresAt: { upTo: now } }),
    },
    lessons: {
      list: async (classId) => byTime(await rows.select("lessons", { class: classId }), (lesson) => lesson.startedAt),
      running: async (school) => byTime(await rows.select("lessons", { school, endedAt: null }), (lesson) => lesson.startedAt),
      get: (id) => byId("lessons", id),
      save: (lesson) => save("lessons", [lesson]),
      remove: (id, stays) => rows.atomically((all) => removeLesson(all, id, stays)),
    },
    attempts: {
      get: (id) => byId("attempts", id),
      ofLesson: async (lesson) => oldestFirst(await rows.select("attempts", { lesson })),
      saveAll: (attempts) => save("attempts", attempts),
    },
    contents: {
      get: async (version) => first(await rows.select("contents", { version })),
      keep: (content) => save("contents", [content]),
    },
    statistics: {
      list: (school) => rows.select("statistics", { school }),
      remove: (school, upTo) => remove("statistics", { school, ...(upTo === undefined ? {} : { month: { upTo } }) }),
    },
    wordings: {
      list: async (school, unit, situation) => byTime(await rows.select("wordings", { school, unit, situation }), ({ at }) => at),
      replace: (lesson, wordings) =>
        rows.atomically(async (all) => {
          await all.remove("wordings", { lesson });
          await all.save("wordings", wordings);
        }),
    },
    drafts: {
      list: async (school) => oldestFirst(await rows.select("drafts", { school })),
      get: (id) => byId("drafts", id),
      add: (draft, body) =>
        unlessTaken(rows, async (all) => {
          if ((await all.save("drafts", [draft])) === "taken") throw TAKEN;
          return await all.save("documents", [{ draft: draft.id, number: NOW, body }]);
        }),
      change: (id, { known, values, document, version }) =>
        unlessTaken(rows, async (all) => {
          // First, so that whoever else changes the same draft waits.
          const changed = await all.update("drafts", { ...known, id }, values);
          if (changed === "taken") throw TAKEN;
          if (changed === 0) return "overtaken";
          if (version) {
            const { body, ...about } = version;
            await all.save("versions", [about]);
            await all.save("documents", [{ draft: id, number: version.number, body }]);
          }
          if (document !== undefined) await all.save("documents", [{ draft: id, number: NOW, body: document }]);
          return "saved";
        }),
      versions: (id) => rows.select("versions", { draft: id }),
      document: async (id, version = NOW) => first(await rows.select("documents", { draft: id, number: version }))?.body,
      removeVersions: (id, numbers) =>
        rows.atomically(async (all) => {
          await all.remove("versions", { draft: id, number: numbers });
          await all.remove("documents", { draft: id, number: numbers });
        }),
      remove: (id) => remove("drafts", { id }),
    },
    media: {
      list: (school) => rows.select("media", { school }),
      body: async (file) => first(await rows.select("files", { file }))?.body,
      add: (media, body) =>
        rows.atomically(async (all) => {
          await all.save("files", [{ file: media.file, body }]);
          await all.save("media", [media]);
        }),
      remove: (school, file) =>
        rows.atomically(async (all) => {
          await all.remove("media", { school, file });
          if ((await all.select("media", { file })).length === 0) await all.remove("files", { file });
        }),
    },
    settings: {
      get: async (key) => first(await rows.select("settings", { key }))?.value,
      set: (key, value) => (value === null ? remove("settings", { key }) : save("settings", [{ key, value }])),
    },
  };
}

/** What stays is written once, however many remove it at the same time. */
async function removeLesson(all: RowWriter, id: string, stays: LessonStatistics | undefined): Promise<void> {
  const attempts = await all.select("attempts", { lesson: id });
  const removed = await all.remove("lessons", { id });
  await all.remove("events", { log: [logName("lesson", id), logName("review", id), ...attempts.map((attempt) => logName("attempt", attempt.id))] });
  if (removed > 0 && stays) await all.save("statistics", [stays]);
}

const TAKEN = Symbol("taken");

/** What was done before another row was found to have the place is undone, as a database demands it. */
async function unlessTaken<Answer>(rows: Rows, work: (all: RowWriter) => Promise<Answer>): Promise<Answer | "taken"> {
  try {
    return await rows.atomically(work);
  } catch (error) {
    if (error === TAKEN) return "taken";
    throw error;
  }
}

function first<Row>(rows: readonly Row[]): Row | undefined {
  return rows[0];
}

function byTime<Row>(rows: Row[], timeOf: (row: Row) => number): Row[] {
  return rows.sort((a, b) => timeOf(a) - timeOf(b));
}

function oldestFirst<Row extends { createdAt: number }>(rows: Row[]): Row[] {
  return byTime(rows, ({ createdAt }) => createdAt);
}
