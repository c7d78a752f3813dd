/** Owns what a mirror has below the talk: a place to write what one would say oneself. It stays in this tab and is never sent. */
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useAttempt } from "../../player/attempt/attempt-context.tsx";
import { useDraft } from "../../player/call/use-draft.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./mirror-foot.module.css";

export function MirrorFoot({ dialogue, maxChars }: { dialogue: ActivityViewOf<"dialogue">; maxChars: number }) {
  const { t } = useTranslation("class");
  const { id: attempt } = useAttempt();
  const [draft, setDraft] = useDraft(`${attempt}.${dialogue.id}.mirror`);
  const id = useId();
  return (
    <div className={styles.foot}>
      <label htmlFor={id} className={styles.label}>
        {t("mirror.label")}
      </label>
      <textarea id={id} className={styles.box} lang="zh-CN" rows={2} maxLength={maxChars} value={draft} placeholder={t("mirror.placeholder")} aria-describedby={`${id}-private`} onChange={(event) => setDraft(event.target.value)} />
      <p id={`${id}-private`} className={styles.private}>
        <Icon name="lock" /> {t("mirror.private")}
      </p>
    </div>
  );
}
