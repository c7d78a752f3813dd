/** Owns what can be done to a part of a frame: order, groups, the opposite, away. By pointer it is dragged by its handle. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { canUnwrap, groupWithNext, guardPart, movePart, partAt, removePart, turnNot, unwrapPart, wrapPart } from "../../../studio/criteria/frame-edit.ts";
import { useFrameDesk } from "./frame-context.ts";
import { LazyMenu } from "./lazy-menu.tsx";
import styles from "./frame.module.css";

export type PartPlace = { index: number; length: number };

export function PartTools({ path, place }: { path: Path; place: PartPlace | null }) {
  const { t } = useTranslation("studio-criteria");
  const { frame, change, words, dragged, focus } = useFrameDesk();
  const tools = useRef<HTMLSpanElement>(null);
  const name = path.join("/");
  useEffect(() => {
    // Whoever works by the keyboard goes on where the part is now.
    if (focus?.at === "menu" && focus.path.join("/") === name) tools.current?.querySelector("summary")?.focus();
  }, [focus, name]);
  const part = partAt(frame, path);
  if (part === undefined) return null;
  const title = words.part(part);
  const isNot = typeof part === "object" && "not" in part;
  const go = (next: Frame | null, to: Path = path) => change(next, { focus: to, at: "menu" });
  const beside = (by: number): Path => [...path.slice(0, -1), Number(path[path.length - 1]) + by];
  const several = place !== null && place.length > 1;
  return (
    <span ref={tools} className={styles.tools}>
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
      <LazyMenu
        size="s"
        title={<span className="visually-hidden">{t("tools.menu", { part: title })}</span>}
        items={[
          several && place.index > 0 && { label: t("tools.up"), act: () => go(movePart(frame, path, -1), beside(-1)) },
          several && place.index < place.length - 1 && { label: t("tools.down"), act: () => go(movePart(frame, path, 1), beside(1)) },
          { label: t("tools.groupAny"), act: () => go(wrapPart(frame, path, "any")) },
          { label: t("tools.groupAll"), act: () => go(wrapPart(frame, path, "all")) },
          { label: t("tools.groupSeq"), act: () => go(wrapPart(frame, path, "seq")) },
          several && place.index < place.length - 1 && { label: t("tools.withNext"), act: () => go(groupWithNext(frame, path, "any")) },
          canUnwrap(frame, path) && { label: t("tools.unwrap"), act: () => go(unwrapPart(frame, path)) },
          { label: isNot ? t("tools.notBack") : t("tools.not"), act: () => go(turnNot(frame, path)) },
          { label: t("tools.guard"), act: () => change(guardPart(frame, path, { words: [] }), { focus: focusOfGuard(frame, path) }) },
          { label: t("tools.remove"), act: () => go(removePart(frame, path), path.slice(0, -2)) },
        ]}
      />
    </span>
  );
}

function focusOfGuard(frame: Frame, path: Path): Path {
  const part = partAt(frame, path);
  return [...path, "unless", typeof part === "object" && "only" in part ? part.unless.length : 0];
}
