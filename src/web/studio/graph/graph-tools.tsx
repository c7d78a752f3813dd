/** Owns the row above the graph: adding and removing, finding, what is shown. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { BeatSource, DialogueSource } from "../../../studio/document.ts";
import { Button } from "../../shared/ui/button.tsx";
import { KeyWords } from "../../shared/ui/key-words.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { FindBeat } from "./find-beat.tsx";
import type { GraphEdits } from "./use-graph-edits.ts";
import type { GraphItems } from "./use-graph.ts";
import styles from "./graph.module.css";

type GraphToolsProps = {
  items: GraphItems;
  dialogue: DialogueSource;
  edits: GraphEdits;
  readOnly: boolean;
  folded: ReadonlySet<string>;
  onUnfold: (next: () => ReadonlySet<string>) => void;
  strikes: boolean;
  onStrikes: (shown: boolean) => void;
  listed: boolean;
  onListed: (listed: boolean) => void;
  select: (place: Path) => void;
};

const kinds: readonly BeatSource["kind"][] = ["talk", "choose", "inquire", "scene", "ring", "end"];

export function GraphTools({ items, dialogue, edits, readOnly, folded, onUnfold, strikes, onStrikes, listed, onListed, select }: GraphToolsProps) {
  const { t } = useTranslation("studio-graph");
  const { beat } = items;
  const current = beat === null ? undefined : dialogue.beats[beat];
  return (
    <div className={styles.tools} role="group" aria-label={t("tools")}>
      {!readOnly && (
        <>
          <Menu title={t("add")} icon="plus" size="s">
            <p className={styles.menuHint}>{current ? t("addAfter", { title: items.titleOf(current.id) }) : t("addLast")}</p>
            {kinds.map((kind) => (
              <Button key={kind} variant="ghost" onClick={() => edits.addBeat(kind, current?.id ?? null)}>
                {t(`kind.${kind}`)}
              </Button>
            ))}
          </Menu>
          <Button size="s" icon="trash" disabled={beat === null || dialogue.beats.length < 2} onClick={() => beat !== null && edits.removeBeat(beat)}>
            {t("remove")}
          </Button>
        </>
      )}
      <FindBeat beats={dialogue.beats} onFound={(index) => select(["beats", index])} />
      <span className={styles.spread} />
      {folded.size > 0 && (
        <Button size="s" icon="expand" onClick={() => onUnfold(() => new Set())}>
          {t("unfoldAll")}
        </Button>
      )}
      {items.graph.strikes.length > 0 && (
        <Button size="s" aria-pressed={strikes} title={t("strikesHelp")} onClick={() => onStrikes(!strikes)}>
          {t("strikes")}
        </Button>
      )}
      <Button size="s" icon="document" aria-pressed={listed} onClick={() => onListed(!listed)}>
        {t("asList")}
      </Button>
      {!readOnly && (
        <Menu title={<span className="visually-hidden">{t("helpTitle")}</span>} icon="question" size="s">
          <p className={styles.help}>
            {t("help")} <KeyWords>{t("helpKeys")}</KeyWords>
          </p>
        </Menu>
      )}
    </div>
  );
}
