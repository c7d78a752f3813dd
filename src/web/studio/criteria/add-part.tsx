/** Owns adding to a frame: wordings, a concept, a figure, a group. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { addPart, groupKind, groupParts, partAt, replacePart } from "../../../studio/criteria/frame-edit.ts";
import { newValue, valueKinds } from "../../../studio/criteria/value-kinds.ts";
import { ConceptPicker } from "./concept-picker.tsx";
import { useFrameDesk } from "./frame-context.ts";
import { LazyMenu } from "./lazy-menu.tsx";
import { useNamed } from "./use-named.ts";
import styles from "./frame.module.css";

export function AddPart({ path }: { path: Path }) {
  const { t } = useTranslation("studio-criteria");
  const { frame, change, words } = useFrameDesk();
  const { facts } = useNamed();
  const [picking, setPicking] = useState(false);
  const part = partAt(frame, path);
  if (part === undefined) return null;
  const isBlank = typeof part === "object" && "words" in part && part.words.length === 0;
  const add = (fresh: Frame) => {
    // What is still blank gives way.
    if (isBlank) return change(replacePart(frame, path, fresh), { focus: path });
    const kind = groupKind(part);
    change(addPart(frame, path, fresh), { focus: kind === null ? [...path, "any", 1] : [...path, kind, groupParts(part).length] });
  };
  return (
    <div className={styles.add}>
      <LazyMenu
        size="s"
        icon="plus"
        title={path.length === 0 ? t("add.title") : <span title={t("add.titleTo", { group: words.part(part) })}>{t("add.title")}</span>}
        items={[
          !isBlank && { label: t("add.words"), act: () => add({ words: [] }) },
          { label: t("add.concept"), act: () => setPicking(true) },
          ...valueKinds.map((kind) => {
            const value = newValue(kind, facts);
            return value !== null && { label: t(`part.${kind}`), act: () => add(value) };
          }),
          { label: t("add.group"), act: () => add({ all: [{ words: [] }] }) },
        ]}
      />
      <ConceptPicker open={picking} onClose={() => setPicking(false)} onPick={(id) => add(id)} />
    </div>
  );
}
