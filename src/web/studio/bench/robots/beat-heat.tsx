/** Owns how many of the robots of each quality come to each beat. */
import { useTranslation } from "react-i18next";
import type { StudioDocument } from "../../../../studio/document.ts";
import type { BeatFindings } from "../../../../studio/robots/findings.ts";
import { robotQualities } from "../../../../studio/robots/robot-words.ts";
import { Table } from "../../../shared/ui/table.tsx";
import { useJump } from "../../problems/use-jump.ts";
import { usePlaceWords } from "../../problems/use-problem-words.ts";
import styles from "./robots.module.css";

export function BeatHeat({ beats, of }: { beats: readonly BeatFindings[]; of: StudioDocument }) {
  const { t } = useTranslation("studio-bench");
  const placeWords = usePlaceWords(of);
  const jump = useJump();
  return (
    <>
      <h3>{t("robots.heat")}</h3>
      <p className={styles.note}>{t("robots.heatAbout")}</p>
      <Table label={t("robots.heat")} className={styles.heat} heads={[{ key: "beat", title: t("robots.head.beat") }, ...robotQualities.map((quality) => ({ key: quality, title: t(`robots.quality.${quality}`) }))]}>
        {beats.map(({ activity, beat, place, visited }) => (
          <tr key={`${activity} ${beat}`}>
            <th scope="row">
              <button type="button" className={styles.place} onClick={() => jump(place)}>
                {placeWords(place)}
              </button>
            </th>
            {robotQualities.map((quality) => (
              <td key={quality}>
                <span className={styles.share} data-share={Math.ceil(visited[quality] * 4)}>
                  {t("robots.percent", { percent: Math.round(visited[quality] * 100) })}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </Table>
    </>
  );
}
