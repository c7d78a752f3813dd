/** Owns choosing a concept: searched by what it means or by one of its wordings. */
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { countWordings, plainTexts } from "../../../studio/criteria/wording-chips.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { useNamed } from "./use-named.ts";
import styles from "./frame.module.css";

const MOST_SAMPLES = 6;

export function ConceptPicker({ open, onClose, onPick }: { open: boolean; onClose: () => void; onPick: (id: string) => void }) {
  const { t } = useTranslation("studio-criteria");
  return (
    <Dialog open={open} onClose={onClose} title={t("concept.pick")} wide>
      <Choices
        onPick={(id) => {
          onPick(id);
          onClose();
        }}
      />
    </Dialog>
  );
}

function Choices({ onPick }: { onPick: (id: string) => void }) {
  const { t } = useTranslation("studio-criteria");
  const { concepts } = useNamed();
  const [sought, setSought] = useState("");
  const query = useDeferredValue(sought.trim().toLowerCase());
  const all = useMemo(() => Object.entries(concepts).map(([id, { title, words }]) => ({ id, title, texts: words.flatMap((wording) => plainTexts(wording) ?? []), count: countWordings(words) })), [concepts]);
  // What is called so comes first, then what says it in most ways.
  const hitsOf = ({ title, texts }: (typeof all)[number]) => (title.toLowerCase().includes(query) ? 1000 : 0) + texts.filter((text) => text.includes(query)).length;
  const found = query === "" ? all : all.map((one) => ({ one, hits: hitsOf(one) })).filter(({ hits }) => hits > 0).sort((a, b) => b.hits - a.hits).map(({ one }) => one);
  return (
    <>
      <TextField label={t("concept.search")} help={t("concept.searchHelp")} value={sought} onChange={(event) => setSought(event.target.value)} data-own-undo />
      <ul className={styles.choices} role="list">
        {found.map(({ id, title, texts, count }) => {
          const hits = query === "" ? texts : [...texts.filter((text) => text.includes(query)), ...texts.filter((text) => !text.includes(query))];
          return (
            <li key={id}>
              <button type="button" className={styles.choice} onClick={() => onPick(id)}>
                <b>{title}</b> <small>{t("concept.count", { count })}</small>
                <span>{hits.slice(0, MOST_SAMPLES).join(t("read.comma"))}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {found.length === 0 && <p className={styles.help}>{t("concept.none")}</p>}
    </>
  );
}
