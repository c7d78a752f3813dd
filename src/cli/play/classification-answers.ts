/** Owns how an ABC table is typed, and how its places are numbered. */
import type { ActivityViewOf, ItemView } from "../../attempt/view.ts";
import type { ClassificationAnswer } from "../../grading/classification/own-table.ts";
import type { ClassificationAsk } from "../../scenario/classification-asks.ts";
import { byLetter } from "./letters.ts";

type View = ActivityViewOf<"classification">;

/** `1=3 1 2` sorts, `3-2=18.13` writes a figure into line 2 of what is asked third, `2=3200` where there is one place; classes and columns by letter. */
export function classificationFrom(text: string, activity: View): ClassificationAnswer | null {
  const parts = /^(\d+)(?:-(\d+))?\s*[=＝]\s*(.+)$/s.exec(text);
  const of = activity.asks[Number(parts?.[1]) - 1]?.of;
  const typed = parts?.[3]?.trim() ?? "";
  if (!parts || of === undefined) return null;
  if (of === "order") {
    const ids = typed.split(/[\s,，、]+/).flatMap((number) => activity.items[Number(number) - 1]?.id ?? []);
    return new Set(ids).size === activity.items.length && ids.length === activity.items.length ? { kind: "classification", of, entries: ids.map((id) => ({ id, value: "" })) } : null;
  }
  const places = classificationPlaces(activity, of);
  const place = places[parts[2] === undefined && places.length === 1 ? 0 : Number(parts[2]) - 1];
  const options = of === "classes" ? activity.classes : of === "bars" || of === "line" ? classificationSeries(activity) : [];
  const value = options.length > 0 ? byLetter(typed, options)?.id : typed;
  if (!place || value === undefined) return null;
  const entries = places.flatMap(({ id }) => (id === place.id ? { id, value } : (activity.values[of]?.[id] ?? "") === "" ? [] : { id, value: activity.values[of]?.[id] ?? "" }));
  return { kind: "classification", of, entries };
}

/** The places of what is asked, in the order in which they are numbered: lines as sorted so far. */
export function classificationPlaces({ asks, items, classes, order }: View, of: ClassificationAsk): ItemView[] {
  if (of === "total" || of === "bars" || of === "line") return [{ id: of, text: asks.find((ask) => ask.of === of)?.title ?? of }];
  if (of === "cuts") return classes.slice(0, -1);
  if (of.startsWith("class-")) return [...classes];
  return [...order.flatMap((id) => items.find((item) => item.id === id) ?? []), ...items.filter(({ id }) => !order.includes(id))];
}

/** What a chart can be drawn of. */
export function classificationSeries({ amount, asks }: View): ItemView[] {
  return [{ id: "amount", text: amount.label }, ...asks.flatMap(({ of, title }) => (of === "share" || of === "cumulative" || of === "cumulative-share" || of === "count-share" ? { id: of, text: title } : []))];
}
