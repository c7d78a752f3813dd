/** Owns what can be done to a part of a frame: order, groups, the opposite, away. By pointer it is dragged by its handle. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import { canUnwrap, groupWithNext, guardPart, movePart, partAt, removePart, turnNot, unwrapPart, wrapPart } from "../../../studio/criteria/frame-edit.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { useFrameDesk } from "./frame-context.ts";
import styles from "./frame.module.css";

export type PartPlace = { index: number; length: number };

export function PartTools({ path, place }: { path: Path; place: PartPlace | null }) {
  const { t } = useTranslation("studio-criteria");
  const { frame, change, words, dragged } = useFrameDesk();
  const part = partAt(frame, path);
  if (part === undefined) return null;
  const title = words.part(part);
  const isNot = typeof part === "object" && "not" in part;
  const item = (label: string, act: () => void) => (
    <Button variant="ghost" size="s" onClick={act}>
      {label}
    </Button>
  );
  const several = place !== null && place.length > 1;
  return (
    <span className={styles.tools}>
      {several && (
        <span
          className={styles.handle}
          draggable
          title={t("tools.drag")}
          aria-hidden="true"
          onDragStart={(event) => {
            event.stopPropagation();
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", title);
            dragged.current = path;
          }}
          onDragEnd={() => (dragged.current = null)}
        >
          ⠿
        </span>
      )}
      <Menu size="s" title={<span className="visually-hidden">{t("tools.menu", { part: title })}</span>}>
        {several && place.index > 0 && item(t("tools.up"), () => change(movePart(frame, path, -1)))}
        {several && place.index < place.length - 1 && item(t("tools.down"), () => change(movePart(frame, path, 1)))}
        {item(t("tools.groupAny"), () => change(wrapPart(frame, path, "any")))}
        {item(t("tools.groupAll"), () => change(wrapPart(frame, path, "all")))}
        {item(t("tools.groupSeq"), () => change(wrapPart(frame, path, "seq")))}
        {several && place.index < place.length - 1 && item(t("tools.withNext"), () => change(groupWithNext(frame, path, "any")))}
        {canUnwrap(frame, path) && item(t("tools.unwrap"), () => change(unwrapPart(frame, path)))}
        {item(isNot ? t("tools.notBack") : t("tools.not"), () => change(turnNot(frame, path)))}
        {item(t("tools.guard"), () => change(guardPart(frame, path, { words: [] }), { focus: focusOfGuard(frame, path) }))}
        {item(t("tools.remove"), () => change(removePart(frame, path)))}
      </Menu>
    </span>
  );
}

function focusOfGuard(frame: Parameters<typeof partAt>[0], path: Path): Path {
  const part = partAt(frame, path);
  return [...path, "unless", typeof part === "object" && "only" in part ? part.unless.length : 0];
}
