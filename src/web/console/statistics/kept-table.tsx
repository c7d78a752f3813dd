/** Owns the table of what stays: a line for each situation, practice and exam apart, with what was hardest in it. */
import { useTranslation } from "react-i18next";
import type { KeptSituation, KeptView } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Table } from "../../shared/ui/table.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import styles from "./statistics.module.css";
import { useMonthName } from "./use-term-name.ts";

/** As many as one can take up in a next lesson; all of them are in the table to take along. */
const HARDEST = 3;
const heads = ["situation", "months", "lessons", "students", "groups", "mean", "hardest"] as const;

export function KeptTable({ view: { situations, fewest } }: { view: KeptView }) {
  const { t } = useTranslation("statistics");
  return (
    <Table
      label={t("title")}
      className={styles.table}
      heads={heads.map((key) => ({ key, title: t(`heads.${key}`) }))}
    >
      {situations.map((situation) => (
        <Row key={`${situation.unit}/${situation.situation}/${situation.mode}`} of={situation} fewest={fewest} />
      ))}
    </Table>
  );
}

function Row({ of: { number, courseId, title, mode, lessons, small, from, to, students, groups, mean, items }, fewest }: { of: KeptSituation; fewest: number }) {
  const { t } = useTranslation(["statistics", "common"]);
  const text = useText();
  const format = useFormat();
  const nameOf = useMonthName();
  const head = (key: (typeof heads)[number]) => ({ "data-head": t(`heads.${key}`) });
  return (
    <tr>
      <th scope="row">
        {text(title)} <Tag tone={mode === "exam" ? "parcel" : "plain"}>{t(`common:mode.${mode}`)}</Tag>
        <small>{[number === null ? null : t("unit", { number }), courseId ?? t("common:own")].filter(Boolean).join(" · ")}</small>
      </th>
      <td {...head("months")}>
        <span className={styles.month}>{nameOf(from)}</span>
        {to !== from && (
          <>
            {" – "}
            <span className={styles.month}>{nameOf(to)}</span>
          </>
        )}
      </td>
      <td {...head("lessons")}>
        {lessons}
        {small > 0 && <small>{t("small", { count: small, fewest })}</small>}
      </td>
      <td {...head("students")}>{groups === 0 ? "–" : t("about", { count: students })}</td>
      <td {...head("groups")}>{groups === 0 ? "–" : groups}</td>
      <td {...head("mean")}>{mean === null ? "–" : t("percent", { percent: format.points(mean) })}</td>
      <td {...head("hardest")}>{items.length === 0 ? "–" : <Hardest items={items.slice(0, HARDEST)} />}</td>
    </tr>
  );
}

function Hardest({ items }: { items: KeptSituation["items"] }) {
  const { t } = useTranslation("statistics");
  const text = useText();
  const format = useFormat();
  return (
    <ol role="list" className={styles.items}>
      {items.map(({ id, title, sign, right, of }) => (
        <li key={id}>
          <span>{text(title)}</span> <b>{t(sign === "-" ? "without" : "right", { percent: format.points(right * 100), of })}</b>
        </li>
      ))}
    </ol>
  );
}
