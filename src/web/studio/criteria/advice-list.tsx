/** What is wrong with the wordings of a criterion, and what could be added by one press. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { Frame } from "../../../scenario/schema/frame.ts";
import type { Suggestion, Warning } from "../../../studio/criteria/advice.ts";
import { partAt, replacePart, withConcept, withWords } from "../../../studio/criteria/frame-edit.ts";
import { withoutWord } from "../../../studio/criteria/wording-chips.ts";
import type { JudgedSource } from "../../../studio/heard.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import type { CoreClient } from "../core/client.ts";
import { useReadOnly } from "../fields/use-place.ts";
import { useOptions } from "../fields/use-options.ts";
import { useDocument } from "../studio-context.tsx";
import { useCoreAnswer } from "./use-core-answer.ts";
import styles from "./criterion.module.css";

type AdviceProps = { place: Path; criterion: JudgedSource; onChange: (next: Frame) => void };

export function AdviceList({ place, criterion: { meets }, onChange }: AdviceProps) {
  const { t } = useTranslation("studio-criteria");
  const document = useDocument();
  const readOnly = useReadOnly();
  const name = place.join("/");
  const ask = useCallback((core: CoreClient) => core.advise(document, name.split("/").map((key) => (/^\d+$/.test(key) ? Number(key) : key))), [document, name]);
  const { answer } = useCoreAnswer(ask, 500);
  if (!answer || answer.warnings.length + answer.suggestions.length === 0) return null;
  return (
    <section className={styles.advice} aria-label={t("advice.title")}>
      {answer.warnings.length > 0 && (
        <ul role="list">
          {answer.warnings.map((warning) => (
            <WarningLine key={JSON.stringify(warning)} {...{ warning, place, meets, readOnly, onChange }} />
          ))}
        </ul>
      )}
      {answer.suggestions.length > 0 && !readOnly && (
        <>
          <h4>{t("advice.suggestions")}</h4>
          <ul role="list">
            {answer.suggestions.map((suggestion) => (
              <li key={JSON.stringify(suggestion)}>
                <Icon name="bulb" />
                <span>{t(`advice.${suggestion.code}`, suggestion.params)}</span>
                <Button size="s" onClick={() => onChange(added(meets, suggestion))}>
                  {t("advice.take")}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function added(meets: Frame, suggestion: Suggestion): Frame {
  return suggestion.code === "concept" ? withConcept(meets, suggestion.concept) : withWords(meets, [suggestion.words]);
}

type LineProps = { warning: Warning; place: Path; meets: Frame; readOnly: boolean; onChange: (next: Frame) => void };

function WarningLine({ warning: { code, params, path }, place, meets, readOnly, onChange }: LineProps) {
  const { t } = useTranslation("studio-criteria");
  const criteria = useOptions("criterion", place);
  const part = path === null ? undefined : partAt(meets, path);
  const droppable = (code === "contained" || code === "everyday" || code === "short") && path !== null && typeof part === "object" && "words" in part;
  return (
    <li>
      <Icon name="warning" />
      <span>{t(`advice.${code}`, { ...params, criterion: criteria.find(({ id }) => id === params["key"])?.title ?? "" })}</span>
      {droppable && !readOnly && (
        <Button size="s" onClick={() => onChange(replacePart(meets, path, { words: withoutWord(part.words, String(params["word"])) }))}>
          {t("advice.drop")}
        </Button>
      )}
    </li>
  );
}
