/** Owns what has to be stored before a lesson begins: its record, the content that it pins, the first attempt of every group. Must not know how lessons run. */
import type { Absentee, LessonPlan, PlannedGroup } from "../../classroom/lesson/plan.ts";
import type { NewLesson } from "../../protocol/api.ts";
import { withSchoolWords } from "../review/wordings.ts";
import { CodedError } from "../coded-error.ts";
import type { ServerContent } from "../content.ts";
import type { AttemptRecord, LessonRecord, SchoolClass, Store } from "../store/store.ts";
import { absentOn, presentIn } from "./absences.ts";
import { runningLesson } from "./lessons-of.ts";
import { presentStudents } from "./students.ts";
import { newId } from "./token.ts";

/** A lesson whose records are stored; `attempts` by group. */
export type PlacedLesson = { lesson: LessonRecord; plan: LessonPlan; groups: PlannedGroup[]; absent: Absentee[]; attempts: Record<string, string> };

export async function placeLesson(store: Store, content: ServerContent, of: SchoolClass, wanted: NewLesson, by: { account: string; at: number }): Promise<PlacedLesson> {
  if (await runningLesson(store, of.school, of.id)) throw new CodedError("server/lesson-running");
  const written = await content.source(of.school, wanted.unit, wanted.situation);
  if (!written) throw new CodedError("server/unknown-situation", { situation: wanted.situation });
  refuseStrangers(wanted.groups, new Set((await presentStudents(store, of.id)).map(({ id }) => id)));

  const { groups: all, day, ...settled } = wanted;
  const marked = day === undefined ? new Set<string>() : await absentOn(store, of.id, day);
  const groups = presentIn(all, marked);
  const absent = all.flatMap(({ id, members }) => members.filter((member) => marked.has(member)).map((student) => ({ student, group: id })));
  const source = await withSchoolWords(store, of, written);
  const { version } = source;
  const plan: LessonPlan = { ...settled, version, demo: of.demo };
  const { unit, situation } = plan;
  const lesson: LessonRecord = { id: newId(), school: of.school, class: of.id, unit, situation, version, startedAt: by.at, endedAt: null, startedBy: by.account, demo: of.demo };
  const records = groups.map(({ id }): AttemptRecord => ({ id: newId(), school: of.school, class: of.id, lesson: lesson.id, group: id, round: 1, unit, situation, version, createdAt: by.at }));
  await content.keep(of.school, source);
  await store.lessons.save(lesson);
  await store.attempts.saveAll(records);
  return { lesson, plan, groups, absent, attempts: Object.fromEntries(records.map(({ group, id }) => [group, id])) };
}

/** Groups hold students of the class, each once. */
export function refuseStrangers(groups: readonly PlannedGroup[], known: ReadonlySet<string>): void {
  const groupIds = new Set<string>();
  const members = new Set<string>();
  for (const group of groups) {
    if (groupIds.has(group.id)) throw new CodedError("people/doubled-group", { group: group.name });
    groupIds.add(group.id);
    for (const member of group.members) {
      if (!known.has(member)) throw new CodedError("people/unknown-member", { group: group.name });
      if (members.has(member)) throw new CodedError("people/doubled-member", { group: group.name });
      members.add(member);
    }
  }
}
