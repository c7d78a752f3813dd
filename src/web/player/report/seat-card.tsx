/** Owns what a person earned who played the customer: planned points, faults of role, the words they stand on. It is no part of the score. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SeatResult } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Card } from "../../shared/ui/card.tsx";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { Explanations, ItemTags } from "./item-tags.tsx";
import { marksOf } from "./read-report.ts";
import styles from "./seat-card.module.css";

export function SeatCard({ result: { title, points, max, items }, allOpen }: { result: SeatResult; allOpen: boolean }) {
  const { t } = useTranslation("report");
  const text = useText();
  const format = useFormat();
  const [active, setActive] = useState<string | null>(null);
  const quoted = items.filter((item) => item.id === active).flatMap((item) => item.evidence.map((evidence) => ({ item, evidence })));
  return (
    <Card title={t("seat.title", { seat: text(title) })} note={t("seat.note", { points: format.points(points), max: format.points(max) })}>
      <ItemTags items={items} active={active} onActive={setActive} />
      {quoted.map(({ item, evidence }) => (
        <p key={evidence.seq} className={styles.said}>
          <EvidenceText text={evidence.text} marks={marksOf([item], evidence.seq, ({ title: label }) => text(label))} active={active} />
        </p>
      ))}
      <Explanations items={items} active={active} allOpen={allOpen} />
    </Card>
  );
}
