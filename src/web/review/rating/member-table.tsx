/** Owns the members by the items of their rubrics: digits go into the cells, arrows lead through them, a full cell leads on. */
import { useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { GroupReview, MemberReview, Rubric } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import styles from "./member-table.module.css";
import { pointsBy } from "../../shared/rating/points.ts";
import { PointsField } from "../../shared/rating/points-field.tsx";
import { storedOf } from "./stored.ts";
import type { Ratings } from "../../shared/rating/use-ratings.ts";

type Props = { group: GroupReview; rubric: Rubric; ratings: Ratings; disabled: boolean; onMember: (member: MemberReview) => void };

export function MemberTable({ group, rubric, ratings, disabled, onMember }: Props) {
  const { t } = useTranslation("review");
  const text = useText();
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const seatOf = ({ seats }: MemberReview) => {
    const last = seats[seats.length - 1];
    return last === null ? t("rating.mirror") : text(last);
  };
  const goTo = (row: number, column: number) => table.current?.querySelectorAll("tbody tr")[row]?.querySelectorAll<HTMLInputElement>("input")[column]?.focus();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const to = { ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], Enter: [row + 1, column] }[event.key];
    if (!to || event.nativeEvent.isComposing) return;
    event.preventDefault();
    goTo(to[0] ?? 0, to[1] ?? 0);
  };
  return (
    // A table that scrolls must be reachable by keyboard; its fields are.
    <div className={styles.frame}>
      <table ref={table} className={styles.table} aria-label={text(rubric.title)}>
        <thead>
          <tr>
            <th scope="col">{t("rating.member")}</th>
            {rubric.items.map((item) => (
              <th key={item.id} scope="col">
                {text(item.title)} <small>{item.sign === "-" ? `−${item.points}` : item.points}</small>
              </th>
            ))}
            <th scope="col">{t("rating.own")}</th>
          </tr>
        </thead>
        <tbody>
          {group.members.map((member, row) => {
            const stored = storedOf(member.ratings, rubric.id);
            const values = ratings.valuesOf(rubric.id, { student: member.student }, stored);
            const points = pointsBy(rubric, values);
            return (
              <tr key={member.student}>
                <th scope="row">
                  <button type="button" className={styles.name} aria-label={t("rating.openMember", { name: member.name })} onClick={() => onMember(member)}>
                    {member.name}
                  </button>
                  {member.seats.length > 0 && <Tag className={styles.seat}>{seatOf(member)}</Tag>}
                  {group.leader === member.student && <Tag tone="parcel">{t("rating.leader")}</Tag>}
                </th>
                {rubric.items.map((item, column) => (
                  <td key={item.id}>
                    <PointsField
                      label={t("rating.cell", { name: member.name, title: text(item.title), most: item.points })}
                      value={values[item.id]}
                      most={item.points}
                      disabled={disabled}
                      onGive={(value) => ratings.give(rubric.id, { student: member.student }, stored, item.id, value)}
                      onFull={() => (column + 1 < rubric.items.length ? goTo(row, column + 1) : goTo(row + 1, 0))}
                      onKeyDown={(event) => onKeyDown(event, row, column)}
                    />
                  </td>
                ))}
                <td className={styles.sum}>{points === null ? "–" : format.points(points)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
