/** Owns what the agent can choose in a beat: options of a choice, people and systems to ask, actions after an inquiry. */
import { useTranslation } from "react-i18next";
import type { BeatSource } from "../../../studio/document.ts";
import type { Path } from "../../../scenario/problem.ts";
import { freeId } from "../../../studio/new-id.ts";
import { chineseOf } from "../../../studio/text-edit.ts";
import { ScriptText, type OnKey } from "./script-text.tsx";
import type { ScriptEdits } from "./use-script-edits.ts";
import styles from "./script.module.css";

type ChoicesProps = { beat: BeatSource; index: number; readOnly: boolean; edits: ScriptEdits; onKey: OnKey };
type Row = { id: string };

export function BeatChoices({ beat, index, readOnly, edits, onKey }: ChoicesProps) {
  const { t } = useTranslation("studio-script");
  if (beat.kind !== "choose" && beat.kind !== "inquire") return null;
  /** Enter makes another row, Backspace takes an empty one away. */
  const rowKey = (list: string, rows: readonly Row[], at: number, least: number, fresh: (id: string) => object): OnKey => (event, value) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      edits.put("add-part", index, [list], [...rows.slice(0, at + 1), fresh(freeId(rows.map(({ id }) => id), "option")), ...rows.slice(at + 1)]);
      return true;
    }
    if (event.key === "Backspace" && value === "" && rows.length > least) {
      edits.put("remove-part", index, [list], rows.filter((_, other) => other !== at));
      return true;
    }
    return onKey(event, value);
  };
  const field = (path: Path, value: Parameters<typeof chineseOf>[0], label: string, key: OnKey) => (
    <ScriptText value={chineseOf(value)} label={label} part="option" readOnly={readOnly} onWrite={(text) => edits.write(index, path, text, true)} onKey={key} />
  );
  if (beat.kind === "choose") {
    const options = beat.options ?? [];
    return (
      <div className={styles.speech}>
        <span className={styles.speaker}>{t("options")}</span>
        <ol role="list" className={styles.rows}>
          {options.map((option, at) => (
            <li key={option.id} className={styles.row}>
              <button type="button" className={styles.outcome} data-outcome={option.outcome} onClick={() => edits.select(index, ["options", at])}>
                {t(`outcome.${option.outcome}`)}
              </button>
              {field(["options", at, "text"], option.text, t("option", { number: at + 1 }), rowKey("options", options, at, 2, (id) => ({ id, text: "", outcome: "weak" })))}
            </li>
          ))}
        </ol>
      </div>
    );
  }
  const contacts = beat.contacts ?? [];
  const actions = beat.actions ?? [];
  return (
    <>
      <div className={styles.speech}>
        <span className={styles.speaker}>{t("contacts")}</span>
        <ol role="list" className={styles.rows}>
          {contacts.map((contact, at) => (
            <li key={contact.id} className={styles.row}>
              <button type="button" className={styles.outcome} onClick={() => edits.select(index, ["contacts", at])}>
                {t(`by.${contact.by}`)}
              </button>
              <span className={styles.contact}>
                {field(["contacts", at, "title"], contact.title, t("contact", { number: at + 1 }), onKey)}
                {field(["contacts", at, "says"], contact.says, t("contactSays", { number: at + 1 }), rowKey("contacts", contacts, at, 1, (id) => ({ id, title: "", by: "phone", takes: "PT2M", says: "" })))}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.speech}>
        <span className={styles.speaker}>{t("actions")}</span>
        <ol role="list" className={styles.rows}>
          {actions.map((action, at) => (
            <li key={action.id} className={styles.row}>
              {field(["actions", at, "text"], action.text, t("action", { number: at + 1 }), rowKey("actions", actions, at, 1, (id) => ({ id, text: "" })))}
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}
