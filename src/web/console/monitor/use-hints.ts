/** Owns hints: the ready ones (what the class misses first, then what is customary in a talk, or at work where no talk is on) and sending one. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor, MonitorView } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { newId } from "../../shared/new-id.ts";
import { inCall } from "./group-facts.ts";
import { useLessonDesk } from "./lesson-desk.tsx";

const TALKING = ["understand", "details", "time", "repeat", "own", "calm"] as const;
const WORKING = ["task", "together", "facts", "check"] as const;
const FROM_MISSES = 3;

export function useHints(view: Pick<MonitorView, "misses">, groups: readonly GroupMonitor[]): { ready: string[]; whisper(groups: readonly string[], seat: string | null, words: string, answers?: boolean): Promise<boolean> } {
  const { t } = useTranslation("monitor");
  const text = useText();
  const { act } = useLessonDesk();
  const missed = view.misses.slice(0, FROM_MISSES).map(({ title, sign }) => t(sign === "+" ? "hint.missed" : "hint.fault", { title: text(title) }));
  const customary = groups.some(inCall) ? TALKING : WORKING;
  return {
    ready: [...missed, ...customary.map((hint) => t(`hint.ready.${hint}`))],
    whisper: (groups, seat, words, answers = false) => act({ type: "whisper", whisper: newId(), groups: [...groups], seat, text: words, answers }, t(answers ? "hint.answered" : "hint.sent", { count: groups.length })),
  };
}
