/** Owns the rules at hand: short lists to look into. */
import type { AttemptView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import styles from "./references.module.css";

export function References({ references }: { references: AttemptView["references"] }) {
  const text = useText();
  return (
    <div className={styles.references}>
      {references.map((reference, place) => (
        <details key={reference.id} open={place === 0}>
          <summary>{text(reference.title)}</summary>
          <ul>
            {reference.lines.map((line, number) => (
              <li key={number}>{text(line)}</li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
