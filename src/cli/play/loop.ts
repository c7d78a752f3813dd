/** Owns the conversation with a player at a terminal or behind a pipe: reads a line, does it, shows what came of it. */
import { createInterface } from "node:readline";
import type { Terminal } from "../terminal.ts";
import { rejectionSentence } from "../rejection-words.ts";
import { reportLines } from "../print-report.ts";
import { readLine } from "./places.ts";
import type { Screen } from "./screen.ts";
import type { Session } from "./session.ts";
import { activityLines, deskLines, factLines, lookUpLines, materialLines, spokenLines, stateLines } from "./show.ts";

/** Ends when the player quits, the attempt is finished, or the input ends. `print` is where the conversation goes. */
export async function playLoop(session: Session, terminal: Terminal, print: (line: string) => void): Promise<void> {
  const screen: Screen = terminal;
  let opened: string | null = null;
  const say = (lines: readonly string[]) => lines.forEach((line) => print(line));
  const showPlace = () => {
    const view = session.view();
    const activity = view.activities.find(({ id }) => id === opened);
    say(activity ? activityLines(activity, view, screen) : deskLines(view, screen));
  };
  say([terminal.words("play.welcome")]);
  showPlace();

  const lines = createInterface({ input: terminal.input, terminal: false });
  for await (const line of lines) {
    const before = session.view();
    const intent = readLine(line, before, opened);
    switch (intent.do) {
      case "quit":
        lines.close();
        return;
      case "nothing":
        break;
      case "explain":
        say([terminal.words(intent.key)]);
        break;
      case "open":
        opened = intent.activity;
        showPlace();
        break;
      case "show":
        if (intent.what === "place") showPlace();
        else if (intent.what === "facts") say(factLines(before, screen));
        else if (intent.what === "materials") say(materialLines(before, screen));
        else if (intent.what === "help") say([terminal.words(opened === null ? "play.help.desk" : `play.help.${before.activities.find(({ id }) => id === opened)?.kind === "dialogue" ? "call" : "work"}`), terminal.words("play.help.always")]);
        else if (before.attempt.mode === "exam") say([terminal.words("play.no-report-yet")]);
        else say(reportLines(session.report(), session.situation.activities, terminal.lang, terminal.words));
        break;
      case "send": {
        const rejection = session.send(intent.command);
        if (rejection) {
          say([rejectionSentence(rejection, terminal.lang)]);
          break;
        }
        if (intent.command.type === "finish-attempt") {
          lines.close();
          return;
        }
        if (intent.command.type === "look-up") say(lookUpLines(session.view(), screen));
        else if (intent.command.type === "write-note") say([terminal.words("play.noted")]);
        else if (intent.command.type === "take-hint") say(hintLines(session, opened, screen));
        else if (!showNewLines(session, before, opened, say, screen)) showPlace();
      }
    }
  }
}

/** In a call only what is new is shown; false where the whole place is to be shown again. */
function showNewLines(session: Session, before: ReturnType<Session["view"]>, opened: string | null, say: (lines: readonly string[]) => void, screen: Screen): boolean {
  const callIn = (view: ReturnType<Session["view"]>) => {
    const activity = view.activities.find(({ id }) => id === opened);
    return activity?.kind === "dialogue" ? activity : null;
  };
  const view = session.view();
  const activity = callIn(view);
  if (!activity?.call) return false;
  const known = callIn(before)?.call?.transcript.length ?? 0;
  say([...activity.call.transcript.slice(known).flatMap((line) => spokenLines(line, screen)), ...stateLines(activity, view, screen)]);
  return true;
}

function hintLines(session: Session, opened: string | null, { lang, words }: Screen): string[] {
  const activity = session.view().activities.find(({ id }) => id === opened);
  const hints = [...(activity?.hints ?? []), ...(activity?.kind === "dialogue" && activity.call?.hint ? [activity.call.hint] : [])];
  return hints.flatMap(({ text, cost }) => (text === null ? [] : [words("play.hint", { text: typeof text === "string" ? text : text[lang], cost })]));
}
