/** Owns what the rules of a lesson ask of its situation. */
import type { Prepared } from "../../attempt/prepared.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import { mirrorSeat } from "../../attempt/command.ts";
import type { CustomerBy, LessonPlan, Spare } from "./plan.ts";

export type LessonGround = Pick<Prepared, "unit" | "situation" | "version">;

export type CastSeat = Situation["cast"]["seats"][number];
export type SeatRole = CastSeat["role"];

/** A seat that people take: one of the cast, or the mirror's beside the agent, which is called and told what the agent is. */
export type LessonSeat = Pick<CastSeat, "id" | "title" | "task"> & { role: SeatRole | "mirror" };

const roleOrder: readonly SeatRole[] = ["agent", "customer", "recorder", "observer"];

/** Seats that people take in this lesson: the agent's first, then customer, recorder, observers, and the mirror's where the plan has it. Where the script plays the customer nobody sits there. */
export function seatsForPeople({ situation }: Pick<LessonGround, "situation">, { seats, customer, spare }: { seats: readonly string[]; customer: CustomerBy; spare: Spare }): LessonSeat[] {
  const own = roleOrder.flatMap((role) => situation.cast.seats.filter((seat) => seat.role === role && seats.includes(seat.id) && (role !== "customer" || customer !== "script")));
  const [agent] = own;
  return spare === "mirror" && agent?.role === "agent" ? [...own, { id: mirrorSeat, role: "mirror", title: agent.title, task: agent.task }] : own;
}

/** Every seat that is played, by people or by the script, in the order of the cast. */
export function seatsInPlay({ situation }: Pick<LessonGround, "situation">, { seats }: LessonPlan): CastSeat[] {
  return situation.cast.seats.filter(({ id, role }) => role === "customer" || seats.includes(id));
}
