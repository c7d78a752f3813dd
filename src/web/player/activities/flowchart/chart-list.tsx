/** Owns the chart as a list: everything that the canvas can do, without a pointer. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { SelectField } from "../../../shared/ui/field.tsx";
import { announce } from "../../../shared/ui/toast.tsx";
import { disconnect, inReadingOrder, leadTo, setOwner, takeAway, type Drawing, type Edge } from "./drawing.ts";
import styles from "./chart-list.module.css";

type ChartListProps = { activity: ActivityViewOf<"flowchart">; drawing: Drawing; change: ((next: Drawing) => void) | null };

export function ChartList({ activity, drawing, change }: ChartListProps) {
  const { t } = useTranslation("flowchart");
  const text = useText();
  const { palette, owners } = activity;
  const order = inReadingOrder(drawing, palette);
  const boxOf = (id: string) => palette.find((box) => box.id === id);
  const words = (id: string) => text(boxOf(id)?.text);
  const aside = palette.filter((box) => box.shape !== "start" && !order.includes(box.id));
  const places = order.filter((id) => boxOf(id)?.shape !== "start");
  const number = (id: string) => `${order.indexOf(id) + 1}. ${words(id)}`;

  if (order.length === 0) return <p className={styles.empty}>{t("listEmpty")}</p>;
  return (
    <ol role="list" className={styles.list} aria-label={t("list")}>
      {order.map((id, index) => {
        const box = boxOf(id);
        if (!box) return null;
        const out = drawing.edges.filter(({ from }) => from === id);
        // One field for every way out; what was drawn beside it is listed and can be taken away.
        const ways = box.shape === "end" ? [] : box.exits.length > 0 ? box.exits.map((exit) => ({ exit: exit.id, label: t("exitTo", { exit: text(exit.text) }) })) : [{ exit: null, label: t("next") }];
        const firsts = ways.map(({ exit }) => out.find((edge) => edge.exit === exit));
        const others = out.filter((edge) => !firsts.includes(edge));
        return (
          <li key={id} className={styles.row} data-shape={box.shape}>
            <p className={styles.title}>
              <b>
                {index + 1}. {words(id)} <span className={styles.shape}>{t(`shape.${box.shape}`)}</span>
              </b>
              {change && (
                <Button
                  size="s"
                  variant="ghost"
                  icon="trash"
                  aria-label={t("remove", { text: words(id) })}
                  onClick={() => {
                    change(takeAway(drawing, [id]));
                    announce(t("removed", { text: words(id) }));
                  }}
                />
              )}
            </p>
            <div className={styles.fields}>
              {box.asksOwner && (
                <SelectField label={t("owner")} aria-label={t("ownerOf", { text: words(id) })} disabled={!change} value={drawing.nodes.find((node) => node.id === id)?.owner ?? ""} onChange={(event) => change?.(setOwner(drawing, id, event.target.value === "" ? null : event.target.value))}>
                  <option value="">{t("noOwner")}</option>
                  {owners.map((owner) => (
                    <option key={owner.id} value={owner.id}>
                      {text(owner.text)}
                    </option>
                  ))}
                </SelectField>
              )}
              {ways.map(({ exit, label }, way) => (
                <SelectField key={exit ?? ""} label={label} aria-label={t("wayOf", { text: words(id), way: label })} disabled={!change} value={firsts[way]?.to ?? ""} onChange={(event) => change?.(leadTo(drawing, id, exit, event.target.value === "" ? null : event.target.value))}>
                  <option value="">{t("nowhere")}</option>
                  <optgroup label={t("inChart")}>
                    {places.filter((other) => other !== id).map((other) => (
                      <option key={other} value={other}>
                        {number(other)}
                      </option>
                    ))}
                  </optgroup>
                  {aside.length > 0 && (
                    <optgroup label={t("fromPalette")}>
                      {aside.map((other) => (
                        <option key={other.id} value={other.id}>
                          {text(other.text)}
                        </option>
                      ))}
                    </optgroup>
                  )}
                </SelectField>
              ))}
            </div>
            {others.length > 0 && <Others edges={others} words={words} onCut={change && ((edge) => change(disconnect(drawing, [edge])))} />}
          </li>
        );
      })}
    </ol>
  );
}

function Others({ edges, words, onCut }: { edges: readonly Edge[]; words: (id: string) => string; onCut: ((edge: Edge) => void) | null }) {
  const { t } = useTranslation("flowchart");
  return (
    <ul role="list" className={styles.others}>
      {edges.map((edge) => (
        <li key={`${edge.exit ?? ""}>${edge.to}`}>
          {t("alsoTo", { text: words(edge.to) })}
          {onCut && <Button size="s" variant="ghost" icon="cross" aria-label={t("cut", { from: words(edge.from), to: words(edge.to) })} onClick={() => onCut(edge)} />}
        </li>
      ))}
    </ul>
  );
}
