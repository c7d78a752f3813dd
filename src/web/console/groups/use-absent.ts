/** Owns who is absent today: marked at once here, kept at the server for all teachers of the class, asked again whenever this page is looked at. Which day that is the server says. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Absences } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useLoaded, type Loaded } from "../../shared/use-loaded.ts";
import { useTask } from "../use-task.ts";

export type Absent = { ids: ReadonlySet<string>; /** As it is marked at the server. */ day: string; toggle: (student: string) => void };

export function useAbsent(classId: string): Loaded<Absent> & { reload: () => void } {
  const api = useApi();
  const { run } = useTask("loud");
  const loaded = useLoaded(() => api.absences.today(classId), classId);
  /** What is known since: by an own mark, or by looking again. */
  const [since, setSince] = useState<(Absences & { of: string }) | null>(null);
  const known = since?.of === classId ? since : loaded.state === "there" ? loaded.value : null;
  useEffect(() => {
    const again = () => {
      if (document.visibilityState !== "visible") return;
      // With the line cut what was known stays; whatever is done next says so.
      api.absences.today(classId).then((now) => setSince({ ...now, of: classId }), () => undefined);
    };
    document.addEventListener("visibilitychange", again);
    return () => document.removeEventListener("visibilitychange", again);
  }, [api, classId]);
  const toggle = useCallback(
    (student: string) => {
      if (!known) return;
      const { day, students } = known;
      const marked = students.includes(student);
      const show = (now: readonly string[]) => setSince({ of: classId, day, students: [...now] });
      show(marked ? students.filter((one) => one !== student) : [...students, student]);
      void run(() => (marked ? api.absences.unmark(classId, student, day) : api.absences.mark(classId, student, day))).then((done) => {
        if (!done) show(students);
      });
    },
    [api, classId, known, run],
  );
  const absent = useMemo(() => (known ? { ids: new Set(known.students), day: known.day, toggle } : null), [known, toggle]);
  return absent ? { state: "there", value: absent, reload: loaded.reload } : loaded.state === "failed" ? { state: "failed", rejection: loaded.rejection, reload: loaded.reload } : { state: "loading", reload: loaded.reload };
}
