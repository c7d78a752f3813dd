/** Owns a verdict as a button that opens its correction: what it is, whose word it is. */
import { useTranslation } from "react-i18next";
import type { MomentVerdict } from "../../../protocol/review.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { cx } from "../../shared/ui/cx.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { verdictLook } from "../../shared/ui/verdict-tag.tsx";
import styles from "./verdict-chip.module.css";

export function VerdictChip({ verdict, onOpen }: { verdict: MomentVerdict; onOpen: () => void }) {
  const { t } = useTranslation(["review", "common"]);
  const text = useText();
  const { tone, icon, code } = verdictLook(verdict);
  const { corrected } = verdict;
  return (
    <button type="button" className={styles.chip} title={corrected ? t("verdict.correctedBy", { name: corrected.by, reason: corrected.reason }) : t("verdict.change")} onClick={onOpen}>
      <Tag tone={tone} icon={icon} className={cx(corrected && styles.corrected)}>
        {text(verdict.title)}
        <span className="visually-hidden">{t(`common:verdict.${code}`)}</span>
        <small>{t(corrected ? (corrected.to === "noted" ? "verdict.noted" : "verdict.byTeacher") : "verdict.byEngine")}</small>
        <Icon name="pen" className={styles.pen} />
      </Tag>
    </button>
  );
}
