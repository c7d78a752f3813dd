/** Owns the boxes that are not in the chart yet: pressed they are put below, dragged they are put where they are dropped. */
import { useTranslation } from "react-i18next";
import { useText } from "../../../shared/i18n/use-text.ts";
import { announce } from "../../../shared/ui/toast.tsx";
import { DRAGGED } from "./chart-canvas.tsx";
import type { Box } from "./drawing.ts";
import styles from "./flowchart-activity.module.css";

type ChartPaletteProps = { boxes: readonly Box[]; onPut: (id: string) => void };

export function ChartPalette({ boxes, onPut }: ChartPaletteProps) {
  const { t } = useTranslation("flowchart");
  const text = useText();
  return (
    <section aria-label={t("palette")} className={styles.palette}>
      <h3>{t("palette")}</h3>
      {boxes.length === 0 && <p className={styles.help}>{t("paletteEmpty")}</p>}
      <ul role="list">
        {boxes.map((box) => (
          <li key={box.id}>
            <button
              type="button"
              className={styles.piece}
              data-shape={box.shape}
              draggable
              aria-label={t("put", { shape: t(`shape.${box.shape}`), text: text(box.text) })}
              onDragStart={(event) => event.dataTransfer.setData(DRAGGED, box.id)}
              onClick={() => {
                onPut(box.id);
                announce(t("putDone", { text: text(box.text) }));
              }}
            >
              {text(box.text)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
