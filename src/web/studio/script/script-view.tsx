/** The script of a dialogue: speaker, line, what a good agent does, then. */
import type { DialogueSource } from "../../../studio/document.ts";
import { useAt } from "../studio-context.tsx";

/** `activity`: index of the dialogue among the situation's activities. */
export function ScriptView({ activity }: { activity: number }) {
  const dialogue = useAt<DialogueSource>(["situation", "activities", activity]);
  return <ol>{dialogue?.beats.map(({ id }) => <li key={id}>{id}</li>)}</ol>;
}
