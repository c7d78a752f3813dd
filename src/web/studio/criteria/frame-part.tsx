/** One part of a frame with everything inside it: what it is, its content, its tools. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import { groupKind, movePart, partAt, replacePart, turnGroup, type GroupKind } from "../../../studio/criteria/frame-edit.ts";
import { usualGap } from "../../../studio/criteria/read-frame.ts";
import { partsOf } from "../../../studio/frame-parts.ts";
import { samePath } from "../../../studio/path.ts";
import { AddPart } from "./add-part.tsx";
import { ConceptPart } from "./concept-part.tsx";
import { useFrameDesk } from "./frame-context.ts";
import { PartTools, type PartPlace } from "./part-tools.tsx";
import { SmallSelect } from "./small-select.tsx";
import { ValuePart } from "./value-part.tsx";
import { WordsPart } from "./words-part.tsx";
import styles from "./frame.module.css";

/** `place`: among its neighbours; null where it stands alone. */
export function FramePart({ path, place }: { path: Path; place: PartPlace | null }) {
  const desk = useFrameDesk();
  const { frame, change, readOnly, dragged } = desk;
  const part = partAt(frame, path);
  if (part === undefined) return null;
  const isDragged = () => dragged.current !== null && place !== null && samePath(dragged.current.slice(0, -1), path.slice(0, -1));
  const drop = () => {
    const from = Number(dragged.current?.[path.length - 1]);
    if (place && dragged.current) change(movePart(frame, dragged.current, place.index - from));
    dragged.current = null;
  };
  return (
    <div
      className={styles.part}
      data-kind={typeof part === "string" ? "concept" : Object.keys(part)[0]}
      onDragOver={readOnly ? undefined : (event) => isDragged() && event.preventDefault()}
      onDrop={readOnly ? undefined : () => isDragged() && drop()}
    >
      <Content path={path} />
      {!readOnly && <PartTools path={path} place={place} />}
    </div>
  );
}

function Content({ path }: { path: Path }) {
  const { t } = useTranslation("studio-criteria");
  const { frame, change, readOnly } = useFrameDesk();
  const part = partAt(frame, path);
  if (part === undefined) return null;
  if (typeof part === "string") return <ConceptPart id={part} />;
  if ("words" in part) return <WordsPart path={path} words={part.words} />;
  if (groupKind(part) !== null) return <Group path={path} />;
  if ("not" in part) return <Labelled label={t("part.not")} path={path} />;
  if ("only" in part) {
    return (
      <div className={styles.box}>
        <FramePart path={[...path, "only"]} place={null} />
        <p className={styles.label}>{t("group.unless")}</p>
        {part.unless.map((one, index) => (
          <FramePart key={`${index}-${JSON.stringify(one).length}`} path={[...path, "unless", index]} place={{ index, length: part.unless.length }} />
        ))}
        <SmallSelect label={t("group.reach")} value={part.reach ?? "clause"} readOnly={readOnly} onChange={(reach) => change(replacePart(frame, path, reach === "sentence" ? { ...part, reach: "sentence" } : { only: part.only, unless: part.unless }))} options={[{ value: "clause", title: t("group.clause") }, { value: "sentence", title: t("group.sentence") }]} />
      </div>
    );
  }
  if ("differs" in part && part.about !== undefined) {
    return (
      <div className={styles.box}>
        <ValuePart path={path} />
        <p className={styles.label}>{t("group.about")}</p>
        <FramePart path={[...path, "about"]} place={null} />
      </div>
    );
  }
  return <ValuePart path={path} />;
}

function Labelled({ label, path }: { label: string; path: Path }) {
  return (
    <div className={styles.box} data-not>
      <p className={styles.label}>{label}</p>
      <FramePart path={[...path, "not"]} place={null} />
    </div>
  );
}

const gaps = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 26, 28, 30];
const distances = [8, 12, 16, 20, 24, 30, 40, 60];

function Group({ path }: { path: Path }) {
  const { t } = useTranslation("studio-criteria");
  const { frame, change, readOnly } = useFrameDesk();
  const part = partAt(frame, path);
  const kind = part === undefined ? null : groupKind(part);
  if (part === undefined || typeof part === "string" || kind === null) return null;
  const parts = partsOf(part, path);
  const numbers = (list: readonly number[], own: number | undefined) => [...new Set([...list, ...(own === undefined ? [] : [own])])].sort((a, b) => a - b);
  return (
    <div className={styles.box} data-group={kind}>
      <div className={styles.settings}>
        <SmallSelect label={t("group.kind")} hideLabel value={kind} readOnly={readOnly} onChange={(to) => change(turnGroup(frame, path, to as GroupKind))} options={(["all", "any", "seq"] as const).map((value) => ({ value, title: t(`part.${value}`) }))} />
        {"all" in part && (
          <SmallSelect
            label={t("group.within")}
            hideLabel
            value={String(part.within ?? "")}
            readOnly={readOnly}
            onChange={(within) => change(replacePart(frame, path, within === "" ? { all: part.all } : { all: part.all, within: Number(within) }))}
            options={[{ value: "", title: t("group.anywhere") }, ...numbers(distances, part.within).map((count) => ({ value: String(count), title: t("group.withinOf", { count }) }))]}
          />
        )}
        {"seq" in part && (
          <>
            <SmallSelect
              label={t("group.gap")}
              value={String(part.gap ?? usualGap)}
              readOnly={readOnly}
              onChange={(gap) => change(replacePart(frame, path, { ...part, gap: Number(gap) }))}
              options={numbers(gaps, part.gap).map((count) => ({ value: String(count), title: t("group.gapOf", { count }) }))}
            />
            <label className={styles.check}>
              <input type="checkbox" checked={part.commas !== false} disabled={readOnly} onChange={({ target }) => change(replacePart(frame, path, { seq: part.seq, ...(part.gap !== undefined && { gap: part.gap }), ...(!target.checked && { commas: false }) }))} />
              {t("group.commas")}
            </label>
          </>
        )}
      </div>
      {parts.map(({ path: place }, index) => (
        // Parts have no name of their own; what is moved changes places.
        // oxlint-disable-next-line react/no-array-index-key
        <FramePart key={index} path={place} place={{ index, length: parts.length }} />
      ))}
      {!readOnly && <AddPart path={path} />}
    </div>
  );
}
