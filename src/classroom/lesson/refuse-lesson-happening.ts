/** Owns whether something can happen in a lesson now, and by whom. The one set of rules for live commands and for logs that are read back. */
import { readOwn } from "../../engine/read-own.ts";
import { isDue } from "./by-time.ts";
import type { LessonActor, LessonHappening, LessonHappeningOf, LessonHappeningType } from "./event.ts";
import { seatsForPeople, seatsInPlay, type LessonGround } from "./ground.ts";
import { limits } from "./limits.ts";
import { groupById, releasedOf, seatOf } from "./people.ts";
import { goesTo } from "./phase-entry.ts";
import { refuseStart } from "./refuse-start.ts";
import { rejectLesson, type LessonRefused } from "./rejection-codes.ts";
import type { GroupState, LessonState, RunningLesson } from "./state.ts";

const teacher = ["teacher"] as const;
const lead = ["teacher", "host"] as const;
const student = ["student"] as const;

/** Which roles may bring about what; finer rules follow. */
const authority: Record<LessonHappeningType, readonly LessonActor["role"][]> = {
  "lesson-started": lead,
  "phase-entered": lead,
  "time-given": teacher,
  "lesson-paused": teacher,
  "lesson-resumed": teacher,
  "lesson-ended": lead,
  "member-placed": lead,
  "seat-assigned": lead,
  "round-started": lead,
  "person-came": ["host"],
  "person-went": ["host"],
  "seat-taken": teacher,
  "help-asked": student,
  "help-closed": ["teacher", "student"],
  whispered: teacher,
  "whisper-read": student,
  projected: teacher,
  debriefed: teacher,
  released: teacher,
};

/** What still happens when the lesson is over: people come and go, the debriefing, results. */
const afterTheEnd: readonly LessonHappeningType[] = ["person-came", "person-went", "whisper-read", "projected", "debriefed", "released"];

/** Null when it may happen. `at` is the host's wall time. */
export function refuseLessonHappening(ground: LessonGround, state: LessonState, happening: LessonHappening, by: LessonActor, at: number): LessonRefused | null {
  if (!authority[happening.type].includes(by.role)) return rejectLesson("not-allowed");
  if (happening.type === "lesson-started") return state.status === "new" ? refuseStart(ground, happening.plan, happening.groups) : rejectLesson("already-started");
  if (state.status === "new") return rejectLesson("not-started");
  if (state.status === "ended" && !afterTheEnd.includes(happening.type)) return rejectLesson("ended");
  const named = "group" in happening ? happening.group : null;
  return (named === null ? null : refuseGroups(state, [named])) ?? refuseDetail(ground, state, happening, by, at);
}

function refuseDetail(ground: LessonGround, state: RunningLesson, happening: LessonHappening, by: LessonActor, at: number): LessonRefused | null {
  const group = "group" in happening && happening.group !== null ? groupById(state, happening.group) : undefined;
  switch (happening.type) {
    case "phase-entered":
      return refusePhase(state, happening, by, at);
    case "time-given":
      return happening.seconds !== 0 && Math.abs(happening.seconds) <= limits.seconds ? null : rejectLesson("seconds-out-of-range", { most: limits.seconds });
    case "lesson-paused":
      return state.status === "paused" ? rejectLesson("paused") : null;
    case "lesson-resumed":
      return state.status === "paused" ? null : rejectLesson("not-paused");
    case "member-placed":
      return refusePlace(state, happening);
    case "seat-assigned":
      return group ? refuseSeat(ground, state, group, happening.student, happening.seat) : null;
    case "round-started":
      return group ? refuseRound(ground, state, group, happening) : null;
    case "person-came":
    case "person-went":
      return refuseLink(state, happening);
    case "seat-taken":
      return group ? refuseTaking(ground, state, group, happening) : null;
    case "help-asked":
      if (by.role !== "student" || by.id !== happening.student) return rejectLesson("not-allowed");
      if (!group?.members.includes(happening.student)) return rejectLesson("not-in-group");
      return group.handUp ? rejectLesson("hand-up") : null;
    case "help-closed":
      if (!group?.handUp) return rejectLesson("hand-not-up");
      return by.role === "student" && group.handUp.student !== by.id ? rejectLesson("not-allowed") : null;
    case "whispered":
      return refuseWhisper(ground, state, happening);
    case "whisper-read":
      return refuseReading(state, happening, by);
    case "debriefed":
      return happening.keys.length > limits.debrief ? rejectLesson("too-many-points", { most: limits.debrief }) : null;
    case "released":
      return (group ? [group] : state.groups).every((one) => one.attempts.every((attempt) => releasedOf(one, attempt).includes(happening.what))) ? rejectLesson("released-already") : null;
    case "lesson-started":
    case "lesson-ended":
    case "projected":
      return null;
  }
}

