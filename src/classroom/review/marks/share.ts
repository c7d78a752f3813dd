/** Owns how a member's part in the group's work is reckoned from what the log says: a proposal that a teacher may overrule. Must not know logs. */
import { mean } from "./mean.ts";

/** What counts, by name; how much of it one did. */
export type Deeds = Readonly<Record<"turns" | "characters" | "fields" | "criteria" | "help", number>>;
export const deeds = ["turns", "characters", "fields", "criteria", "help"] as const;

/** Somebody in a seat, in one round. */
export type Sitting = { readonly student: string; readonly seat: string; readonly deeds: Deeds };

const least = 0.8;
const most = 1.2;
/** More than twice the average of a seat is not counted: nobody types his way up. */
const twice = 2;

/** What a seat does on average, in this class. */
export function averagesOf(sittings: readonly Sitting[]): ReadonlyMap<string, Deeds> {
  const seats = new Map<string, Deeds[]>();
  for (const { seat, deeds: done } of sittings) seats.set(seat, [...(seats.get(seat) ?? []), done]);
  return new Map([...seats].map(([seat, all]) => [seat, deedsFrom((deed) => mean(all.map((done) => done[deed])) ?? 0)]));
}

/** 1 for the average of what the own seats do, 0.8 for nothing, 1.2 for twice as much; kinds of deeds that no one of those seats did are left out. */
export function shareOf(own: readonly Sitting[], averages: ReadonlyMap<string, Deeds>): number {
  const ratios = deeds.flatMap((deed) => {
    const expected = own.reduce((sum, { seat }) => sum + (averages.get(seat)?.[deed] ?? 0), 0);
    const done = own.reduce((sum, sitting) => sum + sitting.deeds[deed], 0);
    return expected === 0 ? [] : [Math.min(twice, done / expected)];
  });
  const ratio = mean(ratios);
  return ratio === null ? 1 : Math.min(most, least + (1 - least) * ratio);
}

export function deedsFrom(of: (deed: (typeof deeds)[number]) => number): Deeds {
  return { turns: of("turns"), characters: of("characters"), fields: of("fields"), criteria: of("criteria"), help: of("help") };
}
