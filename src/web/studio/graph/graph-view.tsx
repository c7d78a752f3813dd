/** The graph of a dialogue: beats as boxes, branches as arrows. */
import type { DialogueSource } from "../../../studio/document.ts";
import { useAt } from "../studio-context.tsx";

/** `activity`: index of the dialogue among the situation's activities. */
export function GraphView({ activity }: { activity: number }) {
  const dialogue = useAt<DialogueSource>(["situation", "activities", activity]);
  return <ol>{dialogue?.beats.map(({ id }) => <li key={id}>{id}</li>)}</ol>;
}
