/** Owns finding a beat by its words: Enter goes from one find to the next. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BeatSource } from "../../../studio/document.ts";
import { useWritten } from "../fields/use-written.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { announce } from "../../shared/ui/toast.tsx";
import styles from "./graph.module.css";

export function FindBeat({ beats, onFound }: { beats: readonly BeatSource[]; onFound: (index: number) => void }) {
  const { t } = useTranslation("studio-graph");
  const text = useWritten();
  const [words, setWords] = useState("");
  const [at, setAt] = useState(-1);
  const wanted = words.trim().toLowerCase();
  // All that a beat says stands in its JSON; its title and criteria do in both languages.
  const found = wanted === "" ? [] : beats.flatMap((beat, index) => (says(beat, wanted, text(beat.title)) ? [index] : []));
  const go = (step: 1 | -1) => {
    const next = found.length === 0 ? -1 : (at + step + found.length) % found.length;
    setAt(next);
    const index = found[next];
    if (index === undefined) return announce(t("foundNothing"));
    onFound(index);
    announce(t("found", { count: found.length }));
  };
  return (
    <label className={styles.find}>
      <Icon name="search" />
      <span className="visually-hidden">{t("find")}</span>
      <input
        type="search"
        data-own-undo
        placeholder={t("findPlaceholder")}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(-1);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          go(event.shiftKey ? -1 : 1);
        }}
      />
      {wanted !== "" && <span className={styles.count}>{found.length === 0 ? t("foundNothing") : `${at < 0 ? "" : `${at + 1}/`}${found.length}`}</span>}
    </label>
  );
}

function says(beat: BeatSource, wanted: string, title: string): boolean {
  const lines = "line" in beat ? JSON.stringify(beat.line ?? "") : "";
  const criteria = "criteria" in beat ? (beat.criteria ?? []).map((criterion) => JSON.stringify(criterion.title)).join() : "";
  return `${title}\n${JSON.stringify(beat.narration ?? "")}\n${lines}\n${criteria}`.toLowerCase().includes(wanted);
}
