/** Owns the graph as a list: each beat with the ways that lead on from it, each way a button that leads there. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { DialogueSource } from "../../../studio/document.ts";
import { useWritten } from "../fields/use-written.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { firstWords } from "./first-words.ts";
import type { GraphItems } from "./use-graph.ts";
import styles from "./graph-list.module.css";

export function GraphList({ items, dialogue, select }: { items: GraphItems; dialogue: DialogueSource; select: (place: Path) => void }) {
  const { t } = useTranslation(["studio-graph", "common"]);
  const text = useWritten();
  const { graph, beat: selected, wordsOf, titleOf } = items;
  if (dialogue.beats.length === 0) return <EmptyState title={t("empty")} />;
  const indexOf = new Map(dialogue.beats.map(({ id }, index) => [id, index]));
  return (
    <ol role="list" className={styles.list}>
      {dialogue.beats.map((beat, index) => (
        <li key={beat.id} className={styles.beat} data-kind={beat.kind} data-selected={index === selected || undefined}>
          <button type="button" className={styles.name} aria-current={index === selected ? "true" : undefined} onClick={() => select(["beats", index])}>
            <span>{index + 1}</span>
            <b>{titleOf(beat.id)}</b>
            <i>{beat.kind === "end" ? t(`ending.${beat.ending}`) : t(`kind.${beat.kind}`)}</i>
          </button>
          <p>{firstWords(beat, text)}</p>
          <ul role="list">
            {graph.arrows
              .filter(({ from }) => from === beat.id)
              .map((arrow) => (
                <li key={arrow.id}>
                  {arrow.ways.map((way) => wordsOf(way)).join(t("common:list.semicolon"))}
                  {" → "}
                  <button type="button" onClick={() => select(["beats", indexOf.get(arrow.to) ?? 0])}>
                    {titleOf(arrow.to)}
                  </button>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
