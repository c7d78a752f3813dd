/** Owns the points of the debriefing on the big screen: what was missed, by how many groups, with words that stand for it. */
import { useTranslation } from "react-i18next";
import type { MissView } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import styles from "./screen-debrief.module.css";

const QUOTES = 2;

export function ScreenDebrief({ misses }: { misses: readonly MissView[] }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  return (
    <div className={styles.debrief}>
      <h2>{t("screen.debrief")}</h2>
      <ol role="list" className={styles.points}>
        {misses.map(({ key, title, sign, groups, of, quotes }, place) => (
          <li key={key} className={styles.point}>
            <span className={styles.number} aria-hidden="true">
              {place + 1}
            </span>
            <div className={styles.words}>
              <h3>{t(sign === "+" ? "misses.missed" : "misses.fault", { title: text(title) })}</h3>
              {quotes.slice(0, QUOTES).map((quote) => (
                <q key={quote} lang="zh-CN">
                  {quote}
                </q>
              ))}
            </div>
            <b className={styles.count}>{t("misses.groups", { groups, of })}</b>
          </li>
        ))}
      </ol>
    </div>
  );
}
