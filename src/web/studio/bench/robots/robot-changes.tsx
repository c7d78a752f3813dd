/** What is different from another version when the same robots play it. */
import { useTranslation } from "react-i18next";
import type { StudioDocument } from "../../../../studio/document.ts";
import type { Changes } from "../../../../studio/robots/changes.ts";
import { useFormat } from "../../../shared/i18n/use-format.ts";
import { Table } from "../../../shared/ui/table.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { useJump } from "../../problems/use-jump.ts";
import { usePlaceWords } from "../../problems/use-problem-words.ts";
import { placeOfCriterion } from "../place-of-criterion.ts";
import styles from "./robots.module.css";

export function RobotChanges({ changes: { marks, criteria }, of, against }: { changes: Changes; of: StudioDocument; against: string }) {
  const { t } = useTranslation("studio-bench");
  const { points, signed } = useFormat();
  const placeWords = usePlaceWords(of);
  const jump = useJump();
  const percent = (share: number | null) => (share === null ? "–" : t("robots.percent", { percent: Math.round(share * 100) }));
  return (
    <>
      <h3>{t("robots.changes", { name: against })}</h3>
      <p className={styles.endings}>
        {marks.map(({ quality, before, now }) => (
          <Tag key={quality} tone={now === before ? "plain" : "parcel"}>
            {t("robots.markChange", { quality: t(`robots.quality.${quality}`), before: points(before), now: points(now), change: signed(now - before) })}
          </Tag>
        ))}
      </p>
      {criteria.length === 0 ? (
        <p>{t("robots.same")}</p>
      ) : (
        <Table label={t("robots.criteriaChanged")} heads={(["criterion", "quality", "before", "now"] as const).map((key) => ({ key, title: t(`robots.head.${key}`) }))}>
          {criteria.map(({ activity, key, quality, before, now }) => {
            const place = placeOfCriterion(of, of.situation.activities.findIndex(({ id }) => id === activity), key);
            return (
              <tr key={`${activity} ${key} ${quality}`}>
                <th scope="row">{place ? <button type="button" className={styles.place} onClick={() => jump(place)}>{placeWords(place)}</button> : t("robots.gone")}</th>
                <td>{t(`robots.quality.${quality}`)}</td>
                <td>{percent(before)}</td>
                <td>{percent(now)}</td>
              </tr>
            );
          })}
        </Table>
      )}
    </>
  );
}
