/** Owns a group's talk on the big screen: the customer's face and curve at one side, the newest lines large at the other. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ScreenView } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { moodInk } from "../../shared/ui/mood-colour.ts";
import { MoodFace } from "../../shared/ui/mood-face.tsx";
import { MoodHistory } from "../../shared/ui/mood-history.tsx";
import styles from "./screen-group.module.css";

export function ScreenGroup({ group }: { group: NonNullable<ScreenView["group"]> }) {
  const { t } = useTranslation(["monitor", "common"]);
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [group.lines]);
  return (
    <div className={styles.group}>
      <div className={styles.side}>
        <h2>{group.name}</h2>
        {group.mood && (
          <>
            <MoodFace portrait={group.mood.portrait} mood={group.mood.value} label="" className={styles.face} />
            <p className={styles.mood} style={{ color: moodInk(group.mood.value) }}>
              {t("common:mood.now", { band: text(group.mood.title), value: Math.round(group.mood.value) })}
            </p>
            <MoodHistory values={group.mood.history} />
          </>
        )}
        <ul role="list" className={styles.seats}>
          {group.seats
            .filter(({ names }) => names.length > 0)
            .map(({ title, names }) => (
              <li key={text(title)}>
                {text(title)} <b>{names.join(t("common:list.comma"))}</b>
              </li>
            ))}
        </ul>
      </div>
      <div ref={box} className={styles.lines} role="log" aria-live="off" aria-label={t("listen.lines")}>
        {group.lines.length === 0 && <p className={styles.none}>{t("screen.noLines")}</p>}
        {group.lines.map((line, place) => (
          <div key={place} className={styles.line} data-who={line.who}>
            {line.who !== "narrator" && <b>{text(line.name)}</b>}
            <p lang={typeof line.text === "string" ? "zh-CN" : undefined}>{text(line.text)}</p>
          </div>
        ))}
      </div>
    </div>
  );
}
