/** Owns the explanation of one mark: points, why, what was written and what was wanted, advice, model answer. */
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useWords } from "../../shared/i18n/use-words.ts";
import { AppealLines } from "./appeal-lines.tsx";
import styles from "./explanation.module.css";
import { itemTitle } from "../../shared/text/item-title.ts";
import { toneOf } from "./read-report.ts";

/** `titled`: where the tag that it belongs to is not right above it. */
export function Explanation({ item, titled = false }: { item: CreditItem; titled?: boolean }) {
  const { t } = useTranslation(["report", "common"]);
  const text = useText();
  const format = useFormat();
  const words = useWords("reasons");
  const worth = item.points * item.weight;
  return (
    <div className={styles.explanation} data-tone={toneOf(item)}>
      <p>
        {titled && <b>{itemTitle(item, t, text)} </b>}
        <span className={styles.points}>
          {item.sign === "-"
            ? t("points.lost", { points: format.signed(item.points) })
            : item.max === 0 && item.points === 0
              ? t("points.none")
              : t("points.of", { points: format.points(item.points), max: format.points(item.max) })}
          {item.weight !== 1 && item.points !== 0 && t("points.worth", { worth: format.signed(worth) })}
        </span>
        {item.ability && <span className={styles.points}> · {t(`common:ability.${item.ability}`)}</span>}
      </p>
      <dl className={styles.lines}>
        <Line label={t("why")}>{words(item.reason)}</Line>
        {item.kind !== "criterion" && item.given !== null && <Line label={t("given")}>{text(item.given)}</Line>}
        {item.kind !== "criterion" && item.expected !== null && <Line label={t(item.kind === "consistency" ? "agrees" : "expected")}>{text(item.expected)}</Line>}
        {item.advice !== null && <Line label={t("advice")}>{text(item.advice)}</Line>}
        {item.model !== null && toneOf(item) !== "ok" && <Line label={t(item.kind === "criterion" ? "model.title" : "model.written")}>{text(item.model)}</Line>}
      </dl>
      <AppealLines item={item} />
    </div>
  );
}

function Line({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
