/** Owns the banner of what capped the score, with the words that did it. */
import { useTranslation } from "react-i18next";
import type { Report } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./blockers.module.css";

export function Blockers({ blockers }: { blockers: Report["blockers"] }) {
  const { t } = useTranslation("report");
  const text = useText();
  const format = useFormat();
  if (blockers.length === 0) return null;
  return (
    <section className={styles.blockers} aria-labelledby="blockers">
      <h2 id="blockers">
        <Icon name="warning" /> {t("blockers.title")}
      </h2>
      {blockers.map((blocker, index) => (
        <div key={index} className={styles.blocker}>
          <p>
            <b>{text(blocker.title)}</b> {t(`blockers.${blocker.cap}`, { at: format.points(blocker.at) })}
          </p>
          {blocker.evidence.map((evidence) => (
            <blockquote key={evidence.seq}>
              <EvidenceText text={evidence.text} marks={evidence.spans.map((span) => ({ ...span, id: blocker.id, tone: "bad", label: text(blocker.title) }))} />
            </blockquote>
          ))}
          <p>{text(blocker.advice)}</p>
        </div>
      ))}
    </section>
  );
}
