/** Owns the small buttons of the beat that is being written: put in, move, copy, remove. */
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../../shared/ui/icon.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import type { ScriptEdits } from "./use-script-edits.ts";
import styles from "./script.module.css";

export function BeatTools({ index, length, title, edits, onMenu }: { index: number; length: number; title: string; edits: ScriptEdits; onMenu: () => void }) {
  const { t } = useTranslation("studio-script");
  const tool = (icon: IconName, label: string, act: () => void, disabled = false) => (
    <button type="button" className={styles.small} aria-label={label} title={label} disabled={disabled} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  return (
    <span className={styles.tools}>
      {tool("plus", t("insertHelp"), onMenu)}
      {tool("up", t("moveUp"), () => edits.moveBeat(index, index - 1), index === 0)}
      {tool("down", t("moveDown"), () => edits.moveBeat(index, index + 1), index === length - 1)}
      {tool("copy", t("duplicate"), () => edits.duplicateBeat(index))}
      {tool("trash", t("remove"), () => {
        edits.removeBeat(index);
        toast(t("removed", { title }));
      }, length < 2)}
    </span>
  );
}
