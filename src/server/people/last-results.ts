/** Owns what students reached last, for mixing groups by ability: the share of points of the group they were in, in the class's last lesson. */
import { reportOf } from "../../attempt/performance.ts";
import { foldChecked } from "../../attempt/fold.ts";
import type { Prepared } from "../../attempt/prepared.ts";
import { foldLessonChecked } from "../../classroom/lesson/fold-lesson.ts";
import { logName } from "../store/log-name.ts";
import type { StoredEvent, Store } from "../store/store.ts";

/** By student id; empty where the class has had no lesson, or its content is gone. */
export async function lastResults(store: Store, classId: string, prepared: (version: string) => Promise<Prepared>): Promise<Map<string, number>> {
  const results = new Map<string, number>();
  const ended = (await store.lessons.list(classId)).filter(({ endedAt }) => endedAt !== null).sort((a, b) => b.startedAt - a.startedAt)[0];
  const content = ended ? await prepared(ended.version).catch(() => null) : null;
  if (!ended || !content) return results;
  const lesson = foldLessonChecked(content, bodiesOf(await store.read(logName("lesson", ended.id), 0)));
  if ("rejection" in lesson || lesson.state.status === "new") return results;
  for (const { members, attempts } of lesson.state.groups) {
    const last = attempts.at(-1);
    const attempt = last === undefined ? null : foldChecked(content, bodiesOf(await store.read(logName("attempt", last), 0)));
    if (!attempt || "rejection" in attempt || attempt.state.status === "new") continue;
    const { total, max } = reportOf(content, attempt.state);
    for (const member of members) results.set(member, max > 0 ? total / max : 0);
  }
  return results;
}

function bodiesOf(events: readonly StoredEvent[]): unknown[] {
  return events.map(({ body }) => JSON.parse(body) as unknown);
}
