/** Owns taking everything out of a document that names a part which others name from afar and which goes. Must not know why it goes. */
import type { Path } from "../../scenario/problem.ts";
import type { FactSource, StudioDocument } from "../document.ts";
import { describePlace } from "../new-part.ts";
import { putAt, valueAt } from "../path.ts";
import { referencesIn, type Reference } from "../references.ts";
import { addedBeats, criterionKeys } from "./dialogue-at.ts";
import { dropGone } from "./drop-gone.ts";
import { nothingGone, type Gone } from "./gone.ts";
import { isNamed, type NamedPart } from "./named-part.ts";
import { removeCriterionAt } from "./remove-criterion-at.ts";

/**
 * To be called while the part is still there. A dialogue gets another customer or agent; wordings and form fields that asked for a fact ask for its value as it stood;
 * what may be without the part loses it; a part of a list that cannot be without it goes too. Activities, beats and what was said in transcripts stay: the checks say what they miss.
 */
export function dropUses(document: StudioDocument, part: NamedPart): void {
  // From the back, so that what is taken out of a list moves nothing that is still to come.
  const lost: LostCriterion[] = [];
  for (const reference of [...referencesIn(document)].reverse()) if (isNamed(part, reference)) dropUse(document, part, reference, lost);
  // Only now: they take along what speaks of them, wherever it stands.
  for (const { list, criterion } of lost) removeCriterionAt(document, list, (valueAt(document, list) as unknown[]).indexOf(criterion));
  const gone = goneLists[part.kind];
  if (!gone || part.dialogue === null) return;
  const criteria = part.kind === "beat" ? addedBeats(document, part.dialogue).filter(({ id }) => id === part.id).flatMap(criterionKeys) : [];
  dropGone(document, part.dialogue, { ...nothingGone, [gone]: new Set([part.id]), criteria: new Set(criteria) });
}

/** Its wording asked for nothing but what is gone. */
type LostCriterion = { list: Path; criterion: unknown };

/** Asked for in conditions, which lose what is gone as a whole. */
const goneLists: Partial<Record<NamedPart["kind"], keyof Gone>> = { timer: "timers", contact: "contacts", beat: "beats" };

function dropUse(document: StudioDocument, { kind, id }: NamedPart, { kind: named, path, isKey }: Reference, lost: LostCriterion[]): void {
  if (goneLists[kind] && named !== "way") return;
  if (path[0] === "transcripts" && path[2] !== "expect") return;
  if (path[0] !== "situation" && path[0] !== "forms") return putAt(document, path, undefined);
  const key = path[path.length - 1];
  // The step of a criterion, and of a beat, may be left open.
  if (kind === "step") return putAt(document, path, undefined);
  if (isKey) return withoutKey(document, path);
  const other = kind === "persona" && key === "customer" && path[1] === "activities" && path.length === 4 ? document.situation.cast.personas : kind === "seat" ? document.situation.cast.seats : [];
  const instead = other.find((one) => one.id !== id);
  if (instead) return putAt(document, path, instead.id);
  if (kind === "fact" && key === "fact" && keepValue(document, path, document.situation.facts.find((fact) => fact.id === id))) return;
  if (path[path.length - 2] === "differs") takeWordingAway(document, path, lost);
  else takeAway(document, path);
}

/** Words that were said in that mood alone are said in every mood. */
function withoutKey(document: StudioDocument, path: Path): void {
  const record = valueAt(document, path.slice(0, -1));
  if (typeof record !== "object" || record === null) return;
  const isOnly = path[path.length - 2] === "byMood" && Object.keys(record).length === 1;
  putAt(document, isOnly ? path.slice(0, -2) : path, isOnly ? Object.values(record)[0] : undefined);
}

/** Whether the fact's value stands now where the fact was asked for. */
function keepValue(document: StudioDocument, path: Path, fact: FactSource | undefined): boolean {
  if (!fact) return false;
  const holder = path.slice(0, -1);
  const [bound, test] = [holder[holder.length - 1], holder[holder.length - 2]];
  if (bound === "equals" || bound === "min" || bound === "max") {
    const value = test === "money" || test === "number" ? Number(fact.value) : fact.value;
    putAt(document, holder, value);
    return true;
  }
  const check = valueAt(document, holder) as { field?: string; fact?: string; oneOf?: string[] } | undefined;
  if (check?.field === undefined) return false;
  delete check.fact;
  check.oneOf = [...(check.oneOf ?? []), fact.value];
  return true;
}

/** Lists whose parts are not given up for one name. */
const WHOLE = new Set<string | number | undefined>(["activities", "beats", "addBeats", "criteria", "phases"]);

/** What stands at a place, or the smallest part around it that can go. Nothing where none can. */
function takeAway(document: StudioDocument, path: Path): void {
  const key = path[path.length - 1];
  const holder = path.slice(0, -1);
  const around = describePlace(document, holder)?.shape;
  if (typeof key === "number") {
    const list = valueAt(document, holder) as unknown[];
    if (around?.as === "list" && list.length > around.min && !WHOLE.has(holder[holder.length - 1])) putAt(document, path, undefined);
    return;
  }
  const property = around?.as === "object" ? around.properties.find((one) => one.key === key) : undefined;
  if (property?.optional) putAt(document, path, undefined);
  else if (around && holder.length > 2) takeAway(document, holder);
}

/** Of a wording, the smallest part around a place that can go: one of several, an exception, else the criterion itself. */
function takeWordingAway(document: StudioDocument, path: Path, lost: LostCriterion[]): void {
  for (let depth = path.length - 1; depth > 2; depth -= 1) {
    if (typeof path[depth] !== "number") continue;
    const list = path.slice(0, depth);
    const parts = valueAt(document, list) as unknown[];
    const key = list[list.length - 1];
    if (key === "criteria" || key === "addCriteria") {
      lost.push({ list, criterion: parts[Number(path[depth])] });
      return;
    }
    const isException = key === "unless" && valueAt(document, [...list.slice(0, -1), "meets"]) !== undefined;
    if (parts.length < 2 && !isException) continue;
    putAt(document, parts.length > 1 ? path.slice(0, depth + 1) : list, undefined);
    return;
  }
}
