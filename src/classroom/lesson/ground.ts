/** Owns what the rules of a lesson ask of its situation. */
import type { Prepared } from "../../attempt/prepared.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { CustomerBy, LessonPlan } from "./plan.ts";

export type LessonGround = Pick<Prepared, "unit" | "situation" | "version">;

export type CastSeat = Situation["cast"]["seats"][number];
export type SeatRole = CastSeat["role"];

const roleOrder: readonly SeatRole[] = ["agent", "customer", "recorder", "observer"];

/** Seats that people take in this lesson: the agent's first, then customer, recorder, observers. Where the script plays the customer nobody sits there. */
export function seatsForPeople({ situation }: Pick<LessonGround, "situation">, { seats, customer }: { seats: readonly string[]; customer: CustomerBy }): CastSeat[] {
  return roleOrder.flatMap((role) => situation.cast.seats.filter((seat) => seat.role === role && seats.includes(seat.id) && (role !== "customer" || customer !== "script")));
}

/** Every seat that is played, by people or by the script, in the order of the cast. */
export function seatsInPlay({ situation }: Pick<LessonGround, "situation">, { seats }: LessonPlan): CastSeat[] {
  return situation.cast.seats.filter(({ id, role }) => role === "customer" || seats.includes(id));
}
