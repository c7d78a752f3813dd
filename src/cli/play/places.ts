/** Owns what a line that the player types can mean where the attempt stands: the commands, and the words that explain them. */
import type { Command } from "../../attempt/command.ts";
import type { ActivityView, ActivityViewOf, StudentView } from "../../attempt/view.ts";
import type { PhaseId } from "../../scenario/phase-id.ts";
import { answerFrom } from "./answers.ts";

/** What is to be done with a line: send a command, show something, open or leave an activity, or say why it is not understood (a key of src/locales). */
export type Intent =
  | { do: "send"; command: Command }
  | { do: "open"; activity: string | null }
  | { do: "show"; what: "help" | "place" | "facts" | "report" | "materials" }
  | { do: "quit" }
  | { do: "nothing" }
  | { do: "explain"; key: string };

/** `opened` is the activity on the desk; null at the list of phases. */
export function readLine(line: string, view: StudentView, opened: string | null): Intent {
  const text = line.trim();
  if (text === "?" || text === "？" || text === "/help") return { do: "show", what: "help" };
  const everywhere = anywhere(text);
  if (everywhere) return everywhere;
  const activity = view.activities.find(({ id }) => id === opened);
  if (!activity) return atDesk(text, view);
  if (text === "/back") return { do: "open", activity: null };
  const hint = /^\/hint(?:\s+(\d+))?$/.exec(text);
  if (hint) return takeHint(activity, hint[1]);
  return activity.kind === "dialogue" ? inCall(text, activity) : atWork(text, activity);
}

function anywhere(text: string): Intent | null {
  const [name = "", ...rest] = text.split(/\s+/);
  const tail = rest.join(" ");
  switch (name) {
    case "/quit":
      return { do: "quit" };
    case "/facts":
      return { do: "show", what: "facts" };
    case "/materials":
      return { do: "show", what: "materials" };
    case "/report":
      return { do: "show", what: "report" };
    case "/show":
      return { do: "show", what: "place" };
    case "/finish":
      return { do: "send", command: { type: "finish-attempt" } };
    case "/lookup":
      return { do: "send", command: { type: "look-up", query: tail } };
    case "/note":
      return { do: "send", command: { type: "write-note", text: tail } };
    default:
      return null;
  }
}

function atDesk(text: string, view: StudentView): Intent {
  if (text === "") return { do: "nothing" };
  const phases = view.phases.map(({ id }) => id);
  if (text === "/next") {
    const next = phases[phases.indexOf(view.phase) + 1];
    return next === undefined ? { do: "explain", key: "play.last-phase" } : enter(next);
  }
  const phase = /^\/phase\s+(\d)$/.exec(text)?.[1];
  if (phase !== undefined) {
    const wanted = phases[Number(phase) - 1];
    return wanted === undefined ? { do: "explain", key: "play.no-such-number" } : enter(wanted);
  }
  const here = view.phases.find(({ id }) => id === view.phase)?.activities ?? [];
  const chosen = /^\d+$/.test(text) ? here[Number(text) - 1] : here.find((id) => id === text);
  return chosen === undefined ? { do: "explain", key: "play.not-understood" } : { do: "open", activity: chosen };
}

function enter(phase: PhaseId): Intent {
  return { do: "send", command: { type: "enter-phase", phase } };
}

function takeHint(activity: ActivityView, number: string | undefined): Intent {
  const beatHint = activity.kind === "dialogue" ? activity.call?.hint : null;
  const index = number !== undefined ? activity.hints[Number(number) - 1]?.index : (beatHint?.index ?? activity.hints[0]?.index);
  return index === undefined ? { do: "explain", key: "play.no-hint" } : { do: "send", command: { type: "take-hint", activity: activity.id, hint: index } };
}

/** Anything that is no command is said to the customer, so a slip of the hand must not be. */
function inCall(text: string, { id, call }: ActivityViewOf<"dialogue">): Intent {
  const send = (command: Command): Intent => ({ do: "send", command });
  if (!call) return text === "" || text === "/start" ? send({ type: "start-dialogue", activity: id }) : { do: "explain", key: "play.not-started" };
  if (text === "/hangup") return send({ type: "hang-up", activity: id });
  if (text === "/silence") return send({ type: "pass-time", activity: id, seconds: call.silenceSeconds ?? 10, why: "silence" });
  switch (call.state) {
    case "ringing": {
      if (text === "/ring") return send({ type: "pass-time", activity: id, seconds: call.rings?.everySeconds ?? 5, why: "ring" });
      const answer = /^\/answer((?:\s+\d+)*)$/.exec(text);
      if (!answer) return { do: "explain", key: "play.ringing" };
      const ready = (answer[1] ?? "").split(/\s+/).filter(Boolean).flatMap((number) => call.rings?.ready[Number(number) - 1]?.id ?? []);
      return send({ type: "answer-call", activity: id, ready });
    }
    case "talking":
      if (text === "") return { do: "nothing" };
      // The number of a menu that is gone.
      if (/^\d{1,2}$/.test(text)) return { do: "explain", key: "play.talking" };
      return text.startsWith("/") ? { do: "explain", key: "play.not-understood" } : send({ type: "speak", activity: id, text, via: "keyboard" });
    case "choosing": {
      const option = call.options[Number(text) - 1];
      return option ? send({ type: "choose", activity: id, option: option.id }) : { do: "explain", key: "play.no-such-number" };
    }
    case "inquiring": {
      const wait = /^\/wait\s+(\d+)$/.exec(text)?.[1];
      if (wait !== undefined) return send({ type: "pass-time", activity: id, seconds: Number(wait) * 60, why: "wait" });
      const number = Number(text);
      const contact = call.contacts[number - 1];
      const action = call.actions[number - 1 - call.contacts.length];
      if (contact) return send({ type: "contact", activity: id, contact: contact.id });
      return action ? send({ type: "act", activity: id, action: action.id }) : { do: "explain", key: "play.no-such-number" };
    }
    case "scene":
      return text === "" || text === "/go" ? send({ type: "continue", activity: id }) : { do: "explain", key: "play.scene" };
    case "over":
      return text === "" ? { do: "open", activity: null } : { do: "explain", key: "play.over" };
  }
}

function atWork(text: string, activity: Exclude<ActivityView, { kind: "dialogue" }>): Intent {
  if (text === "") return { do: "nothing" };
  if (text === "/submit") return { do: "send", command: { type: "submit-activity", activity: activity.id } };
  if (text === "/again") return { do: "send", command: { type: "reopen-activity", activity: activity.id } };
  const command = answerFrom(text, activity);
  return command ? { do: "send", command } : { do: "explain", key: `play.how.${activity.kind}` };
}
