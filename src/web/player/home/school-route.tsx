/** Owns the situations that teachers of the school wrote: each with who is on the line and what was reached. */
import { useTranslation } from "react-i18next";
import type { PracticeChoice } from "../../../protocol/studio.ts";
import type { AttemptSummary } from "../../shared/attempt-connection.ts";
import { useCatalogue } from "../../shared/catalogue-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { MoodFace } from "../../shared/ui/mood-face.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { scoreTone } from "./progress.ts";
import styles from "./school-route.module.css";

type Tries = { tries: readonly AttemptSummary[]; best: ReadonlyMap<string, AttemptSummary> };

export default function SchoolRoute({ situations, tries, best }: { situations: readonly PracticeChoice[] } & Tries) {
  const { t } = useTranslation("school");
  return (
    <section className={styles.school} aria-labelledby="school">
      <h2 id="school">{t("title")}</h2>
      <p className={styles.note}>{t("note")}</p>
      <ul role="list" className={styles.list}>
        {situations.map((one) => (
          <li key={one.version}>
            <Entry of={one} best={best.get(`${one.unit}/${one.situation}`) ?? null} begun={tries.some(({ unit, situation }) => unit === one.unit && situation === one.situation)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ of: { unit, situation, card }, best, begun }: { of: PracticeChoice; best: AttemptSummary | null; begun: boolean }) {
  const { t } = useTranslation(["school", "common"]);
  const text = useText();
  const format = useFormat();
  const { units } = useCatalogue();
  const of = units.find(({ id }) => id === unit);
  return (
    <a href={`#${routes.task(unit, situation)}`} className={styles.entry}>
      {card.customer && <MoodFace portrait={card.customer.portrait} mood={card.customer.mood} label="" className={styles.face} />}
      <span className={styles.told}>
        <span className={styles.title}>{text(card.title)}</span>
        {card.summary && <span className={styles.summary}>{text(card.summary)}</span>}
        <span className={styles.about}>{[of && text(of.title), card.minutes !== null && t("common:time.minutes", { count: card.minutes })].filter(Boolean).join(" · ")}</span>
      </span>
      {best ? (
        <Tag tone={scoreTone(best)}>
          <span className="visually-hidden">{t("best")} </span>
          {format.points(best.total)}
        </Tag>
      ) : (
        <span className={styles.state}>{t(begun ? "begun" : "fresh")}</span>
      )}
    </a>
  );
}
