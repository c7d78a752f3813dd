/** Owns the list of everything that people changed: who, when, what and why, and what was taken back. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditLine, ReviewView } from "../../../protocol/review.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { useRubricName } from "../use-rubric-name.ts";
import { revisionOf, useReviewed } from "../revision.ts";
import { ReviewedPart } from "../reviewed-part.tsx";
import styles from "./audit-tab.module.css";

export function AuditTab({ view }: { view: ReviewView }) {
  const { t } = useTranslation("review");
  const api = useApi();
  const [who, setWho] = useState("");
  const audit = useReviewed(() => api.review.audit(view.lesson), view.lesson, `${revisionOf(view)} ${JSON.stringify(view.groups.map(({ standing, remark, ratings }) => [standing, remark, ratings.length]))}`);
  return (
    <Card title={t("audit.title")} note={t("audit.note")}>
      <ReviewedPart of={audit} lines={8}>
        {(lines) => {
          const people = [...new Map(lines.map(({ by }) => [by.id ?? "", by.name || t("audit.host")]))];
          const shown = lines.filter(({ by }) => who === "" || by.id === who).toReversed();
          return lines.length === 0 ? (
            <EmptyState title={t("audit.empty")} />
          ) : (
            <>
              <SelectField label={t("audit.who")} className={styles.who} value={who} onChange={(event) => setWho(event.target.value)}>
                <option value="">{t("audit.everybody")}</option>
                {people.map(([id, name]) => id !== "" && (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
              <ol role="list" className={styles.lines}>
                {shown.map((line) => (
                  <Line key={line.seq} line={line} />
                ))}
              </ol>
            </>
          );
        }}
      </ReviewedPart>
    </Card>
  );
}

function Line({ line }: { line: AuditLine }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const rubricName = useRubricName();
  const { type, params } = line;
  const told = {
    ...params,
    rubric: rubricName(String(params["rubric"] ?? "")),
    what: type === "undone" ? t([`step.${String(params["type"])}`, "step.other"]) : type === "counts-set" ? t(`counts.${String(params["counts"])}`) : type === "verdicts-corrected" ? t(`queue.to.${String(params["to"])}`) : type === "rated" ? t(`as.${String(params["as"])}`) : "",
    answer: t(params["accepted"] === "yes" ? "audit.accepted" : "audit.refused"),
  };
  return (
    <li className={styles.line} data-undone={line.undone || undefined}>
      <time className={styles.at}>{format.moment(line.at)}</time>
      <b>{line.by.name || t("audit.host")}</b>
      <span className={styles.what}>
        {t([`audit.line.${type}`, "audit.line.other"], told)}
        {line.undone && <Tag tone="plain">{t("audit.undone")}</Tag>}
        {line.reason !== null && <q>{line.reason}</q>}
      </span>
    </li>
  );
}
