/** Owns who is absent today: marked at once here, kept at the server for all teachers of the class, asked again whenever this page is looked at. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { useApi } from "../../shared/api/api-context.tsx";
import { useLoaded, type Loaded } from "../../shared/use-loaded.ts";
import { useTask } from "../use-task.ts";

export type Absent = { ids: ReadonlySet<string>; /** As it is marked at the server. */ day: string; toggle: (student: string) => void };

export function useAbsent(classId: string): Loaded<Absent> & { reload: () => void } {
  const api = useApi();
  const { run } = useTask("loud");
  const [day, setDay] = useState(today);
  const key = `${classId}/${day}`;
  const loaded = useLoaded(() => api.absences.read(classId, day), key);
  /** What is known since: by an own mark, or by looking again. */
  const [since, setSince] = useState<{ key: string; students: readonly string[] } | null>(null);
  const students = since?.key === key ? since.students : loaded.state === "there" ? loaded.value.students : null;
  const look = useCallback(() => api.absences.read(classId, day).then((now) => setSince({ key, students: now.students })), [api, classId, day, key]);
  useEffect(() => {
    const again = () => {
      if (document.visibilityState !== "visible") return;
      setDay(today());
      // With the line cut what was known stays; whatever is done next says so.
      look().catch(() => undefined);
    };
    document.addEventListener("visibilitychange", again);
    return () => document.removeEventListener("visibilitychange", again);
  }, [look]);
  const toggle = useCallback(
    (student: string) => {
      if (!students) return;
      const marked = students.includes(student);
      setSince({ key, students: marked ? students.filter((one) => one !== student) : [...students, student] });
      void run(() => (marked ? api.absences.unmark(classId, student, day) : api.absences.mark(classId, student, day))).then((done) => {
        if (!done) setSince({ key, students });
      });
    },
    [api, classId, day, key, run, students],
  );
  const absent = useMemo(() => (students ? { ids: new Set(students), day, toggle } : null), [students, day, toggle]);
  return absent ? { state: "there", value: absent, reload: loaded.reload } : loaded.state === "failed" ? { state: "failed", rejection: loaded.rejection, reload: loaded.reload } : { state: "loading", reload: loaded.reload };
}

/** By this computer's clock, where the lesson is: `2026-11-28`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
