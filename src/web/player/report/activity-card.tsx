/** Owns the result of an activity that is no talk: one line per mark with what was written and what was wanted; each opens its explanation. */
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Card } from "../../shared/ui/card.tsx";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { verdictLook } from "../../shared/ui/verdict-tag.tsx";
import styles from "./activity-card.module.css";
import { Explanation } from "./explanation.tsx";
import { itemTitle } from "../../shared/text/item-title.ts";
import { isLeftEmpty, isLesson, marksOf, type ActivityResult } from "./read-report.ts";

/** From here on, what is right is folded away so that what is not stands out. */
const MANY = 8;

export function ActivityCard({ result: { activity, items, points, max }, allOpen }: { result: ActivityResult; allOpen: boolean }) {
  const { t } = useTranslation(["report", "common"]);
  const text = useText();
  const format = useFormat();
  const right = items.filter((item) => item.max > 0 && item.state === "met").length;
  const counted = items.filter((item) => item.max > 0).length;
  return (
    <Card
      flush
      title={text(activity.title)}
      note={t("activity.note", { right, count: counted })}
      actions={
        <p className={styles.sum}>
          {format.points(points)} / {format.points(max)}
        </p>
      }
    >
      <Items items={items.length > MANY ? items.filter(isLesson) : items} allOpen={allOpen} />
      {items.length > MANY && items.some((item) => !isLesson(item)) && (
        <details className={styles.right} key={String(allOpen)} open={allOpen}>
          <summary>{t("activity.right", { count: items.filter((item) => !isLesson(item)).length })}</summary>
          <Items items={items.filter((item) => !isLesson(item))} allOpen={allOpen} />
        </details>
      )}
    </Card>
  );
}

function Items({ items, allOpen }: { items: CreditItem[]; allOpen: boolean }) {
  return (
    <ul role="list" className={styles.items}>
      {items.map((item) => (
        <li key={item.id}>
          <Item item={item} allOpen={allOpen} />
        </li>
      ))}
    </ul>
  );
}

function Item({ item, allOpen }: { item: CreditItem; allOpen: boolean }) {
  const { t } = useTranslation(["report", "common"]);
  const text = useText();
  const format = useFormat();
  const { tone, icon, code } = verdictLook(item);
  const evidence = item.evidence[0];
  return (
    // The key opens or closes it anew when all are; in between everybody may do it himself.
    <details className={styles.item} key={String(allOpen)} open={allOpen}>
      <summary>
        <Tag tone={tone} icon={icon}>
          <span className="visually-hidden">{t(`common:verdict.${code}`)}</span>
          {item.max > 0 ? t("points.short", { points: format.points(item.points), max: format.points(item.max) }) : item.points === 0 ? t("points.none") : format.signed(item.points)}
        </Tag>
        <span className={styles.title}>{itemTitle(item, t, text)}</span>
        <span className={styles.given}>
          {evidence && evidence.spans.length > 0 ? (
            <EvidenceText text={evidence.text} marks={marksOf([item], evidence.seq, (it) => text(it.title))} />
          ) : item.given !== null ? (
            text(item.given)
          ) : (
            isLeftEmpty(item) && <i>{t("activity.blank")}</i>
          )}
        </span>
      </summary>
      <Explanation item={item} />
    </details>
  );
}
