/** Owns the line under a part's title that says when it happens, for parts with a condition. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { Condition } from "../../../../scenario/schema/condition.ts";
import { dialogueAround } from "../../../../studio/options.ts";
import { useConditionWords } from "../../fields/condition-words.ts";
import { useDialogueNames } from "../../fields/dialogue-names.ts";
import { useAt, useStudio } from "../../studio-context.tsx";
import styles from "./parts.module.css";

export function WhenNote({ place }: { place: Path }) {
  const { t } = useTranslation("studio-inspector");
  const condition = useAt<Condition>([...place, "when"]);
  const isBranch = place[place.length - 2] === "next";
  if (condition === undefined) return isBranch ? <span className={styles.note}>{t("always")}</span> : null;
  return <Words place={place} condition={condition} />;
}

function Words({ place, condition }: { place: Path; condition: Condition }) {
  const dialogue = useStudio(({ history: { document } }) => document.situation.activities.findIndex(({ id }) => id === dialogueAround(document, place)?.id));
  const words = useConditionWords(useDialogueNames(dialogue));
  return <span className={styles.note}>{words(condition)}</span>;
}
