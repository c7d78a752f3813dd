/** Owns the sources under a result: laws and standards, and which of them are still to be verified. */
import { useTranslation } from "react-i18next";
import { useText } from "../../shared/i18n/use-text.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import { useAttempt } from "./attempt-context.tsx";
import styles from "./activity-page.module.css";

export function Footnotes({ ids }: { ids: string[] }) {
  const { t } = useTranslation("attempt");
  const text = useText();
  const { view } = useAttempt();
  const notes = view.footnotes.filter(({ id }) => ids.includes(id));
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-labelledby="footnotes">
      <h2 id="footnotes">{t("footnotes")}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            {text(note.text)} <cite>{text(note.source)}</cite> {note.status === "verify" && <Tag tone="warn">{t("verify")}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
