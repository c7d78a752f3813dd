/** What is selected in a dialogue, with all its settings, beside the script and the graph. */
import { useStudio } from "../studio-context.tsx";

export function Inspector() {
  const selection = useStudio((state) => state.selection);
  return <aside>{selection.join(" / ")}</aside>;
}
