/** Owns rating by students: members, oneself, other groups, each by its sheet; stored a moment after each press. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RatedTarget, ResultView, Rubric } from "../../../protocol/review.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useLive } from "../../shared/live/live-context.tsx";
import { LevelBand } from "../../shared/rating/level-band.tsx";
import { missing, pointsBy } from "../../shared/rating/points.ts";
import { useRatings, type Ratings } from "../../shared/rating/use-ratings.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import styles from "./rating-dialog.module.css";

type Asked = NonNullable<ResultView["rating"]>;

const idOf = (target: RatedTarget) => ("group" in target ? target.group : target.student);

export function RatingDialog({ lesson, asked, onClose }: { lesson: string; asked: Asked; onClose: () => void }) {
  const { t } = useTranslation("result");
  const text = useText();
  const live = useLive();
  const words = useServerWords();
  const stored = useRef(false);
  const ratings = useRatings(async (command) => {
    const result = await live.sendReview(lesson, command);
    if (result.ok) stored.current = true;
    else toast(words(result.rejection), "bad");
    return result.ok;
  });
  const finish = async () => {
    if (await ratings.flush()) {
      if (stored.current) toast(t("rate.done"), "ok");
      onClose();
    }
  };
  return (
    <Dialog
      open
      wide
      onClose={() => void finish()}
      title={t("rate.title")}
      footer={
        <Button variant="primary" onClick={() => void finish()}>
          {t("rate.finish")}
        </Button>
      }
    >
      <p className={styles.intro}>{t("rate.intro")}</p>
      {asked.rubrics.map((rubric) => (
        <section key={rubric.id} aria-labelledby={`rate-${rubric.id}`}>
          <h3 id={`rate-${rubric.id}`} className={styles.sheet}>
            {text(rubric.title)} <small>{t("rate.of", { max: rubric.max })}</small>
          </h3>
          {asked.targets
            .filter((target) => target.rubric === rubric.id)
            // Oneself last: one sees others' work first.
            .sort((a, b) => Number(a.own) - Number(b.own))
            .map((target) => (
              <Sheet key={idOf(target.target)} rubric={rubric} asked={target} ratings={ratings} />
            ))}
        </section>
      ))}
    </Dialog>
  );
}

function Sheet({ rubric, asked: { target, name, own, values: stored }, ratings }: { rubric: Rubric; asked: Asked["targets"][number]; ratings: Ratings }) {
  const { t } = useTranslation("result");
  const format = useFormat();
  const values = ratings.valuesOf(rubric.id, target, stored);
  const points = pointsBy(rubric, values);
  const left = missing(rubric, values);
  const self = own && (rubric.of === "group" ? t("rate.ownGroup") : t("rate.self"));
  return (
    <fieldset className={styles.target}>
      <legend>
        <b>{name}</b> {self && <Tag tone="parcel">{self}</Tag>} <span>{points === null ? t("rate.notYet") : left > 0 ? t("rate.left", { number: left }) : t("rate.points", { points: format.points(points), max: rubric.max })}</span>
      </legend>
      {rubric.items.map((item) => (
        <LevelBand key={item.id} rubric={rubric} item={item} scope={idOf(target)} value={values[item.id]} disabled={false} onGive={(value) => ratings.give(rubric.id, target, stored, item.id, value)} />
      ))}
    </fieldset>
  );
}
