/** Owns what the class misses most right now, with words that stand for it, and choosing up to three for the debriefing on the big screen. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MonitorView } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { useProjecting } from "./use-projecting.ts";
import styles from "./misses-card.module.css";

const MOST = 3;
const LISTED = 8;

export function MissesCard({ view }: { view: MonitorView }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  const projecting = useProjecting(view);
  // Until the teacher chooses, what most groups miss is chosen.
  const [picked, setPicked] = useState<string[] | null>(null);
  const misses = view.misses.slice(0, LISTED);
  const chosen = (picked ?? misses.slice(0, MOST).map(({ key }) => key)).filter((key) => misses.some((miss) => miss.key === key));
  const toggle = (key: string, on: boolean) => setPicked(on ? [...chosen, key] : chosen.filter((each) => each !== key));
  return (
    <Card title={t("misses.title")} note={misses.length > 0 ? t("misses.note", { count: MOST }) : undefined}>
      {misses.length === 0 ? (
        <p className={styles.none}>{t("misses.none")}</p>
      ) : (
        <>
          <ul role="list" className={styles.misses}>
            {misses.map(({ key, title, sign, groups, of, quotes }) => (
              <li key={key}>
                <label className={styles.miss}>
                  <input type="checkbox" checked={chosen.includes(key)} disabled={!chosen.includes(key) && chosen.length >= MOST} onChange={(event) => toggle(key, event.target.checked)} />
                  <span className={styles.title}>{t(sign === "+" ? "misses.missed" : "misses.fault", { title: text(title) })}</span>
                  <b>{t("misses.groups", { groups, of })}</b>
                </label>
                {quotes.length > 0 && (
                  <details className={styles.quotes}>
                    <summary>{t("misses.quotes", { count: quotes.length })}</summary>
                    {quotes.map((quote) => (
                      <q key={quote} lang="zh-CN">
                        {quote}
                      </q>
                    ))}
                  </details>
                )}
              </li>
            ))}
          </ul>
          <Button className={styles.show} disabled={chosen.length === 0} onClick={() => projecting.debrief(chosen)}>
            {t("misses.show", { count: chosen.length })}
          </Button>
        </>
      )}
      {view.debrief.length > 0 && (
        <Button className={styles.show} variant="ghost" onClick={() => projecting.debrief([])}>
          {t("misses.takeDown")}
        </Button>
      )}
    </Card>
  );
}
