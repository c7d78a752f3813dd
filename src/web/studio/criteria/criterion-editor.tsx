/** A criterion without code: what it is worth, wordings as chips, examples with what the judge makes of them, a sentence to try. */
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { Frame } from "../../../scenario/schema/frame.ts";
import type { BeatSource, CriterionSource } from "../../../studio/document.ts";
import { isJudgedSource, type JudgedSource } from "../../../studio/heard.ts";
import { valueAt, writeAt } from "../../../studio/path.ts";
import { Button } from "../../shared/ui/button.tsx";
import { ConditionAt } from "../fields/condition-at.tsx";
import { useReadOnly } from "../fields/use-place.ts";
import { useAt, useChange } from "../studio-context.tsx";
import { AdviceList } from "./advice-list.tsx";
import { CriterionHead, CriterionMore } from "./criterion-head.tsx";
import { Examples } from "./examples.tsx";
import { FrameEditor } from "./frame-editor.tsx";
import { ReadyLibrary } from "./ready-library.tsx";
import { TrySentence } from "./try-sentence.tsx";
import { Unless } from "./unless.tsx";
import { useFrameWords } from "./use-frame-words.ts";
import styles from "./criterion.module.css";

export function CriterionEditor({ place }: { place: Path }) {
  const { t } = useTranslation("studio-criteria");
  const criterion = useAt<CriterionSource>(place);
  if (!criterion) return <p className={styles.help}>{t("gone")}</p>;
  return (
    <div className={styles.editor}>
      <CriterionHead place={place} />
      {isJudgedSource(criterion) ? (
        <JudgedEditor place={place} criterion={criterion} />
      ) : (
        <section>
          <ConditionAt place={[...place, "when"]} label={t("state.title")} help={t("state.help")} />
        </section>
      )}
      <details className={styles.fold}>
        <summary>{t("head.more")}</summary>
        <CriterionMore place={place} criterion={criterion} isJudged={isJudgedSource(criterion)} />
      </details>
      {isJudgedSource(criterion) && <TryHere place={place} id={criterion.id} />}
    </div>
  );
}

/** Nothing counts as said yet. */
const blank: Frame = { words: [] };

function JudgedEditor({ place, criterion }: { place: Path; criterion: JudgedSource }) {
  const { t } = useTranslation("studio-criteria");
  const change = useChange();
  const readOnly = useReadOnly();
  const words = useFrameWords();
  const name = place.join("/");
  const put = useCallback(
    (next: Frame | null, typing?: string) => change({ code: "edit-criterion" }, (document) => writeAt(document, [...placeOf(name), "meets"], next ?? blank), typing === undefined ? {} : { merge: `${name}/meets/${typing}` }),
    [change, name],
  );
  const isBlank = typeof criterion.meets === "object" && "words" in criterion.meets && criterion.meets.words.every((word) => word === "");
  return (
    <>
      <section className={styles.section} aria-label={t("meets.title")}>
        <h3>{criterion.kind === "does" ? t("meets.title") : t("meets.titleFault")}</h3>
        {isBlank ? <p className={styles.help}>{t("meets.empty")}</p> : <p className={styles.reads}>{t("meets.reads", { sentence: words.sentence(criterion.meets) })}</p>}
        <FrameEditor frame={criterion.meets} onChange={put} readOnly={readOnly} words={words} />
        {!readOnly && isBlank && <Replace place={place} />}
        <Unless place={place} frames={criterion.unless ?? []} words={words} />
        <AdviceList place={place} criterion={criterion} onChange={put} />
      </section>
      <Examples place={place} criterion={criterion} words={words} />
    </>
  );
}

/** The criterion becomes one of the library; it keeps its id, which others may name. */
function Replace({ place }: { place: Path }) {
  const { t } = useTranslation("studio-criteria");
  const change = useChange();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="s" onClick={() => setOpen(true)}>
        {t("library.openHere")}
      </Button>
      <ReadyLibrary
        open={open}
        onClose={() => setOpen(false)}
        onTake={({ criterion }) => {
          change({ code: "edit-criterion" }, (document) => writeAt(document, place, { id: (valueAt(document, place) as CriterionSource).id, ...criterion }));
          setOpen(false);
        }}
      />
    </>
  );
}

/** Only where the criterion stands in a beat of a dialogue. */
function TryHere({ place, id }: { place: Path; id: string }) {
  const [, list, activity, beats] = place;
  const beat = useAt<BeatSource>(place.slice(0, 5));
  const change = useChange();
  const readOnly = useReadOnly();
  const keep = (to: "counts" | "fails", text: string) =>
    change({ code: "add-example" }, (document) => {
      const at: Path = [...place, "examples", to];
      const there = (valueAt(document, at) as string[] | undefined) ?? [];
      if (!there.includes(text)) writeAt(document, at, [...there, text]);
    });
  if (list !== "activities" || beats !== "beats" || typeof activity !== "number" || !beat) return null;
  return <TrySentence key={beat.id} activity={activity} beat={beat.id} current={`${beat.id}:${id}`} onKeep={readOnly ? undefined : keep} />;
}

function placeOf(name: string): Path {
  return name.split("/").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
