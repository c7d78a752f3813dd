/** Owns beats where the agent picks what to do, and scenes that are only read. */
import { useTranslation } from "react-i18next";
import type { ItemView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { takeLostFocus } from "../attempt/take-focus.ts";
import styles from "./choose-options.module.css";

export function ChooseOptions({ options, onChoose }: { options: ItemView[]; onChoose: (option: string) => void }) {
  const { t } = useTranslation("call");
  const text = useText();
  return (
    <section className={styles.options} aria-labelledby="choose-title">
      <h3 id="choose-title" ref={takeLostFocus} tabIndex={-1}>{t("choose.title")}</h3>
      <ul role="list">
        {options.map((option) => (
          <li key={option.id}>
            <button type="button" className={styles.option} data-option={option.id} onClick={() => onChoose(option.id)}>
              {text(option.text)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SceneContinue({ onContinue }: { onContinue: () => void }) {
  const { t } = useTranslation("call");
  return (
    <div className={styles.scene}>
      <Button ref={takeLostFocus} variant="primary" size="l" icon="chevron" onClick={onContinue}>
        {t("scene.go")}
      </Button>
    </div>
  );
}
