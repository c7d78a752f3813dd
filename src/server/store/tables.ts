/** Owns what the tables are: columns, keys, what is unique, what goes with what. Must not know which database keeps them. */
import type { Absence, Account, AttemptRecord, Content, Draft, DraftDocument, DraftVersion, Grouping, LessonRecord, LessonStatistics, Media, MediaBody, School, SchoolClass, SchoolWording, Session, StoredEvent, Student } from "./store.ts";

export type Tables = {
  schools: School;
  accounts: Account;
  classes: SchoolClass;
  students: Student;
  groupings: Grouping;
  absences: Absence;
  sessions: Session;
  lessons: LessonRecord;
  attempts: AttemptRecord;
  contents: Content;
  statistics: LessonStatistics;
  wordings: SchoolWording;
  drafts: Draft;
  versions: DraftVersion;
  documents: DraftDocument;
  media: Media;
  files: MediaBody;
  settings: { key: string; value: string };
  events: StoredEvent & { log: string };
};
export type TableName = keyof Tables;

type Kind<V> = [V] extends [string] ? "text" : [V] extends [number] ? "integer" : [V] extends [boolean] ? "flag" : "json";
type Column<V> = null extends V ? `${Kind<Exclude<V, null>>}?` : Kind<V>;
export type AnyColumn = "text" | "integer" | "flag" | "json" | "text?" | "integer?";

type Table<Row> = {
  columns: { readonly [C in keyof Row]: Column<Row[C]> };
  /** Rows are read in the order of their keys. */
  key: readonly (keyof Row & string)[];
  /** A column beside the key that no two rows share. */
  unique?: keyof Row & string;
  /** The row that this one goes with: it must be there, and takes this one along when it is removed. Null: with none. */
  parent?: { column: keyof Row & string; table: TableName };
  /** Rows may be megabytes: few of them are handled at once. */
  large?: true;
};

/** Parents stand before their children, so that a dump can be restored line by line. */
export const TABLES: { readonly [T in TableName]: Table<Tables[T]> } = {
  settings: { key: ["key"], columns: { key: "text", value: "text" } },
  schools: { key: ["id"], columns: { id: "text", name: "text", createdAt: "integer", retentionDays: "integer?" } },
  accounts: { key: ["id"], unique: "account", columns: { id: "text", school: "text", role: "text", name: "text", account: "text", passwordHash: "text", createdAt: "integer", disabled: "flag" } },
  classes: { key: ["id"], unique: "code", columns: { id: "text", school: "text", name: "text", code: "text", createdAt: "integer", demo: "flag", teachers: "json" } },
  students: {
    key: ["id"],
    parent: { column: "class", table: "classes" },
    columns: { id: "text", school: "text", class: "text", number: "text?", name: "text", initials: "text", group: "text?", guest: "flag", pinHash: "text?", createdAt: "integer", removedAt: "integer?" },
  },
  groupings: { key: ["class"], parent: { column: "class", table: "classes" }, columns: { class: "text", groups: "json" } },
  absences: { key: ["class", "day", "student"], parent: { column: "class", table: "classes" }, columns: { class: "text", day: "text", student: "text" } },
  sessions: { key: ["hash"], parent: { column: "class", table: "classes" }, columns: { hash: "text", school: "text", kind: "text", subject: "text", class: "text?", createdAt: "integer", expiresAt: "integer" } },
  lessons: {
    key: ["id"],
    parent: { column: "class", table: "classes" },
    columns: { id: "text", school: "text", class: "text", unit: "text", situation: "text", version: "text", startedAt: "integer", endedAt: "integer?", startedBy: "text", demo: "flag" },
  },
  attempts: {
    key: ["id"],
    parent: { column: "lesson", table: "lessons" },
    columns: { id: "text", school: "text", class: "text", lesson: "text", group: "text", round: "integer", unit: "text", situation: "text", version: "text", createdAt: "integer" },
  },
  contents: { key: ["version"], columns: { version: "text", school: "text", unit: "text", situation: "text", body: "text" } },
  statistics: { key: ["id"], columns: { id: "text", school: "text", month: "integer", body: "text" } },
  wordings: { key: ["lesson", "id"], columns: { lesson: "text", id: "text", school: "text", unit: "text", situation: "text", key: "text", text: "text", by: "text", at: "integer" } },
  drafts: {
    key: ["id"],
    unique: "place",
    columns: {
      ...{ id: "text", school: "text", place: "text", unit: "text", situation: "text", title: "text", revision: "integer", versions: "integer" },
      ...{ createdBy: "text", createdAt: "integer", updatedBy: "text", updatedAt: "integer", updatedPage: "text?", removedAt: "integer?" },
      ...{ holdPage: "text?", holdBy: "text?", holdSince: "integer?", holdAt: "integer?" },
      ...{ publishedNumber: "integer?", publishedAt: "integer?", publishedContent: "text?", openPractice: "flag" },
    },
  },
  versions: {
    key: ["draft", "number"],
    parent: { column: "draft", table: "drafts" },
    columns: { draft: "text", number: "integer", kind: "text", name: "text?", by: "text", at: "integer", madeAt: "integer", revision: "integer", content: "text?" },
  },
  documents: { key: ["draft", "number"], large: true, parent: { column: "draft", table: "drafts" }, columns: { draft: "text", number: "integer", body: "text" } },
  media: { key: ["file", "school"], columns: { file: "text", school: "text", size: "integer", by: "text", at: "integer" } },
  files: { key: ["file"], large: true, columns: { file: "text", body: "text" } },
  events: { key: ["log", "seq"], columns: { log: "text", seq: "integer", id: "text", at: "integer", body: "text" } },
};

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

const COLUMNS = new Map(TABLE_NAMES.map((table) => [table, Object.entries<AnyColumn>(TABLES[table].columns)]));

/** How many rows are read or written in one go. */
export function atOnce(table: TableName): number {
  return TABLES[table].large ? 10 : 200;
}

/** The columns of a table with their kinds, for code that treats all tables alike. */
export function columnsOf(table: TableName): readonly [string, AnyColumn][] {
  return COLUMNS.get(table) ?? [];
}
