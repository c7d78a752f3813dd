/** Owns what a reference can point to: the things of a document that may stand at a place, each with its title. Must not know how one is chosen. */
import type { Path } from "../scenario/problem.ts";
import type { Text } from "../scenario/text.ts";
import type { ActivitySource, BeatSource, CriterionSource, DialogueSource, StudioDocument } from "./document.ts";
import { partTitle } from "./part-title.ts";
import { valueAt } from "./path.ts";

/** `near:key`: items of the list `key` of the nearest object around the place that has one. `activity:key`: of the activity that the place lies in. */
export type Target =
  | "persona" | "seat" | "fact" | "step" | "activity" | "dialogue" | "beat" | "criterion" | "contact" | "timer" | "footnote" | "variant" | "mood-line" | "form" | "form-field"
  | "agent-criterion" | "paper-field" | "flow-place" | "look-up" | "media" | "chart-column" | "result" | `near:${string}` | `activity:${string}`;

/** `within`: title of what it is a part of. */
export type Option = { id: string; title: Text; within?: Text | undefined };

type Item = { id?: unknown; [key: string]: unknown };

export function optionsFor(document: StudioDocument, target: Target, place: Path): Option[] {
  const { situation } = document;
  if (target.startsWith("near:")) return itemsOf(nearestList(document, target.slice(5), place));
  if (target.startsWith("activity:")) return itemsOf(valueAt(activityAround(document, place), [target.slice(9)]));
  switch (target) {
    case "persona":
      return (situation.cast?.personas ?? []).map(({ id, name }) => ({ id, title: name }));
    case "seat":
      return itemsOf(situation.cast?.seats);
    case "fact":
      return itemsOf(situation.facts);
    case "step":
      return itemsOf(situation.steps);
    case "activity":
      return itemsOf(situation.activities);
    case "dialogue":
      return itemsOf(dialoguesOf(document));
    case "footnote":
      return itemsOf(situation.footnotes);
    case "variant":
      return itemsOf(situation.variants);
    case "look-up":
      return itemsOf(situation.lookUps);
    case "media":
      return (situation.media ?? []).map(({ id, alt }) => ({ id, title: alt ?? "" }));
    case "form":
      return itemsOf(document.forms);
    case "beat":
      return itemsOf(beatsAround(document, place));
    case "criterion":
      return criteriaOfAll(beatsAround(document, place));
    case "agent-criterion":
      return dialoguesOf(document).flatMap(({ beats }) => criteriaOfAll(beats ?? []));
    case "contact":
      return beatsAround(document, place).flatMap((beat) => (beat.kind === "inquire" ? itemsOf(beat.contacts) : []));
    case "timer":
      return itemsOf(dialogueAround(document, place)?.timers);
    case "mood-line":
      return itemsOf(dialogueAround(document, place)?.mood?.lines);
    case "paper-field":
      return (listAt(valueAt(document, paperAround(place)), "pictures") as Item[]).flatMap((picture) => itemsOf(listAt(picture, "fields")));
    case "flow-place":
      return (listAt(activityAround(document, place), "nodes") as Item[]).flatMap(placesOf);
    case "chart-column":
      return itemsOf(listAt(chartTable(document, place), "columns"));
    case "result":
      return resultsOf(activityAround(document, place));
    // Forms of the course are known to the screen only.
    case "form-field":
      return formFieldsOf(document, activityAround(document, place));
  }
  return [];
}

/** The dialogue that a place belongs to, whether it lies in one, in a variant card of one, or names one. */
export function dialogueAround(document: StudioDocument, place: Path): DialogueSource | null {
  const named = (id: unknown) => dialoguesOf(document).find((one) => one.id === id) ?? null;
  const { situation } = document;
  const [, section, index] = place;
  if (section === "activities") {
    const activity = situation.activities?.[Number(index)];
    return activity?.kind === "dialogue" ? activity : activity?.kind === "dialogue-variant" ? named(activity.of) : null;
  }
  if (section === "variants") return named(situation.variants?.[Number(index)]?.dialogue);
  for (let length = place.length; length > 0; length -= 1) {
    const around = valueAt(document, place.slice(0, length)) as Item | undefined;
    const id = around?.["dialogue"] ?? around?.["activity"];
    if (typeof id === "string") return named(id);
  }
  return null;
}

