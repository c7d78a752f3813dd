/** Owns finding the title of a criterion by its key, with or without its activity before it: `call/B1:name`, `B1:name`, `customer:waited`, `text:cause`. */
import type { Prepared } from "../../../attempt/prepared.ts";
import type { Text } from "../../../scenario/text.ts";

/** The key itself where nothing has it. */
export function criterionTitle({ situation, targets }: Prepared, name: string): Text {
  const slash = name.indexOf("/");
  const [activity, key] = slash === -1 ? [null, name] : [name.slice(0, slash), name.slice(slash + 1)];
  const [place, id] = key.split(":");
  const beats = situation.activities.flatMap((one) => (one.kind === "dialogue" && (activity === null || one.id === activity) ? one.beats : []));
  const ofBeats = beats.flatMap((beat) => (beat.id === place && "criteria" in beat ? beat.criteria : []));
  const ofSeats = situation.cast.seats.flatMap((seat) => (seat.id === place ? seat.criteria : []));
  const ofWork = [...targets].flatMap(([one, list]) => (activity === null || one === activity ? list.flatMap((target) => (target.key === key ? [target.criterion] : [])) : []));
  return [...ofBeats, ...ofSeats].find((criterion) => criterion.id === id)?.title ?? ofWork[0]?.title ?? name;
}
