/** What is selected outside dialogues, as a form in the middle: parts of the situation, phases, activities of every kind. */
import { useStudio } from "../studio-context.tsx";

export function SectionEditor() {
  const selection = useStudio((state) => state.selection);
  return <p>{selection.join(" / ")}</p>;
}
