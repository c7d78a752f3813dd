/** Owns how an attempt looks in the terminal: the desk, a call. Reads only what a student may see. */
import type { ActivityView, ActivityViewOf, LineView, StudentView } from "../../attempt/view.ts";
import { readText, type Text } from "../../scenario/text.ts";
import { heading, inBrackets, labelled } from "../words.ts";
import type { Screen } from "./screen.ts";
import { workLines } from "./show-work.ts";

/** The part of the view that all of it is seen by: course time. */
export type Clock = Pick<StudentView, "clock">;

export function deskLines(view: StudentView, { lang, words }: Screen): string[] {
  const phase = view.phases.find(({ id }) => id === view.phase);
  const number = view.phases.findIndex(({ id }) => id === view.phase) + 1;
  const activities = (phase?.activities ?? []).flatMap((id, index) => {
    const activity = view.activities.find((candidate) => candidate.id === id);
    if (!activity) return [];
    const result = activity.result ? ` ${activity.result.points}/${activity.result.max}` : "";
    return [`  ${index + 1}. ${readText(activity.title, lang)}  ${words(`play.kind.${activity.kind}`)} · ${words(`play.status.${activity.status}`)}${result}`];
  });
  return [
    "",
    words("play.phase", { number, count: view.phases.length, phase: words(`phase.${view.phase}`), minutes: phase?.minutes ?? 0 }),
    ...(phase?.intro ?? []).map((text) => `  ${readText(text, lang)}`),
    ...(phase?.goals ?? []).map((text) => `  · ${readText(text, lang)}`),
    ...(phase?.cards ?? []).flatMap((card) => [`  ${heading(readText(card.title, lang), lang)}`, ...card.lines.map((text) => `    ${readText(text, lang)}`)]),
    ...activities,
    words(activities.length > 0 ? "play.desk" : "play.empty-desk"),
  ];
}

export function factLines(view: StudentView, { lang, words }: Screen): string[] {
  const facts = view.facts.map(({ label, value, display }) => `  ${labelled(readText(label, lang), display ? readText(display, lang) : value, lang)}`);
  return [words("play.facts"), ...(facts.length > 0 ? facts : ["  —"])];
}

export function materialLines(view: StudentView, { lang, words }: Screen): string[] {
  const references = view.references.flatMap(({ title, lines }) => [heading(readText(title, lang), lang), ...lines.map((text) => `  ${readText(text, lang)}`)]);
  return references.length > 0 ? references : [words("play.no-materials")];
}

/** What a look-up found. */
export function lookUpLines(view: StudentView, { lang, words }: Screen): string[] {
  const found = view.lookUps.at(-1)?.found;
  if (!found) return [words("play.nothing-found")];
  return [readText(found.title, lang), ...found.rows.map(({ label, value }) => `  ${labelled(readText(label, lang), readText(value, lang), lang)}`)];
}

export function activityLines(activity: ActivityView, view: Clock, screen: Screen): string[] {
  const { lang, words } = screen;
  const head = ["", `── ${readText(activity.title, lang)}`, `  ${readText(activity.task, lang)}`];
  if (activity.kind !== "dialogue") return [...head, ...workLines(activity, screen), words(activity.status === "submitted" ? "play.submitted" : `play.how.${activity.kind}`)];
  return activity.call ? [...head, ...activity.call.transcript.flatMap((line) => spokenLines(line, screen)), ...stateLines(activity, view, screen)] : [...head, words("play.start-call")];
}

/** One line of the conversation, in practice with the verdicts on it. */
export function spokenLines(line: LineView, { lang, words }: Screen): string[] {
  const name = readText(line.name, lang);
  const said = line.who === "narrator" ? `  ${inBrackets(readText(line.text, lang), lang)}` : `  ${line.clock.slice(11, 16)} ${labelled(name, readText(line.text, lang), lang)}`;
  const mood = line.mood === null || line.delta === null ? [] : [words("play.mood-moved", { delta: line.delta > 0 ? `+${line.delta}` : line.delta, mood: line.mood })];
  const verdicts = (line.verdicts ?? []).filter(({ sign, state }) => sign === "+" || state === "met").map((verdict) => {
    const mark = verdict.sign === "-" ? "✗" : verdict.state === "met" ? "✓" : verdict.state === "uncertain" ? "?" : "·";
    const words_ = typeof line.text === "string" ? verdict.spans.map(({ start, end }) => (line.text as string).slice(start, end)).filter(Boolean) : [];
    return `      ${mark} ${readText(verdict.title, lang)}${words_.length > 0 ? `  “${words_.join(" … ")}”` : ""}`;
  });
  const lesson = line.lesson ? [`      ! ${readText(line.lesson, lang)}`] : [];
  return [said, ...mood, ...verdicts, ...lesson];
}

/** Where the call stands and what is asked of the player. */
export function stateLines({ call }: ActivityViewOf<"dialogue">, { clock }: Clock, { lang, words }: Screen): string[] {
  if (!call) return [words("play.start-call")];
  const band = call.mood.bands.find(({ id }) => id === call.mood.band);
  const timers = call.timers.filter(({ state }) => state === "running").map(({ title, due }) => words("play.timer", { title: readText(title, lang), due: due.slice(11, 16) }));
  const status = [words("play.mood", { clock: clock.slice(11, 16), mood: call.mood.value, band: band ? readText(band.title, lang) : "" }), ...timers];
  const list = (items: readonly { text: Text }[], from: number) => items.map(({ text }, index) => `    ${from + index}. ${readText(text, lang)}`);
  switch (call.state) {
    case "ringing":
      return [words("play.rings", { count: call.rings?.count ?? 0 }), ...list(call.rings?.ready ?? [], 1), words("play.ringing")];
    case "talking":
      return [...status, words("play.talking")];
    case "choosing":
      return [...status, ...list(call.options, 1), words("play.choosing")];
    case "inquiring": {
      const contacts = call.contacts.map(({ title, minutes, asked, available }) => ({ text: words("play.contact", { title: readText(title, lang), minutes, state: words(asked ? "play.asked" : available ? "play.open" : "play.closed") }) }));
      return [...status, ...list(contacts, 1), ...list(call.actions, contacts.length + 1), words("play.inquiring")];
    }
    case "scene":
      return [words("play.scene")];
    case "over":
      return [words("play.ended", { ending: call.ending ? words(`ending.${call.ending}`) : "—", mood: call.mood.value }), words("play.over")];
  }
}
