/** Owns drawing a process: the canvas and the list beside it are two ways to the same drawing. */
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { saveFile } from "../../../shared/save-file.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { KeyWords } from "../../../shared/ui/key-words.tsx";
import { announce, toast } from "../../../shared/ui/toast.tsx";
import { SubmitBar } from "../../attempt/submit-bar.tsx";
import { ChartCanvas, unmarked, useBoxSizes } from "./chart-canvas.tsx";
import { ChartFeedback, markedBy } from "./chart-feedback.tsx";
import { ChartList } from "./chart-list.tsx";
import { ChartPalette } from "./chart-palette.tsx";
import { chartPicture, pngOf } from "./chart-picture.ts";
import { moveBoxes, putBox } from "./drawing.ts";
import { layOut, layOutInLanes } from "./lay-out.ts";
import { useDrawing } from "./use-drawing.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import styles from "./flowchart-activity.module.css";

export function FlowchartActivity({ activity }: { activity: ActivityViewOf<"flowchart"> }) {
  const { t } = useTranslation("flowchart");
  const text = useText();
  const { drawing, editable, change, undo, redo } = useDrawing(activity);
  const { palette, owners, feedback } = activity;
  const [fit, setFit] = useState(0);
  const [laned, setLaned] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const sizeOf = useBoxSizes(activity, drawing);
  const lanes = useMemo(() => (laned ? [null, ...owners.map(({ id }) => id)] : null), [laned, owners]);
  const marked = useMemo(() => (feedback ? markedBy(feedback) : unmarked), [feedback]);
  const aside = palette.filter(({ id }) => !drawing.nodes.some((node) => node.id === id));
  const title = (id: string) => text(palette.find((box) => box.id === id)?.text);

  const arrange = (inLanes: boolean) => {
    const order = [null, ...owners.map(({ id }) => id)];
    change(moveBoxes(drawing, inLanes ? layOutInLanes(drawing, order, sizeOf) : layOut(drawing, sizeOf)));
    setLaned(inLanes);
    setFit(fit + 1);
    announce(t(inLanes ? "lanesDone" : "arranged"));
  };

  const savePicture = async (kind: "svg" | "png") => {
    const name = `${text(activity.title)}.${kind}`;
    const picture = chartPicture(drawing, palette, sizeOf, {
      title: text(activity.title),
      owner: (id) => text(owners.find((owner) => owner.id === id)?.text),
      exit: (id, exit) => text(palette.find((box) => box.id === id)?.exits.find((one) => one.id === exit)?.text),
    });
    const blob = kind === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await pngOf(picture).catch(() => null);
    if (blob) saveFile(blob, name);
    else toast(t("pictureFailed"), "bad");
  };

  useUndoKeys(whole, undo, redo);

  const loose = drawing.nodes.filter(({ id }) => !drawing.edges.some(({ from, to }) => from === id || to === id));
  const missing = [...(drawing.nodes.length === 0 ? [t("missingAll")] : []), ...loose.map(({ id }) => t("missingWay", { text: title(id) })), ...drawing.nodes.filter(({ id, owner }) => owner === null && palette.some((box) => box.id === id && box.asksOwner)).map(({ id }) => t("missingOwner", { text: title(id) }))];

  return (
    <div>
      <div ref={whole} className={styles.flowchart}>
        {editable && <ChartPalette boxes={aside} onPut={(id) => change(putBox(drawing, id))} />}
        <div className={styles.drawing}>
          <div className={styles.tools} role="group" aria-label={t("tools")}>
            {editable && (
              <>
                <Button size="s" icon="undo" disabled={!undo} onClick={() => undo?.()}>
                  {t("undo")}
                </Button>
                <Button size="s" icon="retry" disabled={!redo} onClick={() => redo?.()}>
                  {t("redo")}
                </Button>
                <Button size="s" icon="move" disabled={drawing.nodes.length === 0} onClick={() => arrange(false)}>
                  {t("arrange")}
                </Button>
                {owners.length > 0 && (
                  <Button size="s" aria-pressed={laned} disabled={drawing.nodes.length === 0} onClick={() => arrange(!laned)}>
                    {t("lanes")}
                  </Button>
                )}
              </>
            )}
            <Button size="s" icon="download" disabled={drawing.nodes.length === 0} onClick={() => void savePicture("png")}>
              PNG
            </Button>
            <Button size="s" icon="download" disabled={drawing.nodes.length === 0} onClick={() => void savePicture("svg")}>
              SVG
            </Button>
            {document.fullscreenEnabled && (
              <Button size="s" icon="expand" onClick={() => void (document.fullscreenElement ? document.exitFullscreen() : whole.current?.requestFullscreen())}>
                {t("fullScreen")}
              </Button>
            )}
          </div>
          <ChartCanvas activity={activity} drawing={drawing} change={editable ? change : null} lanes={lanes} marked={marked} label={t("canvas")} fit={fit} />
          {editable && (
            <p className={styles.help}>
              {t("help")} <KeyWords>{t("helpKeys")}</KeyWords>
            </p>
          )}
        </div>
        {editable && (
          <section className={styles.beside} aria-labelledby={`${activity.id}-list`}>
            <h3 id={`${activity.id}-list`}>{t("list")}</h3>
            <p className={styles.help}>{t("listHelp")}</p>
            <ChartList activity={activity} drawing={drawing} change={change} />
          </section>
        )}
      </div>
      {feedback && <ChartFeedback activity={activity} feedback={feedback} />}
      {!editable && (
        <details className={styles.right}>
          <summary>{t("listOf")}</summary>
          <ChartList activity={activity} drawing={drawing} change={null} />
        </details>
      )}
      <SubmitBar activity={activity} missing={missing} />
    </div>
  );
}
