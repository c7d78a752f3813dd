/** Owns the review's log as teachers read it: who decided what, when and why, and what was taken back. Claims are no decisions and are left out. */
import { toArray } from "../../../engine/chain.ts";
import { readOwn } from "../../../engine/read-own.ts";
import type { RatedTarget, ReviewEvent } from "../event.ts";
import { nameIn, type ReviewKnown } from "../known.ts";
import type { ReviewState } from "../state.ts";
import type { AuditLine } from "../view.ts";

/** Oldest first. `params` hold names and figures for the words of the line, `reason` what its author wrote. */
export function auditLines(known: ReviewKnown, { log, out, sum }: ReviewState): AuditLine[] {
  const events = toArray(log);
  return events.flatMap((event): AuditLine[] => {
    if (event.type === "claimed" || event.type === "claim-left") return [];
    const { seq, at, by, type } = event;
    const id = by.role === "host" ? null : by.id;
    return [{ seq, at, by: { id, name: id === null ? "" : nameIn(known, id), role: by.role }, type, params: paramsOf(known, sum, events, event), reason: reasonOf(event), undone: out.has(seq) }];
  });
}

function paramsOf(known: ReviewKnown, sum: ReviewState["sum"], events: readonly ReviewEvent[], event: ReviewEvent): AuditLine["params"] {
  switch (event.type) {
    case "weights-set":
      return { ...event.weights };
    case "counts-set":
      return { counts: event.counts };
    case "rubric-set":
      return { rubric: event.rubric.id };
    case "rubric-removed":
      return { rubric: event.rubric };
    case "rated":
      return { ...named(known, event.target), rubric: event.rubric, as: event.as, values: event.values === null ? 0 : Object.keys(event.values).length };
    case "verdicts-corrected":
      return { count: event.places.length, to: event.to };
    case "credit-corrected":
      return { points: event.points };
    case "correction-dropped":
      return { count: event.places.length + event.items.length };
    case "wording-added":
      return { text: event.wording.text, count: event.changed.length };
    case "wording-dropped":
      return { text: wordingText(events, event.wording) };
    case "share-set":
      return { ...named(known, { student: event.student }), share: event.share ?? "" };
    case "leader-set":
      return { ...named(known, { group: event.group }), student: event.student === null ? "" : nameIn(known, event.student) };
    case "remark-written":
      return named(known, event.target);
    case "group-confirmed":
    case "group-reopened":
      return named(known, { group: event.group });
    case "results-released":
    case "results-withdrawn":
      return { count: event.students.length };
    case "appeal-answered":
      return { accepted: event.accepted ? "yes" : "no", student: nameIn(known, readOwn(sum.appeals, event.appeal)?.student ?? "") };
    case "undone":
      return { seq: event.undoes, type: events[event.undoes - 1]?.type ?? "" };
    case "rating-opened":
    case "rating-closed":
    case "appealed":
    case "claimed":
    case "claim-left":
      return {};
  }
}

function named(known: ReviewKnown, target: RatedTarget): { target: string } {
  return { target: "group" in target ? (known.run.groups.find(({ id }) => id === target.group)?.name ?? target.group) : nameIn(known, target.student) };
}

function wordingText(events: readonly ReviewEvent[], id: string): string {
  return events.flatMap((event) => (event.type === "wording-added" && event.wording.id === id ? [event.wording.text] : [])).at(-1) ?? "";
}

function reasonOf(event: ReviewEvent): string | null {
  const said = "reason" in event ? event.reason : event.type === "appealed" || event.type === "appeal-answered" || event.type === "remark-written" ? event.text : "";
  return said === "" ? null : said;
}
