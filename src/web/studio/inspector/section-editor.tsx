/** What is selected outside dialogues, as a form in the middle: parts of the situation, phases, activities of every kind. */
import type { Path } from "../../../scenario/problem.ts";
import { useStudio } from "../studio-context.tsx";
import { AboutSection } from "./sections/about-section.tsx";
import { ActivitySection } from "./sections/activity-section.tsx";
import { FormSection } from "./sections/form-section.tsx";
import { GradingSection } from "./sections/grading-section.tsx";
import { ListSection } from "./sections/list-section.tsx";
import { PhaseSection } from "./sections/phase-section.tsx";
import { FactsSection } from "./sections/facts-section.tsx";
import { CastSection } from "./sections/cast-section.tsx";
import { MediaEditor } from "../share/media-editor.tsx";
import styles from "./section-editor.module.css";

export function SectionEditor() {
  const selection = useStudio((state) => state.selection);
  return (
    <div className={styles.section}>
      <Section selection={selection} />
    </div>
  );
}

const lists = ["steps", "lookUps", "references", "variants", "events", "footnotes"] as const;

function Section({ selection }: { selection: Path }) {
  const [root, part, index] = selection;
  if (root === "forms" && typeof part === "number") return <FormSection key={part} index={part} />;
  if (part === "activities" && typeof index === "number") return <ActivitySection index={index} />;
  if (part === "phases" && typeof index === "number") return <PhaseSection key={index} index={index} />;
  if (part === "cast") return <CastSection />;
  if (part === "facts" || part === "timeline") return <FactsSection />;
  if (part === "media") return <MediaEditor />;
  if (part === "grading") return <GradingSection />;
  const list = lists.find((one) => one === part);
  return list ? <ListSection key={list} list={list} /> : <AboutSection />;
}
