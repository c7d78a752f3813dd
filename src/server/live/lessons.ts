/** Owns the lessons that this process serves: each opened once, with its class, situation and log; and the names of who takes part. Must not know pages. */
import { decideLesson } from "../../classroom/lesson/decide-lesson.ts";
import type { LessonActor, LessonEvent, LessonHappening } from "../../classroom/lesson/event.ts";
import { applyLesson } from "../../classroom/lesson/fold-lesson.ts";
import { readLessonEvent } from "../../classroom/lesson/read-lesson-event.ts";
import { stampLesson } from "../../classroom/lesson/stamp-lesson.ts";
import { initialLesson, type LessonState } from "../../classroom/lesson/state.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { CodedError } from "../coded-error.ts";
import { logName } from "../store/log-name.ts";
import type { LessonRecord, SchoolClass } from "../store/store.ts";
import { namesFor, openLog, type LogHost, type LogKind, type LogSource, type Refused } from "./log-host.ts";
import { createRegistry, type Registry } from "./registry.ts";

export type Lesson = {
  readonly record: LessonRecord;
  readonly prepared: Prepared;
  readonly state: () => LessonState;
  readonly log: LogHost<LessonState, LessonEvent>;
  /** The class as it is now, and the names of its students by id. */
  readonly roster: () => Roster;
  refreshRoster(): Promise<void>;
  /** `id` names the command: sent again, it is done once. */
  command(id: string, command: Readonly<Record<string, unknown>>, actor: LessonActor): Promise<{ seq: number; events: readonly LessonHappening[] } | Refused>;
};

/**
 * `people`: names of the students and of the school's accounts, by id; `numbers`: student numbers. `guessedAt`: when somebody tried PINs over the names,
 * in ms since 1970; null: not that we know.
 */
export type Roster = { readonly class: SchoolClass; readonly names: ReadonlyMap<string, string>; readonly people: ReadonlyMap<string, string>; readonly numbers: ReadonlyMap<string, string>; readonly guessedAt: number | null };

export type LessonSource = LogSource & {
  record(lesson: string): Promise<LessonRecord | undefined>;
  prepared(version: string): Promise<Prepared>;
  roster(classId: string): Promise<Roster>;
  now(): number;
  grown(lesson: Lesson, events: readonly LessonEvent[], own: boolean): void;
};

export function createLessons(source: LessonSource): Registry<Lesson> {
  return createRegistry(async (id) => {
    const record = await source.record(id);
    if (!record) throw new CodedError("live/unknown-lesson");
    return openLesson(record, source);
  });
}

const kind: LogKind<LessonState, LessonEvent> = {
  initial: initialLesson,
  read: readLessonEvent,
  apply: applyLesson,
};

async function openLesson(record: LessonRecord, source: LessonSource): Promise<Lesson> {
  const prepared = await source.prepared(record.version);
  let roster = await source.roster(record.class);
  let lesson: Lesson | null = null;
  const log = await openLog(logName("lesson", record.id), kind, source, (events, _state, own) => {
    if (lesson) source.grown(lesson, events, own);
  });
  lesson = {
    record,
    prepared,
    log,
    state: log.state,
    roster: () => roster,
    refreshRoster: async () => void (roster = await source.roster(record.class)),
    command: (id, command, actor) =>
      log.run(id, (state) => {
        const at = source.now();
        const decision = decideLesson(prepared, state, command, { at, actor });
        return "rejection" in decision ? decision : stampLesson(state, decision.events, { at, actor, id: namesFor(id) });
      }),
  };
  return lesson;
}
