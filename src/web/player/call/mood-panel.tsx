/** Owns the customer's face, mood and how it came about. Must not know the call's controls. */
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { MoodFace } from "../../shared/ui/mood-face.tsx";
import { MoodHistory } from "../../shared/ui/mood-history.tsx";
import { MoodMeter } from "../../shared/ui/mood-meter.tsx";
import { moodReasons } from "./mood-reasons.ts";
import styles from "./mood-panel.module.css";

/** Title of the band that the mood lies in. */
export function useMoodBand(mood: CallView["mood"]): string {
  const text = useText();
  const band = mood.bands.find(({ id }) => id === mood.band);
  return band ? text(band.title) : "";
}

export function CustomerFace({ call }: { call: CallView }) {
  const text = useText();
  const band = useMoodBand(call.mood);
  const last = call.mood.history[call.mood.history.length - 1];
  const name = text(call.customer.name);
  return (
    <div className={styles.customer}>
      <MoodFace className={styles.face} portrait={call.customer.portrait} mood={call.mood.value} label={`${name}，${band}`} />
      <p className={styles.name}>{name}</p>
      <p className={styles.title}>{text(call.customer.title)}</p>
      <MoodMeter value={call.mood.value} band={band} delta={last?.delta ?? null} />
    </div>
  );
}

export function MoodCourse({ call }: { call: CallView }) {
  const { t } = useTranslation("call");
  const text = useText();
  const { history } = call.mood;
  const first = history[0];
  return (
    <section className={styles.course} aria-labelledby="mood-course">
      <h3 id="mood-course">{t("mood.history")}</h3>
      {first ? (
        <>
          <MoodHistory values={[first.value - first.delta, ...history.map(({ value }) => value)]} />
          <ol role="list" className={styles.reasons}>
            {moodReasons(call.transcript)
              .slice(0, 3)
              .map((reason) => (
                <li key={reason.key}>
                  <b className={reason.delta > 0 ? styles.worse : styles.better}>{t(reason.delta > 0 ? "mood.up" : "mood.down", { count: Math.abs(reason.delta) })}</b>
                  <q className={styles.said}>{shorten(text(reason.said))}</q>
                  {reason.verdicts.length > 0 && (
                    <span className={styles.why}>
                      {t(`mood.${reason.because}`, {
                        what: reason.verdicts
                          .slice(0, 3)
                          .map((verdict) => text(verdict.title))
                          .join(t("mood.comma")),
                      })}
                    </span>
                  )}
                </li>
              ))}
          </ol>
        </>
      ) : (
        <p className={styles.none}>{t("mood.noHistory")}</p>
      )}
    </section>
  );
}

// Enough to remember one's own sentence by.
function shorten(said: string): string {
  const letters = [...said];
  return letters.length > 9 ? `${letters.slice(0, 8).join("")}…` : said;
}
