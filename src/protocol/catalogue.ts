/** Owns the public types of the course's catalogue: what may be read before an attempt. Types only. */
export type { SituationCard, TaskCard, UnitCard } from "../scenario/task-card.ts";
