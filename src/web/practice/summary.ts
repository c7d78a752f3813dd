/** Owns the line of the list of tries: what home shows of an attempt without replaying it. */
import type { AttemptEvent } from "../../attempt/event.ts";
import type { Report } from "../../grading/report.ts";
import type { AttemptSummary } from "../shared/attempt-connection.ts";

/** `report` is null where none can be made yet. */
export function summarise(id: string, unit: string, events: readonly AttemptEvent[], report: Report | null): AttemptSummary {
  const first = events[0];
  if (first?.type !== "attempt-started") throw new Error("A log begins with attempt-started.");
  const last = events[events.length - 1] ?? first;
  const headline = report?.sections.filter((section) => section.headline) ?? [];
  return {
    id,
    unit,
    situation: first.situation,
    mode: first.mode,
    startedAt: first.at,
    updatedAt: last.at,
    finished: events.some((event) => event.type === "attempt-finished"),
    forkedFrom: first.forkedFrom?.attempt ?? null,
    total: report?.total ?? 0,
    max: report?.max ?? 0,
    grade: report?.grade ?? null,
    abilities: report?.abilities ?? [],
    parts: headline.flatMap((section) => section.parts.map(({ id: part, points, max }) => ({ id: part, points, max }))),
    next: nextStep(report),
  };
}

function nextStep(report: Report | null): AttemptSummary["next"] {
  const step = report?.next[0];
  return step ? { ...step, fault: report?.items.find(({ id }) => id === step.item)?.sign === "-" } : null;
}
