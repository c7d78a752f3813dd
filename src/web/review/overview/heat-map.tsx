/** Owns the groups by six abilities with the parts of their marks: colour and number, sorting by a head, arrow keys. A cell leads to the turns or to the rating behind it. */
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AbilityMark, GroupReview, ReviewView } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import type { Order } from "./arrange.ts";
import { heatTone } from "./heat-tone.ts";
import { StandingTag } from "./standing-tag.tsx";
import { cx } from "../../shared/ui/cx.ts";
import heat from "../heat.module.css";
import styles from "./heat-map.module.css";

type Ability = AbilityMark["ability"];
type Props = {
  view: ReviewView;
  groups: readonly GroupReview[];
  chosen: string;
  ability: Ability | null;
  order: Order;
  onOrder: (order: Order) => void;
  onTurns: (group: string, ability: Ability | null) => void;
  onRating: (group: string) => void;
};

const parts = ["peer", "teacher", "self", "final"] as const;

export function HeatMap({ view, groups, chosen, ability, order, onOrder, onTurns, onRating }: Props) {
  const { t } = useTranslation(["review", "common"]);
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState({ row: 0, column: 0 });
  const abilities = view.groups.find((group) => group.abilities.length > 0)?.abilities.map((mark) => mark.ability) ?? [];
  const maxOf = (of: Ability) => Math.max(...view.groups.map((group) => group.abilities.find((mark) => mark.ability === of)?.max ?? 0));

  const cells = () => [...(table.current?.querySelectorAll<HTMLTableRowElement>("tbody tr") ?? [])].map((row) => [...row.querySelectorAll<HTMLButtonElement>("button")]);
  const move = (event: KeyboardEvent) => {
    const rows = cells();
    const row = rows.findIndex((one) => one.some((cell) => cell === document.activeElement));
    const column = rows[row]?.findIndex((cell) => cell === document.activeElement) ?? -1;
    if (row < 0 || column < 0) return;
    const to = { ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1], ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], Home: [row, 0], End: [row, (rows[row]?.length ?? 1) - 1] }[event.key];
    if (!to) return;
    event.preventDefault();
    rows[to[0] ?? 0]?.[to[1] ?? 0]?.focus();
  };
  const wiring = (row: number, column: number) => ({
    tabIndex: Math.min(stop.row, groups.length - 1) === row && stop.column === column ? 0 : -1,
    onFocus: () => setStop({ row, column }),
  });
  const head = (by: Order["by"], title: ReactNode, small?: string) => (
    <th key={by} scope="col" aria-sort={order.by !== by ? "none" : order.down ? "descending" : "ascending"}>
      <button type="button" className={styles.head} onClick={() => onOrder({ by, down: order.by === by ? !order.down : by !== "name" && by !== "standing" })}>
        <span>
          {title}
          {small && <small>{small}</small>}
        </span>
        {order.by === by && <Icon name={order.down ? "down" : "up"} />}
      </button>
    </th>
  );
  const last = abilities.length + parts.length + 1;

  return (
    <div className={styles.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table ref={table} role="grid" aria-label={t("overview.label")} className={styles.table} onKeyDown={move}>
        <thead>
          <tr>
            {head("name", t("overview.group"))}
            {abilities.map((one) => head(one, <abbr title={t(`common:ability.${one}`)}>{t(`short.${one}`)}</abbr>, format.points(maxOf(one))))}
            {head("automatic", t("part.automatic"))}
            {parts.map((part) => head(part, t(`part.${part}`)))}
            {head("standing", t("overview.standing"))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group, row) => (
            <tr key={group.group} aria-selected={group.group === chosen}>
              <th scope="row">
                <button type="button" className={styles.name} {...wiring(row, 0)} onClick={() => onRating(group.group)}>
                  {group.name}
                  {group.open.uncertain + group.open.appeals > 0 && (
                    <span className={styles.open} title={t("overview.open", { number: group.open.uncertain + group.open.appeals })}>
                      <span aria-hidden="true">{group.open.uncertain + group.open.appeals}</span>
                      <span className="visually-hidden">{t("overview.open", { number: group.open.uncertain + group.open.appeals })}</span>
                    </span>
                  )}
                </button>
              </th>
              {abilities.map((one, index) => {
                const mark = group.abilities.find((each) => each.ability === one);
                return (
                  <td key={one}>
                    {mark && mark.max > 0 ? (
                      <button
                        type="button"
                        className={cx(styles.cell, heat.heat)}
                        data-tone={heatTone(mark.points, mark.max)}
                        data-open={(group.group === chosen && ability === one) || undefined}
                        {...wiring(row, index + 1)}
                        onClick={() => onTurns(group.group, one)}
                        aria-label={t("overview.cell", { name: group.name, ability: t(`common:ability.${one}`), points: format.points(mark.points), max: format.points(mark.max) })}
                      >
                        {format.points(mark.points)}
                      </button>
                    ) : (
                      <button type="button" className={styles.plain} {...wiring(row, index + 1)} aria-label={t("overview.none", { name: group.name, part: t(`common:ability.${one}`) })} onClick={() => onTurns(group.group, one)}>
                        –
                      </button>
                    )}
                  </td>
                );
              })}
              <td>
                <Mark value={group.marks.automatic} label={t("overview.mark", { name: group.name, part: t("part.automatic") })} {...wiring(row, abilities.length + 1)} onClick={() => onTurns(group.group, null)} />
              </td>
              {parts.map((part, index) => (
                <td key={part}>
                  <Mark
                    value={group.marks[part]}
                    strong={part === "final"}
                    empty={part === "final" ? t("overview.waiting") : "—"}
                    label={t("overview.mark", { name: group.name, part: t(`part.${part}`) })}
                    {...wiring(row, abilities.length + 2 + index)}
                    onClick={() => onRating(group.group)}
                  />
                </td>
              ))}
              <td>
                <button type="button" className={styles.standing} {...wiring(row, last + 1)} onClick={() => onRating(group.group)}>
                  <StandingTag standing={group.standing} />
                  {group.again && <span className={styles.again}>{t("overview.again")}</span>}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {groups.length === 0 && <p className={styles.none}>{t("overview.empty")}</p>}
    </div>
  );
}

type MarkProps = { value: number | null; label: string; strong?: boolean; empty?: string; tabIndex: number; onFocus: () => void; onClick: () => void };

function Mark({ value, label, strong = false, empty = "—", ...rest }: MarkProps) {
  const format = useFormat();
  const shown = value === null ? empty : format.points(value);
  return (
    <button type="button" className={styles.plain} data-strong={strong || undefined} data-empty={value === null || undefined} aria-label={`${label} ${shown}`} {...rest}>
      {shown}
    </button>
  );
}
