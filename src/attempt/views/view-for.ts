/** Owns the one way from a state to what anybody is sent. An allow-list: every field is copied by name, so what has no field cannot leak. */
import { toArray } from "../../engine/chain.ts";
import { lastRunOf, phaseOf, runningOf } from "../../engine/step.ts";
import { courseSeconds, formatCourseSeconds } from "../../scenario/course-time.ts";
import { partsFor, type Prepared } from "../prepared.ts";
import type { AttemptState, Running } from "../state.ts";
import type { AttemptView, Audience, LookUpView, PhaseView, StudentView } from "../view.ts";
import { activityViews } from "./activity-views.ts";
import { factViews } from "./fact-views.ts";
import { mediaViews } from "./media-views.ts";
import { remember } from "./remember.ts";
import { viewGround } from "./view-ground.ts";

/** Throws for an attempt that has not begun: there is nothing to see. */
export function viewFor(audience: Audience, prepared: Prepared, state: AttemptState): StudentView {
  if (state.status === "new") throw new Error("attempt/not-started");
  return attemptView(audience, prepared, state) as StudentView;
}

function attemptView(audience: Audience, prepared: Prepared, state: Running): AttemptView {
  const { situation } = prepared;
  const run = runningOf(state.game) ?? lastRunOf(state.game);
  const seated = typeof audience === "object" ? audience : null;
  const ground = viewGround(prepared, state, audience === "teacher" || seated?.released === true);
  const seat = seated && (partsFor(prepared, state)?.seatView(prepared, state, seated) ?? null);
  return {
    attempt: { mode: state.mode, status: state.status, seq: state.seq },
    seat,
    situation: remember(prepared, "situation", [], () => situationPart(prepared)),
    clock: formatCourseSeconds(run?.clock ?? courseSeconds(situation.start)),
    phase: phaseOf(state.game) ?? situation.phases.at(-1)?.id ?? "homework",
    phases: phaseViews(prepared, state, seated ? seat?.may.lead === true : state.led === null),
    facts: factViews(prepared, state),
    activities: activityViews(ground),
    references: remember(prepared, "references", [], () => situation.references.map(({ id, title, lines }) => ({ id, title, lines: [...lines] }))),
    lookUps: remember(state.origin, "look-ups", [state.lookUps], () => toArray(state.lookUps).map((entry) => lookUpView(prepared, entry))),
    notes: state.notes,
    hintCost: toArray(state.hints).reduce((total, { cost }) => total + cost, 0),
    footnotes: remember(prepared, "footnotes", [], () => situation.footnotes.map(({ id, text, source, status }) => ({ id, text, source, status }))),
  };
}

function situationPart({ situation, unit }: Prepared): AttemptView["situation"] {
  return {
    id: situation.id,
    courseId: situation.courseId ?? null,
    unit,
    title: situation.title,
    summary: situation.summary,
    role: situation.role,
    channel: situation.channel,
    minutes: situation.minutes,
    goals: [...situation.goals],
    orders: situation.lookUps.length > 0,
    steps: situation.steps.map(({ id, title, about }) => ({ id, title, about: about ?? null })),
  };
}

/** `leads`: the recipient may enter phases. */
function phaseViews(prepared: Prepared, state: Running, leads: boolean): PhaseView[] {
  const { phases } = prepared.situation;
  const current = phaseOf(state.game);
  const at = current === null ? phases.length : phases.findIndex(({ id }) => id === current);
  const free = leads && runningOf(state.game) === null;
  return remember(state.origin, `phases/${leads}`, [at, free, state.status], () =>
    phases.map((phase, index) => {
      const reached = index <= at || state.mode === "practice";
      return {
        id: phase.id,
        minutes: phase.minutes,
        status: statusOf(state, index, at, free),
        intro: reached ? [...phase.intro] : [],
        goals: reached ? [...phase.goals] : [],
        cards: reached ? phase.cards.map(({ title, lines }) => ({ title, lines: [...lines] })) : [],
        activities: reached ? [...phase.activities] : [],
        ...(reached && mediaViews(prepared, phase.media)),
      };
    }),
  );
}

/** `open` can be entered now. In an exam a phase left is done for good; in practice done is what has been dealt with. */
function statusOf({ status, mode, led }: Running, index: number, at: number, free: boolean): PhaseView["status"] {
  if (index === at) return "current";
  const over = status === "finished";
  if (index < at && (free || over || mode === "exam" || led !== null)) return "done";
  return free && !over && (mode === "practice" || index === at + 1 || led !== null) ? "open" : "locked";
}

function lookUpView({ situation }: Prepared, { query, found }: { query: string; found: string | null }): LookUpView {
  const entry = situation.lookUps.find(({ id }) => id === found);
  return { query, found: entry ? { id: entry.id, title: entry.title, rows: entry.rows.map(({ label, value }) => ({ label, value })) } : null };
}
