/** Owns who sits where: the seats of a group at the start, in the next round, and for somebody who comes late. Must not know lessons. */
import { readOwn } from "../../engine/read-own.ts";
import type { LessonSeat } from "./ground.ts";
import type { Spare } from "./plan.ts";

/** `seats` as `seatsForPeople` orders them: the first is an agent's. `guests` look on, and move only when a teacher puts them elsewhere. */
export type Seating = { seats: readonly { readonly id: string; readonly role: LessonSeat["role"] }[]; spare: Spare; guests?: ReadonlySet<string> };
type Seats = Readonly<Record<string, string>>;

/** Roles that see the play and have no part in it. */
const lookingOn: readonly LessonSeat["role"][] = ["mirror", "observer"];

/** Seats by person. Each seat is taken once, in order, before any is taken twice; people to spare are mirrors or, once, second agent where the plan says so, else observe. */
export function assignSeats(seating: Seating, members: readonly string[]): Record<string, string> {
  return seated(members, placesFor(seating, members.length), 0);
}

/** Everybody moves one place on from where they sit now, but guests: they stay, and where one plays nobody else is put. Swaps made by hand stay: it is the turn that fits the seats now best that is moved on. */
export function rotateSeats(seating: Seating, members: readonly string[], now: Seats): Record<string, string> {
  const moving = members.filter((member) => !seating.guests?.has(member));
  const staying = keepSeats(seating, members.filter((member) => seating.guests?.has(member)), now);
  const played = Object.values(staying).filter((seat) => !lookingOn.some((role) => role === seating.seats.find(({ id }) => id === seat)?.role));
  const places = placesFor(seating, moving.length, played);
  const agreement = moving.map((_, turn) => moving.filter((member, index) => places[(index + turn) % moving.length] === readOwn(now, member)).length);
  const turn = agreement.indexOf(Math.max(...agreement));
  return { ...seated(moving, places, turn + 1), ...staying };
}

/** The seats as they are, and one for everybody who has none. */
export function keepSeats(seating: Seating, members: readonly string[], now: Seats): Record<string, string> {
  const kept = new Map<string, string>();
  for (const member of members) {
    const seat = readOwn(now, member);
    if (seat !== undefined) kept.set(member, seat);
  }
  for (const member of members) if (!kept.has(member)) kept.set(member, seatFor(seating, member, [...kept.values()]));
  return Object.fromEntries(kept);
}

/** A guest looks on where the lesson has a seat for that. */
function seatFor(seating: Seating, member: string, taken: readonly string[]): string {
  return (seating.guests?.has(member) ? quietSeat(seating, lookingOn, taken) : undefined) ?? freeSeat(seating, taken);
}

/** For one more person in a group where these seats are taken. */
function freeSeat({ seats, spare }: Seating, taken: readonly string[]): string {
  const free = seats.find(({ id }) => !taken.includes(id));
  return free?.id ?? spareSeat({ seats, spare }, taken);
}

function placesFor(seating: Seating, count: number, taken: readonly string[] = []): string[] {
  const places: string[] = [];
  for (let index = 0; index < count; index += 1) places.push(freeSeat(seating, [...taken, ...places]));
  return places;
}

/** Second agent, once; else a mirror's, an observer's, or the quietest seat there is. */
function spareSeat({ seats, spare }: Seating, taken: readonly string[]): string {
  const agents = seats.filter(({ role }) => role === "agent");
  const agentCount = taken.filter((seat) => agents.some(({ id }) => id === seat)).length;
  const first = agents[0]?.id ?? "";
  if (spare === "agent" && agentCount < 2) return first;
  return quietSeat({ seats }, [...lookingOn, "recorder"], taken) ?? first;
}

/** Of the first of these roles that has a seat; seats of one role fill evenly. */
function quietSeat({ seats }: Pick<Seating, "seats">, roles: readonly LessonSeat["role"][], taken: readonly string[]): string | undefined {
  const quiet = roles.map((wanted) => seats.filter(({ role }) => role === wanted)).find((found) => found.length > 0) ?? [];
  const countOf = (seat: string): number => taken.filter((other) => other === seat).length;
  return [...quiet].sort((a, b) => countOf(a.id) - countOf(b.id))[0]?.id;
}

function seated(members: readonly string[], places: readonly string[], turn: number): Record<string, string> {
  return Object.fromEntries(members.map((member, index) => [member, places[(index + turn) % members.length] ?? ""]));
}
