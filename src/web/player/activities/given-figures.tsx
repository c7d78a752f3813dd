/** Owns what is given to reckon with: names, figures, units. */
import { useText } from "../../shared/i18n/use-text.ts";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import styles from "./given-figures.module.css";

export function GivenFigures({ inputs }: { inputs: ActivityViewOf<"calculation">["inputs"] }) {
  const text = useText();
  return (
    <dl className={styles.figures}>
      {inputs.map((input) => (
        <div key={input.id}>
          <dt>{text(input.label)}</dt>
          <dd>
            {input.value} {text(input.unit)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
