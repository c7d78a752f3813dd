/** Owns what anybody may read of a unit and a situation before an attempt: the course's route and the task card. Answer keys, criteria and facts that must be found out have no field. */
import { beginsOf, type Begins } from "./dialogue-begins.ts";
import type { PhaseId } from "./phase-id.ts";
import type { Situation } from "./schema/situation.ts";
import type { Unit } from "./schema/unit.ts";
import type { Text } from "./text.ts";

export type UnitCard = { id: string; number: number; title: Text; hours: number; weeks: Text; situations: SituationCard[] };

/** What a unit is for; only its own pages tell it. */
export type UnitAim = { id: string; project: Text; objectives: Text[] };

/** `ready`: it can be played; the others are planned. `begins`: how its first dialogue does. */
/** `courseId`: null for a situation of a school's own. */
export type SituationCard = { id: string; courseId: string | null; title: Text; summary: Text | null; minutes: number | null; customer: CustomerCard | null; begins: Begins | null; ready: boolean };

/** Who is on the line; `portrait` names a drawn face, `mood` is how the dialogue begins. */
export type CustomerCard = { name: Text; title: Text; portrait: string; mood: number };

export type TaskCard = {
  unit: { id: string; number: number; title: Text };
  id: string;
  courseId: string | null;
  title: Text;
  summary: Text;
  role: Text;
  channel: Text;
  minutes: number;
  goals: Text[];
  /** Course time when it plays. */
  start: string;
  /** The first dialogue's customer. */
  customer: CustomerCard | null;
  /** Facts known from the start. */
  facts: { id: string; label: Text; type: string; value: string; display: Text | null }[];
  phases: { id: PhaseId; minutes: number; activities: { id: string; kind: string; title: Text }[] }[];
  /** How the marks add up. */
  sections: { id: string; title: Text; points: number; headline: boolean }[];
  passMark: number;
  openPractice: boolean;
};

/** `played` are the situations of this unit that there is content for, by id. */
export function unitCardOf(unit: Unit, played: ReadonlyMap<string, Situation>): UnitCard {
  const { id, number, title, hours, weeks } = unit;
  const situations = unit.situations.map((entry): SituationCard => {
    const content = played.get(entry.id);
    const { id, courseId, title, summary = null, minutes = null } = entry;
    return { ...(content ? situationCardOf(content) : { summary, minutes, customer: null, begins: null, ready: false }), id, courseId, title };
  });
  return { id, number, title, hours, weeks, situations };
}

export function situationCardOf(situation: Situation): SituationCard {
  const { id, courseId = null, title, summary, minutes } = situation;
  return { id, courseId, title, summary, minutes, customer: customerOf(situation), begins: beginsFirst(situation), ready: true };
}

export function unitAimOf({ id, project, objectives }: Unit): UnitAim {
  return { id, project, objectives };
}

export function taskCardOf(unit: Pick<Unit, "id" | "number" | "title">, situation: Situation): TaskCard {
  const { id, courseId = null, title, summary, role, channel, minutes, goals, start, openPractice } = situation;
  const activities = new Map(situation.activities.map((activity) => [activity.id, activity]));
  return {
    unit: { id: unit.id, number: unit.number, title: unit.title },
    ...{ id, courseId, title, summary, role, channel, minutes, goals, start, openPractice },
    customer: customerOf(situation),
    facts: situation.facts
      .filter((fact) => fact.known === "start")
      .map((fact) => ({ id: fact.id, label: fact.label, type: fact.type, value: fact.value, display: fact.display ?? null })),
    phases: situation.phases.map((phase) => ({
      id: phase.id,
      minutes: phase.minutes,
      activities: phase.activities.flatMap((name) => {
        const activity = activities.get(name);
        return activity ? [{ id: name, kind: activity.kind === "dialogue-variant" ? "dialogue" : activity.kind, title: activity.title }] : [];
      }),
    })),
    sections: situation.grading.sections.map((section) => ({ id: section.id, title: section.title, points: section.points, headline: section.headline })),
    passMark: situation.grading.passMark,
  };
}

function beginsFirst(situation: Situation): Begins | null {
  const dialogue = situation.activities.find((activity) => activity.kind === "dialogue");
  return dialogue ? beginsOf(dialogue) : null;
}

function customerOf(situation: Situation): CustomerCard | null {
  const dialogue = situation.activities.find((activity) => activity.kind === "dialogue");
  const persona = situation.cast.personas.find((candidate) => candidate.id === dialogue?.customer);
  return dialogue && persona ? { name: persona.name, title: persona.title, portrait: persona.portrait, mood: dialogue.mood.start } : null;
}