/** The host passes on what a group decides; where the class is led, only the teacher goes on, or the time where the plan says so. */
function refusePhase(state: RunningLesson, { group, phase }: LessonHappeningOf<"phase-entered">, by: LessonActor, at: number): LessonRefused | null {
  const groups = state.groups.filter(({ id }) => group === null || id === group);
  const passedOn = state.plan.pace === "group" ? group !== null : groups.every((one) => isDue(state, one, phase, at));
  if (by.role === "host" && !passedOn) return rejectLesson("phase-led-by-class");
  if (!state.plan.phases.some(({ id }) => id === phase)) return rejectLesson("phase-unknown", { phase });
  if (groups.some((one) => goesTo(state.plan, one, phase))) return null;
  return groups.every(({ run }) => run.phase === phase) ? rejectLesson("phase-current", { phase }) : rejectLesson("phase-passed", { phase });
}

function refusePlace(state: RunningLesson, { student: id, group }: LessonHappeningOf<"member-placed">): LessonRefused | null {
  const now = state.groups.find(({ members }) => members.includes(id));
  if ((now?.id ?? null) === group) return rejectLesson("placed-already");
  const target = group === null ? undefined : groupById(state, group);
  return target && target.members.length >= limits.members ? rejectLesson("group-full", { group: target.id, most: limits.members }) : null;
}

function refuseSeat(ground: LessonGround, state: RunningLesson, group: GroupState, id: string, seat: string): LessonRefused | null {
  if (!group.members.includes(id)) return rejectLesson("not-in-group");
  if (!seatsForPeople(ground, state.plan).some((known) => known.id === seat)) return rejectLesson("seat-unknown", { seat });
  return seatOf(group, id) === seat ? rejectLesson("seat-held-already") : null;
}

function refuseRound(ground: LessonGround, state: RunningLesson, group: GroupState, { round, attempt, seats }: LessonHappeningOf<"round-started">): LessonRefused | null {
  if (round !== group.round + 1) return rejectLesson("round-mismatch", { expected: group.round + 1, found: round });
  if (state.groups.some(({ attempts }) => attempts.includes(attempt))) return rejectLesson("attempt-doubled", { attempt });
  const people = seatsForPeople(ground, state.plan);
  const lost = Object.values(seats).find((seat) => !people.some(({ id }) => id === seat));
  if (lost !== undefined) return rejectLesson("seat-unknown", { seat: lost });
  return Object.keys(seats).every((member) => group.members.includes(member)) ? null : rejectLesson("not-in-group");
}

function refuseLink({ present }: RunningLesson, { type, student: id, link }: LessonHappeningOf<"person-came" | "person-went">): LessonRefused | null {
  const links = readOwn(present, id)?.links ?? [];
  if (type === "person-went") return links.includes(link) ? null : rejectLesson("link-unknown");
  if (links.includes(link)) return rejectLesson("link-open");
  return links.length >= limits.links ? rejectLesson("too-many-links", { most: limits.links }) : null;
}

function refuseTaking(ground: LessonGround, { plan }: RunningLesson, { scripted }: GroupState, { seat, holder }: LessonHappeningOf<"seat-taken">): LessonRefused | null {
  if (!seatsInPlay(ground, plan).some(({ id }) => id === seat)) return rejectLesson("seat-unknown", { seat });
  if (holder === "script") return scripted.includes(seat) ? rejectLesson("seat-scripted", { seat }) : null;
  return scripted.includes(seat) ? null : rejectLesson("seat-not-scripted", { seat });
}

function refuseWhisper(ground: LessonGround, state: RunningLesson, { whisper, groups, seat, text }: LessonHappeningOf<"whispered">): LessonRefused | null {
  const refused = refuseGroups(state, groups) ?? refuseText(text);
  if (refused) return refused;
  if (seat !== null && !seatsForPeople(ground, state.plan).some(({ id }) => id === seat)) return rejectLesson("seat-unknown", { seat });
  if (state.whispers.some(({ id }) => id === whisper)) return rejectLesson("whisper-doubled");
  return state.whispers.length >= limits.whispers ? rejectLesson("too-many-whispers", { most: limits.whispers }) : null;
}

function refuseReading({ whispers }: RunningLesson, { whisper, student: id }: LessonHappeningOf<"whisper-read">, by: LessonActor): LessonRefused | null {
  if (by.role !== "student" || by.id !== id) return rejectLesson("not-allowed");
  const found = whispers.find((candidate) => candidate.id === whisper && candidate.to.includes(id));
  if (!found) return rejectLesson("whisper-unknown");
  return Object.hasOwn(found.readBy, id) ? rejectLesson("whisper-read") : null;
}

/** At least one, all of them there. */
export function refuseGroups(state: RunningLesson, groups: readonly string[]): LessonRefused | null {
  if (groups.length === 0) return rejectLesson("no-groups");
  const lost = groups.find((id) => groupById(state, id) === undefined);
  return lost === undefined ? null : rejectLesson("group-unknown", { group: lost });
}

export function refuseText(text: string): LessonRefused | null {
  if (text.trim() === "") return rejectLesson("text-empty");
  return text.length > limits.text ? rejectLesson("text-too-long", { most: limits.text }) : null;
}
