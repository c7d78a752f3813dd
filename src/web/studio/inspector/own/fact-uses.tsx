/** Owns in how many places a fact is used. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import { factUses } from "../../../../studio/fact-uses.ts";
import { useAt, useStudio } from "../../studio-context.tsx";
import styles from "./own.module.css";

export function FactUses({ place }: { place: Path }) {
  const { t } = useTranslation("studio-inspector");
  const id = useAt<string>([...place, "id"]);
  const uses = useStudio(({ history }) => factUses(history.document.situation).get(id ?? "") ?? 0);
  return <span className={styles.used}>{uses === 0 ? t("unused") : t("usedIn", { count: uses })}</span>;
}