export function dialoguesOf({ situation }: StudioDocument): DialogueSource[] {
  return (situation.activities ?? []).filter((one): one is DialogueSource => one.kind === "dialogue");
}

/** Beats of the dialogue around the place; with those that a variant card adds. */
function beatsAround(document: StudioDocument, place: Path): BeatSource[] {
  const beats = dialogueAround(document, place)?.beats ?? [];
  if (place[1] !== "variants") return beats;
  const added = document.situation.variants?.[Number(place[2])]?.addBeats ?? [];
  return [...beats.filter(({ id }) => !added.some((one) => one.id === id)), ...added];
}

const ofBeats = new WeakMap<readonly BeatSource[], Option[]>();
const ofBeat = new WeakMap<BeatSource, Option[]>();

/** Asked by many fields at each key. What has not changed gives the same options, so that they are compared at a glance. */
function criteriaOfAll(beats: readonly BeatSource[]): Option[] {
  return once(ofBeats, beats, () => beats.flatMap((beat) => once(ofBeat, beat, () => criteriaOf(beat))));
}

function once<K extends object, V>(known: WeakMap<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

function criteriaOf(beat: BeatSource): Option[] {
  const criteria: CriterionSource[] = "criteria" in beat ? (beat.criteria ?? []) : [];
  return criteria.map(({ id, title }) => ({ id: `${beat.id}:${id}`, title: title ?? "", within: beat.title }));
}

function activityAround({ situation }: StudioDocument, [, section, index]: Path): ActivitySource | undefined {
  return section === "activities" ? situation.activities?.[Number(index)] : undefined;
}

function nearestList(document: StudioDocument, key: string, place: Path): unknown {
  for (let length = place.length - 1; length > 0; length -= 1) {
    const list = listAt(valueAt(document, place.slice(0, length)), key);
    if (list.length > 0) return list;
  }
  return [];
}

function listAt(holder: unknown, key: string): unknown[] {
  const list = valueAt(holder, [key]);
  return Array.isArray(list) ? list : [];
}

function formFieldsOf({ forms }: StudioDocument, activity: ActivitySource | undefined): Option[] {
  const form = activity?.kind === "form" ? (forms ?? []).find(({ id }) => id === activity.form) : undefined;
  return (form?.fields ?? []).map(({ id, label }) => ({ id, title: label }));
}

/** The table that the chart around the place draws. */
function chartTable(document: StudioDocument, place: Path): unknown {
  const id = valueAt(document, [...place.slice(0, 5), "table"]);
  return (listAt(activityAround(document, place), "tables") as Item[]).find((table) => table.id === id);
}

/** What a student works out: single figures, and the cells of tables. */
function resultsOf(activity: unknown): Option[] {
  const cells = (listAt(activity, "tables") as Item[]).flatMap((table) => {
    const columns = itemsOf(listAt(table, "columns"));
    return itemsOf(listAt(table, "rows")).flatMap((row) => columns.map((column) => ({ id: `${row.id}-${column.id}`, title: column.title, within: row.title })));
  });
  return [...itemsOf(listAt(activity, "figures")), ...cells];
}

/** `situation/activities/n/papers/m` of a place in it. */
function paperAround(place: Path): Path {
  return place.slice(0, 5);
}

/** A box, or each way out of a decision. */
function placesOf(node: Item): Option[] {
  const exits = itemsOf(listAt(node, "exits"));
  const [box] = itemsOf([node]);
  if (!box || exits.length === 0) return box ? [box] : [];
  return exits.map((exit) => ({ id: `${box.id}:${exit.id}`, title: exit.title, within: box.title }));
}

const ofLists = new WeakMap<object, Option[]>();
const ofItems = new WeakMap<object, Option[]>();

function itemsOf(list: unknown): Option[] {
  if (!Array.isArray(list)) return [];
  return once(ofLists, list, () => list.flatMap((item: Item | null) => (item && typeof item.id === "string" ? once(ofItems, item, () => [{ id: String(item.id), title: partTitle(item) ?? "" }]) : [])));
}
