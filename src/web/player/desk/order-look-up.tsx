/** Owns looking an order up by its number or a phone number; earlier results stay below. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { mayWork } from "../attempt/reach.ts";
import { useDraft } from "../call/use-draft.ts";
import styles from "./order-look-up.module.css";

export function OrderLookUp() {
  const { t } = useTranslation("attempt");
  const text = useText();
  const { id: attempt, view, send } = useAttempt();
  const [query, setQuery] = useDraft(`${attempt}.look-up`);
  const [busy, setBusy] = useState(false);
  const results = [...view.lookUps].reverse();

  const lookUp = async () => {
    const wanted = query.trim();
    if (!wanted || busy) return;
    setBusy(true);
    await send({ type: "look-up", query: wanted });
    setBusy(false);
  };

  return (
    <div className={styles.lookUp}>
      <form
        role="search"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void lookUp();
        }}
      >
        <TextField
          className={styles.query}
          label={t("desk.lookUpLabel")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={60}
          value={query}
          disabled={!mayWork(view)}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button type="submit" icon="search" busy={busy}>
          {t("desk.lookUpButton")}
        </Button>
      </form>
      <div aria-live="polite" className={styles.results}>
        {results.length === 0 && <p className={styles.none}>{t("desk.lookUpHelp")}</p>}
        {results.map((result, place) => (
          <article key={results.length - place} className={styles.result} data-old={place > 0 || undefined}>
            {result.found ? (
              <>
                <h3>{text(result.found.title)}</h3>
                <dl>
                  {result.found.rows.map((row, number) => (
                    <div key={number}>
                      <dt>{text(row.label)}</dt>
                      <dd>{text(row.value)}</dd>
                    </div>
                  ))}
                </dl>
              </>
            ) : (
              <p className={styles.nothing}>
                <Icon name="question" /> {t("desk.notFound", { query: result.query })}
              </p>
            )}
          </article>
        ))}
      </div>
    </div>
  );
}
