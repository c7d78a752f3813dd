/** Owns the row above the script: finding, folding, bringing in a table. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import { KeyWords } from "../../shared/ui/key-words.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { FindInScript } from "./find-in-script.tsx";
import { ImportTableDialog } from "./import-table-dialog.tsx";
import styles from "./script.module.css";

type ToolsProps = { readOnly: boolean; allFolded: boolean; onFoldAll: () => void; words: string; found: readonly number[]; onWords: (words: string) => void; onGo: (beat: number) => void };

const keys = ["enter", "new-line", "beat", "move", "insert", "regions"] as const;

export function ScriptTools({ readOnly, allFolded, onFoldAll, words, found, onWords, onGo }: ToolsProps) {
  // The dialog's words come with the script's: it opens without a wait.
  const { t } = useTranslation(["studio-script", "studio-script-table"]);
  const [importing, setImporting] = useState(false);
  return (
    <div className={styles.bar} role="group" aria-label={t("tools")}>
      <FindInScript words={words} found={found} onWords={onWords} onGo={onGo} />
      <Button size="s" variant="ghost" onClick={onFoldAll}>
        {t(allFolded ? "unfoldAll" : "foldAll")}
      </Button>
      <span className={styles.spread} />
      {!readOnly && (
        <>
          <Button size="s" icon="upload" onClick={() => setImporting(true)}>
            {t("importTable")}
          </Button>
          <KeyWords>
            <Menu title={<span className="visually-hidden">{t("keysTitle")}</span>} icon="question" size="s">
              <dl className={styles.keys}>
                {keys.map((key) => (
                  <div key={key}>
                    <dt>
                      <kbd>{t(`keys.${key}.press`)}</kbd>
                    </dt>
                    <dd>{t(`keys.${key}.does`)}</dd>
                  </div>
                ))}
              </dl>
            </Menu>
          </KeyWords>
        </>
      )}
      {importing && <ImportTableDialog onClose={() => setImporting(false)} />}
    </div>
  );
}
