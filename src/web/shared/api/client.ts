/** Owns the routes of the server's REST interface as functions, grouped by noun. Every failure is a CodedError. Must not know who calls. */
import type {
  Absences, AccountChange, AccountInfo, BackupInfo, ClassInfo, GroupingInfo, GroupingProposal, LessonChoice, LessonInfo, PlannedMarks, Me, NewAccount, NewLesson, Room, RosterPreview, SchoolSettings, SetUp, SignIn, Site, StudentInfo,
} from "../../../protocol/api.ts";
import type { Locale, Report } from "../../../protocol/attempt.ts";
import type { AuditLine, ItemStatistics, KeptView, RegradeDiff, ReplayView, SimilarAnswer, TermView, VerdictPlace, Wording } from "../../../protocol/review.ts";
import type { DraftInfo, DraftVersion, Held, KeptMedia, OpenedDraft, Publish, SaveDraft, SavedDraft, StudioLibrary } from "../../../protocol/studio.ts";
import { ask, type Ask } from "./request.ts";

const part = encodeURIComponent;

export function createApi(send: Ask) {
  return {
    site: () => send<Site>("GET", "/site"),
    setUp: (body: SetUp) => send<Me>("POST", "/setup", body),
    signIn: (body: SignIn) => send<Me>("POST", "/sign-in", body),
    signOut: () => send<void>("POST", "/sign-out"),
    changePassword: (before: string, after: string) => send<void>("POST", "/password", { before, after }),

    accounts: {
      list: () => send<AccountInfo[]>("GET", "/accounts"),
      add: (body: NewAccount) => send<AccountInfo>("POST", "/accounts", body),
      change: (account: string, body: AccountChange) => send<AccountInfo>("PATCH", `/accounts/${part(account)}`, body),
      remove: (account: string) => send<void>("DELETE", `/accounts/${part(account)}`),
    },
    settings: {
      read: () => send<SchoolSettings>("GET", "/settings"),
      write: (body: SchoolSettings) => send<SchoolSettings>("PUT", "/settings", body),
    },
    classes: {
      list: () => send<ClassInfo[]>("GET", "/classes"),
      add: (name: string) => send<ClassInfo>("POST", "/classes", { name }),
      change: (of: string, body: { name?: string; teachers?: string[] }) => send<ClassInfo>("PATCH", `/classes/${part(of)}`, body),
      remove: (of: string) => send<void>("DELETE", `/classes/${part(of)}`),
      /** The course so far: units, students, abilities, what to practise. */
      term: (of: string) => send<TermView>("GET", `/classes/${part(of)}/term`),
      /** Everything kept of a class, as a file to save. */
      exported: (of: string) => send<unknown>("GET", `/classes/${part(of)}/export`),
    },
    students: {
      list: (of: string) => send<StudentInfo[]>("GET", `/classes/${part(of)}/students`),
      preview: (of: string, rows: string[][]) => send<RosterPreview>("POST", `/classes/${part(of)}/roster/preview`, { rows }),
      take: (of: string, rows: string[][]) => send<StudentInfo[]>("POST", `/classes/${part(of)}/roster`, { rows }),
      change: (of: string, student: string, body: { number?: string | null; name?: string; group?: string | null }) => send<StudentInfo>("PATCH", `/classes/${part(of)}/students/${part(student)}`, body),
      remove: (of: string, student: string) => send<void>("DELETE", `/classes/${part(of)}/students/${part(student)}`),
      resetPin: (of: string, student: string) => send<void>("DELETE", `/classes/${part(of)}/students/${part(student)}/pin`),
      /** Everything kept of one student, as a file to save. */
      exported: (of: string, student: string) => send<unknown>("GET", `/classes/${part(of)}/students/${part(student)}/export`),
    },
    grouping: {
      read: (of: string) => send<GroupingInfo>("GET", `/classes/${part(of)}/grouping`),
      write: (of: string, body: GroupingInfo) => send<GroupingInfo>("PUT", `/classes/${part(of)}/grouping`, body),
      propose: (of: string, body: GroupingProposal) => send<GroupingInfo>("POST", `/classes/${part(of)}/grouping/proposal`, body),
    },
    absences: {
      today: (of: string) => send<Absences>("GET", `/classes/${part(of)}/absences/today`),
      mark: (of: string, student: string, day: string) => send<void>("PUT", `/classes/${part(of)}/students/${part(student)}/absences/${part(day)}`),
      unmark: (of: string, student: string, day: string) => send<void>("DELETE", `/classes/${part(of)}/students/${part(student)}/absences/${part(day)}`),
    },
    lessons: {
      choices: () => send<LessonChoice[]>("GET", "/lesson-choices"),
      marks: (unit: string, situation: string, phases: readonly string[]) => send<PlannedMarks>("GET", `/lesson-choices/${part(unit)}/${part(situation)}/marks?phases=${phases.join()}`),
      list: (of: string) => send<LessonInfo[]>("GET", `/classes/${part(of)}/lessons`),
      start: (of: string, body: NewLesson) => send<{ id: string }>("POST", `/classes/${part(of)}/lessons`, body),
      remove: (lesson: string) => send<void>("DELETE", `/lessons/${part(lesson)}`),
    },
    review: {
      replay: (lesson: string, attempt: string) => send<ReplayView>("GET", `/lessons/${part(lesson)}/review/attempts/${part(attempt)}`),
      /** With what people corrected. */
      report: (lesson: string, attempt: string) => send<Report>("GET", `/lessons/${part(lesson)}/review/attempts/${part(attempt)}/report`),
      similar: (lesson: string, { attempt, seq, key }: VerdictPlace) => send<SimilarAnswer[]>("GET", `/lessons/${part(lesson)}/review/similar?${new URLSearchParams({ attempt, seq: String(seq), key })}`),
      /** What the words would change; changes nothing. */
      tryWording: (lesson: string, wording: Wording) => send<RegradeDiff>("POST", `/lessons/${part(lesson)}/review/wording`, wording),
      statistics: (lesson: string) => send<ItemStatistics[]>("GET", `/lessons/${part(lesson)}/review/statistics`),
      audit: (lesson: string) => send<AuditLine[]>("GET", `/lessons/${part(lesson)}/review/audit`),
      /** Addresses of files, for download links. */
      file: (lesson: string, format: "json" | "csv", lang: Locale) => `api/lessons/${part(lesson)}/review/export.${format}?lang=${lang}`,
      evidence: (lesson: string, attempt: string, lang: Locale) => `api/lessons/${part(lesson)}/review/attempts/${part(attempt)}/evidence?lang=${lang}`,
      gradebook: (of: string, format: "xlsx" | "csv" | "json", lang: Locale) => `api/classes/${part(of)}/gradebook.${format}?lang=${lang}`,
    },
    rooms: {
      read: (code: string) => send<Room>("GET", `/rooms/${part(code)}`),
      join: (code: string, student: string, pin: string) => send<Me>("POST", `/rooms/${part(code)}/join`, { student, pin }),
      visit: (code: string, name: string) => send<Me>("POST", `/rooms/${part(code)}/guest`, { name }),
    },
    demo: {
      make: () => send<ClassInfo>("POST", "/demo"),
      remove: () => send<void>("DELETE", "/demo"),
    },
    studio: {
      library: () => send<StudioLibrary>("GET", "/studio/library"),
      /** A situation of the course or of the school, as it is written. */
      source: (unit: string, situation: string) => send<Pick<OpenedDraft, "document">>("GET", `/studio/library/${part(unit)}/${part(situation)}`),
      list: () => send<DraftInfo[]>("GET", "/studio/drafts"),
      add: (document: OpenedDraft["document"]) => send<{ id: string }>("POST", "/studio/drafts", { document }),
      open: (draft: string) => send<OpenedDraft>("GET", `/studio/drafts/${part(draft)}`),
      save: (draft: string, body: SaveDraft) => send<SavedDraft>("PUT", `/studio/drafts/${part(draft)}`, body),
      remove: (draft: string) => send<void>("DELETE", `/studio/drafts/${part(draft)}`),
      restore: (draft: string) => send<void>("POST", `/studio/drafts/${part(draft)}/restore`),
      removeForever: (draft: string) => send<void>("DELETE", `/studio/drafts/${part(draft)}/forever`),
      hold: (draft: string, page: string, take: boolean) => send<Held>("POST", `/studio/drafts/${part(draft)}/hold`, { page, take }),
      letGo: (draft: string, page: string) => send<void>("POST", `/studio/drafts/${part(draft)}/let-go`, { page }, { outlives: true }),
      versions: (draft: string) => send<DraftVersion[]>("GET", `/studio/drafts/${part(draft)}/versions`),
      nameVersion: (draft: string, name: string) => send<DraftVersion>("POST", `/studio/drafts/${part(draft)}/versions`, { name }),
      version: (draft: string, number: number) => send<Pick<OpenedDraft, "document">>("GET", `/studio/drafts/${part(draft)}/versions/${number}`),
      publish: (draft: string, body: Publish) => send<DraftVersion>("POST", `/studio/drafts/${part(draft)}/publish`, body),
      /** A picture or sound as it is. */
      keepMedia: (file: Blob) => send<KeptMedia>("POST", "/studio/media", file),
      withdraw: (draft: string) => send<void>("POST", `/studio/drafts/${part(draft)}/withdraw`),
    },
    statistics: {
      /** What stays of deleted lessons: of one term, or of all. */
      kept: (term: string | null) => send<KeptView>("GET", `/statistics${term === null ? "" : `?term=${part(term)}`}`),
      /** That of the years before one, or all. */
      remove: (before: number | null) => send<void>("DELETE", `/statistics${before === null ? "" : `?before=${before}`}`),
      /** Address of the table, for a download link. */
      file: (term: string | null, lang: Locale) => `api/statistics.csv?lang=${lang}${term === null ? "" : `&term=${part(term)}`}`,
    },
    backups: {
      list: () => send<BackupInfo[]>("GET", "/backups"),
      make: () => send<BackupInfo>("POST", "/backups"),
      /** Address of the file, for a download link. */
      file: (name: string) => `api/backups/${part(name)}`,
    },
  };
}
export type Api = ReturnType<typeof createApi>;

export const serverApi: Api = createApi(ask);
