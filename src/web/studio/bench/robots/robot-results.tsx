/** What robots found: marks by quality, what an author should look at, and what differs from another version. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { StudioDocument } from "../../../../studio/document.ts";
import { blamesTheStrong, neverVisited, tellsNobodyApart, type QualityFindings } from "../../../../studio/robots/findings.ts";
import type { RobotRun } from "../../../../studio/robots/run-robots.ts";
import { useFormat } from "../../../shared/i18n/use-format.ts";
import { useWritten } from "../../fields/use-written.ts";
import { Table } from "../../../shared/ui/table.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { useJump } from "../../problems/use-jump.ts";
import { usePlaceWords } from "../../problems/use-problem-words.ts";
import { BeatHeat } from "./beat-heat.tsx";
import { RobotChanges } from "./robot-changes.tsx";
import styles from "./robots.module.css";

type Finished = Exclude<RobotRun, { state: "unplayable" }>;

export function RobotResults({ run: { findings, changes, state }, of, against }: { run: Finished; of: StudioDocument; against: string | null }) {
  const { t } = useTranslation("studio-bench");
  const { beats, criteria, qualities, plays } = findings;
  if (plays === 0) return <p>{t("robots.nothing")}</p>;
  return (
    <div className={styles.results}>
      {state === "stopped" && <p className={styles.note}>{t("robots.stopped", { count: plays })}</p>}
      <Marks qualities={qualities} of={of} />
      <h3>{t("robots.look")}</h3>
      <Found title={t("robots.never")} none={t("robots.neverNone")} places={beats.filter(neverVisited).map(({ place }) => place)} of={of} />
      <Found title={t("robots.nobody")} none={t("robots.nobodyNone")} places={criteria.filter((one) => tellsNobodyApart(one) === "nobody").map(({ place }) => place)} of={of} />
      <Found title={t("robots.everybody")} none={t("robots.everybodyNone")} places={criteria.filter((one) => tellsNobodyApart(one) === "everybody").map(({ place }) => place)} of={of} />
      <Found title={t("robots.blames")} none={t("robots.blamesNone")} places={criteria.filter(blamesTheStrong).map(({ place }) => place)} of={of} />
      {changes && <RobotChanges changes={changes} of={of} against={against ?? ""} />}
      <BeatHeat beats={beats} of={of} />
    </div>
  );
}

/** Minutes that are better told in hours. */
const LONG = 120;

function Marks({ qualities, of: { situation } }: { qualities: readonly QualityFindings[]; of: StudioDocument }) {
  const { t } = useTranslation("studio-bench");
  const text = useWritten();
  const { points } = useFormat();
  const titleOf = (activity: string) => text(situation.activities.find(({ id }) => id === activity)?.title);
  const heads = ["quality", "mean", "spread", "passed", "minutes", "course", "endings"] as const;
  return (
    <Table label={t("robots.marks")} heads={heads.map((key) => ({ key, title: t(`robots.head.${key}`) }))}>
      {qualities.map(({ quality, plays, mean, min, max, passed, histogram, minutes, course, endings }) => (
        <tr key={quality}>
          <th scope="row">{t(`robots.quality.${quality}`)}</th>
          <td className={styles.mean}>{points(mean)}</td>
          <td>
            <Histogram counts={histogram} label={t("robots.spread", { min: points(min), max: points(max) })} />
          </td>
          <td>{t("robots.passedOf", { passed, all: plays })}</td>
          <td>{t("robots.minutes", { minutes: points(minutes) })}</td>
          <td>
            <ul role="list" className={styles.plain}>
              {course.map((one) => (
                <li key={one.activity}>
                  {one.minutes > LONG ? t("robots.hoursOf", { title: titleOf(one.activity), hours: points(one.minutes / 60) }) : t("robots.courseOf", { title: titleOf(one.activity), minutes: points(one.minutes) })}
                </li>
              ))}
            </ul>
          </td>
          <td>
            <span className={styles.endings}>
              {endings.map(({ activity, ending, count }) => (
                <Tag key={`${activity} ${ending}`} tone={ending === "closed" ? "ok" : ending === "none" ? "bad" : "warn"}>
                  {t("robots.endingOf", { title: titleOf(activity), ending: t(`robots.ending.${ending}`), count })}
                </Tag>
              ))}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Ten bars from 0 to full marks. */
function Histogram({ counts, label }: { counts: readonly number[]; label: string }) {
  const most = Math.max(1, ...counts);
  return (
    <span className={styles.spread}>
      <svg viewBox="0 0 100 28" className={styles.histogram} aria-hidden="true">
        <path d="M0 27.5h100" className={styles.ground} />
        {counts.map((count, index) => (
          // Ten places that never change.
          // oxlint-disable-next-line react/no-array-index-key
          <rect key={index} x={index * 10 + 1} width={8} y={27 - (count / most) * 26} height={(count / most) * 26} />
        ))}
      </svg>
      <small>{label}</small>
    </span>
  );
}

function Found({ title, none, places, of }: { title: string; none: string; places: readonly Path[]; of: StudioDocument }) {
  const { t } = useTranslation("studio-bench");
  const placeWords = usePlaceWords(of);
  const jump = useJump();
  if (places.length === 0) {
    return (
      <p className={styles.found}>
        <Tag tone="ok" icon="check">
          {none}
        </Tag>
      </p>
    );
  }
  return (
    <div className={styles.found}>
      <Tag tone="warn">{t("robots.count", { title, count: places.length })}</Tag>
      <ul role="list" className={styles.places}>
        {places.map((place) => (
          <li key={place.join("/")}>
            <button type="button" className={styles.place} onClick={() => jump(place)}>
              {placeWords(place)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
