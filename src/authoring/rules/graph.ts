/** Rules for beats as a graph: every beat can be reached, every beat can reach an end, every way out is one that can be taken. */
import { beatExits } from "../../scenario/beat-exits.ts";
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { Beat } from "../../scenario/schema/beat.ts";
import type { Dialogue } from "../../scenario/schema/dialogue.ts";
import type { Context, Play } from "../context.ts";

export function checkGraph(context: Context): Problem[] {
  return context.plays.flatMap((play) => checkPlay(context, play));
}

function checkPlay({ places }: Context, { dialogue, at }: Play): Problem[] {
  const reached = reach([dialogue.opening, ...leadsFromAnywhere(dialogue)], waysOf(dialogue, []));
  const ways = waysOf(dialogue, dialogue.beats.flatMap(({ id, kind }) => (kind === "talk" && reached.has(id) ? [id] : [])));
  const ending = reach(dialogue.beats.filter(({ kind }) => kind === "end").map(({ id }) => id), reversed(ways));
  const problems: Problem[] = [];
  const caught = dialogue.beats.filter(({ id }) => reached.has(id) && !ending.has(id));
  for (const loop of groups(caught, ways)) {
    const first = dialogue.beats.find(({ id }) => id === loop[0]);
    problems.push(problem("beat/loop-without-exit", places.of(first, at), { beats: loop.join(" → ") }));
  }
  for (const beat of dialogue.beats) {
    const path = places.of(beat, at);
    if (!reached.has(beat.id)) problems.push(problem("beat/unreachable", path, { beat: beat.id }));
    if (beat.kind !== "end") problems.push(...checkBranches(beat, dialogue, path));
  }
  return problems;
}

function checkBranches(beat: Exclude<Beat, { kind: "end" }>, dialogue: Dialogue, path: Path): Problem[] {
  const problems: Problem[] = [];
  const last = beat.next.length - 1;
  for (const [index, branch] of beat.next.entries()) {
    const place = [...path, "next", index];
    if (branch.when && index === last) problems.push(problem("beat/dead-end", place, { beat: beat.id }));
    if (!branch.when && branch.to !== "resume" && index < last) problems.push(problem("beat/branch-never-taken", [...path, "next", index + 1], { beat: beat.id }));
    if (branch.to === "resume" && dialogue.interrupts.length === 0) problems.push(problem("beat/resume-without-interrupt", [...place, "to"], { beat: beat.id }));
  }
  return problems;
}

/** Ways that are open at any beat. */
function leadsFromAnywhere(dialogue: Dialogue): string[] {
  const broken = dialogue.brokenOff === undefined ? [] : [dialogue.brokenOff];
  return [...dialogue.interrupts.map(({ to }) => to), ...dialogue.timers.map(({ missed }) => missed.to), ...broken];
}

/** `resume` returns to the beat that an interrupt left, so it leads to no beat that was not reached before: to any of `left`. */
function waysOf(dialogue: Dialogue, left: readonly string[]): Map<string, string[]> {
  return new Map(
    dialogue.beats.map((beat) => {
      const resumes = beat.kind !== "end" && beat.next.some(({ to }) => to === "resume");
      return [beat.id, [...beatExits(beat), ...(resumes ? left : [])]];
    }),
  );
}

function reversed(ways: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const back = new Map<string, string[]>();
  for (const [from, targets] of ways) for (const to of targets) back.set(to, [...(back.get(to) ?? []), from]);
  return back;
}

function reach(starts: readonly string[], ways: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(ways.get(id) ?? []));
  }
  return seen;
}

/** Beats that are caught together, as one group each. */
function groups(caught: readonly Beat[], ways: ReadonlyMap<string, readonly string[]>): string[][] {
  const left = new Set(caught.map(({ id }) => id));
  const back = reversed(ways);
  const found: string[][] = [];
  for (const { id } of caught) {
    if (!left.has(id)) continue;
    const around = new Map([...left].map((beat) => [beat, [...(ways.get(beat) ?? []), ...(back.get(beat) ?? [])].filter((other) => left.has(other))]));
    const group = [...reach([id], around)];
    for (const member of group) left.delete(member);
    found.push(group);
  }
  return found;
}
