/** What a student could do now, read off the state: enough variety for a random player to reach every corner. */
import type { Command } from "../../src/attempt/command.ts";
import type { Prepared } from "../../src/attempt/prepared.ts";
import type { Running } from "../../src/attempt/state.ts";
import { evaluate } from "../../src/engine/conditions.ts";
import { beatPlan } from "../../src/engine/dialogue-plan.ts";
import { phaseOf, runningOf, runOf, submittedOf } from "../../src/engine/step.ts";

/** A number from 0 up to, not including, 1. */
export type Chance = () => number;

/** A small generator of chance (mulberry32), the same for the same seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Ways to go on in the running dialogue; empty when none runs. Words are criteria ids for the canned judge; `skill` 0…1 is how often the right ones come to mind. */
export function dialogueCommands(state: Running, chance: Chance, skill = 0.5): Command[] {
  const run = runningOf(state.game);
  const planned = run && state.engine.plan.dialogues.get(run.activity);
  if (!run || !planned) return [];
  const { activity } = run;
  const { beat, hears } = beatPlan(planned.plan, run.beat);
  const silent: Command[] = planned.plan.dialogue.silence ? [{ type: "pass-time", activity, seconds: 30, why: "silence" }] : [];
  switch (beat.kind) {
    case "ring":
      return [{ type: "answer-call", activity, ready: beat.ready.map(({ id }) => id).filter(() => chance() < 0.7) }, ...(run.rings < 12 ? [{ type: "pass-time", activity, seconds: 5, why: "ring" } as const] : [])];
    case "talk": {
      const words = [...hears.values()].filter(({ fault }) => chance() < (fault ? 0.25 * (1 - skill) : skill)).map(({ id }) => (id.startsWith("promise") || id === "soon" ? `${id}@${1 + Math.floor(chance() * 30)}` : id));
      const speak: Command = { type: "speak", activity, text: ["嗯", ...words].join(" "), via: "keyboard" };
      const rare: Command[] = chance() < 0.03 ? [{ type: "hang-up", activity }] : chance() < 0.06 ? silent : [];
      return rare.length > 0 ? rare : [speak];
    }
    case "choose":
      return beat.options.map(({ id }) => ({ type: "choose", activity, option: id }));
    case "inquire": {
      const ground = { plan: planned.plan, run, submitted: submittedOf(state.game) };
      const open = beat.contacts.filter(({ id, needs }) => !run.contacted.includes(id) && (needs === undefined || evaluate(needs, ground)));
      return [
        ...open.map(({ id }): Command => ({ type: "contact", activity, contact: id })),
        ...beat.actions.map(({ id }): Command => ({ type: "act", activity, action: id })),
        { type: "pass-time", activity, seconds: 60 + Math.floor(chance() * 240), why: "wait" },
      ];
    }
    case "scene":
      return [{ type: "continue", activity }];
    case "end":
      return [];
  }
}

/** Everything else that may be done: phases, work, hints, notes. */
export function otherCommands(prepared: Prepared, state: Running, chance: Chance): Command[] {
  const phase = phaseOf(state.game);
  const commands: Command[] = [{ type: "look-up", query: chance() < 0.5 ? "1234566" : "<script>" }, { type: "write-note", text: `note ${Math.floor(chance() * 9)}` }];
  if (!runningOf(state.game)) for (const next of prepared.situation.phases) if (next.id !== phase) commands.push({ type: "enter-phase", phase: next.id });
  for (const [id, activity] of prepared.activities) {
    if (prepared.phaseOf.get(id) !== phase) continue;
    commands.push({ type: "submit-activity", activity: id }, { type: "reopen-activity", activity: id }, { type: "take-hint", activity: id, hint: Math.floor(chance() * 3) });
    if (activity.kind === "dialogue" || activity.kind === "dialogue-variant") {
      if (!runOf(state.game, id)) commands.push({ type: "start-dialogue", activity: id });
    } else if (activity.kind === "form") {
      for (const { field } of activity.fields) commands.push({ type: "fill-field", activity: id, field, value: chance() < 0.5 ? "1234566" : "late" });
    } else if (activity.kind === "choice") {
      for (const { id: question, options } of activity.questions) commands.push({ type: "answer", activity: id, answer: { kind: "choice", question, options: options.slice(0, 1).map((option) => option.id) } });
    } else if (activity.kind === "ordering") {
      commands.push({ type: "answer", activity: id, answer: { kind: "ordering", items: activity.items.map((item) => item.id).reverse() } });
    } else if (activity.kind === "flowchart") {
      const nodes = activity.nodes.filter(() => chance() < 0.7).map((node, index) => ({ id: node.id, x: 0, y: index * 100, owner: null }));
      const edges = nodes.flatMap((node, index) => (index > 0 ? [{ from: nodes[index - 1]?.id ?? "", exit: null, to: node.id }] : []));
      commands.push({ type: "answer", activity: id, answer: { kind: "flowchart", nodes, edges } });
    } else if (activity.kind === "spot-the-error") {
      const marks = activity.papers.flatMap(({ id: paper, pictures }) => pictures.flatMap(({ kind, fields }) => (kind === "rules" ? [] : fields.slice(0, 1).map((field) => ({ paper, field: field.id, reason: null, correction: null })))));
      commands.push({ type: "answer", activity: id, answer: { kind: "spot-the-error", marks } });
    } else if (activity.kind === "document") {
      commands.push({ type: "answer", activity: id, answer: { kind: "document", text: "who and when \ud800" } });
    } else if (activity.kind === "archive") {
      commands.push({ type: "answer", activity: id, answer: { kind: "archive", part: "folder", papers: activity.papers.filter(() => chance() < 0.6).map((paper) => paper.id) } });
      commands.push({ type: "answer", activity: id, answer: { kind: "archive", part: "label", label: activity.labels[0]?.id ?? "", text: "A-1" } });
    } else if (activity.kind === "discussion") {
      commands.push({ type: "answer", activity: id, answer: { kind: "discussion", part: "card", id: String(1 + Math.floor(chance() * 9)), text: chance() < 0.8 ? "who and when" : "", cluster: chance() < 0.5 ? "1" : null } });
      commands.push({ type: "answer", activity: id, answer: { kind: "discussion", part: "cluster", id: "1", name: chance() < 0.8 ? "first" : "" } });
    }
  }
  return commands;
}

export function pick<Item>(items: readonly Item[], chance: Chance): Item | undefined {
  return items[Math.floor(chance() * items.length)];
}
