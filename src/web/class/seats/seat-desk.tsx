/** Owns what lies beside a call, and is read before it, for a seat that does not take it: the customer's card, or the observer's checklist. */
import type { ActivityViewOf, SeatView } from "../../../protocol/attempt.ts";
import { CustomerCard } from "./customer-card.tsx";
import { ObserverSheet } from "./observer-sheet.tsx";

export function SeatDesk({ dialogue, seat }: { dialogue: ActivityViewOf<"dialogue">; seat: SeatView }) {
  // Before the call the task stands above all.
  return seat.customer ? <CustomerCard dialogue={dialogue} desk={seat.customer} task={dialogue.call && seat.task} /> : <ObserverSheet dialogue={dialogue} seat={seat} />;
}
