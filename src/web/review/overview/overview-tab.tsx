/** Owns the page on which most of a review is done: the groups' marks, the replay of the chosen one below, its rating beside them. */
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewView } from "../../../protocol/review.ts";
import { RatingPanel } from "../rating/rating-panel.tsx";
import type { Look } from "../replay/look.ts";
import { ReplayCard } from "../replay/replay-card.tsx";
import { arrange, type Filter, type Order } from "./arrange.ts";
import { HeatMap } from "./heat-map.tsx";
import { OverviewBar } from "./overview-bar.tsx";
import styles from "./overview-tab.module.css";

export function OverviewTab({ view, look, onLook }: { view: ReviewView; look: Look; onLook: (look: Look) => void }) {
  const { t } = useTranslation("review");
  const [filter, setFilter] = useState<Filter>("all");
  const [order, setOrder] = useState<Order>({ by: "name", down: false });
  const [comparing, setComparing] = useState(false);
  /** The part that led on to the chosen group: it is drawn anew for it, and the focus goes to its heading, which names the group. */
  const [led, setLed] = useState<"replay" | "rating" | null>(null);
  const replay = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const shown = useMemo(() => arrange(view.groups, filter, order), [view.groups, filter, order]);
  const group = view.groups.find((one) => one.group === look.group) ?? view.groups[0];
  if (!group) return null;
  const choose = (to: string) => onLook({ group: to, attempt: null, ability: null, seq: null });
  /** Next to the chosen group in the order on the screen; null: there is none. */
  const beside = (step: 1 | -1): string | null => {
    const at = shown.findIndex((one) => one.group === group.group);
    return shown[at + step]?.group ?? null;
  };
  const leadOn = (part: "replay" | "rating") => (to: string) => {
    setLed(part);
    choose(to);
  };
  const comeTo = (element: HTMLElement | null) => element?.scrollIntoView?.({ block: "nearest" });
  return (
    <div className={styles.board} data-comparing={comparing || undefined}>
      <div className={styles.main}>
        <section className={styles.table} aria-label={t("overview.label")}>
          <OverviewBar view={view} filter={filter} onFilter={setFilter} count={shown.length} />
          <HeatMap
            view={view}
            groups={shown}
            chosen={group.group}
            ability={look.ability}
            order={order}
            onOrder={setOrder}
            onTurns={(to, ability) => {
              setLed(null);
              onLook({ group: to, attempt: null, ability, seq: null });
              comeTo(replay.current);
            }}
            onRating={(to) => {
              setLed(null);
              choose(to);
              comeTo(panel.current);
            }}
          />
        </section>
        <div ref={replay}>
          <ReplayCard key={group.group} view={view} group={group} look={look} onLook={onLook} onComparing={setComparing} previous={beside(-1)} next={beside(1)} onGroup={leadOn("replay")} focused={led === "replay"} />
        </div>
      </div>
      <aside ref={panel} className={styles.side} aria-label={t("rating.label")}>
        <RatingPanel key={group.group} view={view} group={group} previous={beside(-1)} next={beside(1)} onGroup={leadOn("rating")} focused={led === "rating"} />
      </aside>
    </div>
  );
}
