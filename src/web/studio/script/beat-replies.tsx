/** Owns what the customer says to what was said: for each condition a line to write in, and one more at the end. */
import { useTranslation } from "react-i18next";
import type { BeatSource } from "../../../studio/document.ts";
import { newReply } from "../../../studio/operations/replies.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import type { SayCondition } from "../fields/condition-words.ts";
import { LineRows, LineTools, onward, type Band } from "./line-rows.tsx";
import type { OnKey } from "./script-text.tsx";
import type { ScriptEdits } from "./use-script-edits.ts";
import styles from "./script.module.css";

type RepliesProps = { beat: BeatSource; index: number; chosen: string | null; bands: readonly Band[]; say: SayCondition; readOnly: boolean; edits: ScriptEdits; onKey: OnKey };

export function BeatReplies({ beat, index, chosen, bands, say, readOnly, edits, onKey }: RepliesProps) {
  const { t } = useTranslation("studio-script");
  if (beat.kind !== "talk") return null;
  const replies = beat.replies ?? [];
  const writing = chosen !== null && !readOnly;
  if (replies.length === 0 && !writing) return null;
  const add = () => {
    edits.put("add-part", index, ["replies"], [...replies, newReply(beat)], ["replies", replies.length]);
    edits.focus(index, "reply", { last: true });
  };
  const remove = (at: number) => {
    edits.put("remove-part", index, ["replies"], replies.length > 1 ? replies.filter((_, other) => other !== at) : undefined, []);
    edits.focus(index, "reply", { last: true });
  };
  return (
    <div className={styles.speech}>
      <span className={styles.speaker}>{t("replies")}</span>
      <ul role="list" className={styles.ways}>
        {replies.map((reply, at) => {
          const place = ["replies", at];
          const here = chosen?.startsWith(`replies/${at}`) ?? false;
          const when = reply.when ? t("replyWhen", { when: say(reply.when) }) : t("replyAlways");
          return (
            // Replies have no name of their own.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} className={styles.reply} data-chosen={here || undefined}>
              <button type="button" className={styles.wayWords} title={t("editWay")} onClick={() => edits.select(index, place)}>
                {when}
              </button>
              <div className={styles.lines} onFocus={(event) => edits.selectIn(event, index, place)}>
                <LineRows path={[...place, "says"]} line={reply.says} part="reply" label={t("replyOf", { number: index + 1, at: at + 1 })} placeholder={t("linePlaceholder")} every={here && !readOnly} onKey={onward("reply", onKey)} onEmptied={() => remove(at)} {...{ index, bands, readOnly, edits }} />
                {here && !readOnly && <LineTools path={[...place, "says"]} line={reply.says} {...{ index, bands, edits }} />}
              </div>
              {here && !readOnly && (
                <button type="button" className={styles.small} aria-label={t("removeReply", { when })} title={t("removeReply", { when })} onClick={() => remove(at)}>
                  <Icon name="cross" />
                </button>
              )}
            </li>
          );
        })}
        {writing && (
          <li className={styles.way}>
            <button type="button" className={styles.add} data-part="new-reply" onClick={add}>
              <Icon name="plus" />
              {t("addReply")}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
