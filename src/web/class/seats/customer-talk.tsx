/** Owns the customer's own words, the cue for the topic that is on, and the moves that can be made now. */
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf, CallView, CommandOf, CustomerDesk } from "../../../protocol/attempt.ts";
import { useAttempt } from "../../player/attempt/attempt-context.tsx";
import { Composer } from "../../player/call/composer.tsx";
import { useDraft, useDropSaid } from "../../player/call/use-draft.ts";
import { useLastLine } from "../../player/call/use-last-line.ts";
import { useVoiceInput } from "../../player/call/use-voice-input.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import styles from "./customer-talk.module.css";

const NEXT = "next";

export function CustomerTalk({ dialogue, call, desk }: { dialogue: ActivityViewOf<"dialogue">; call: CallView; desk: CustomerDesk }) {
  const { t } = useTranslation("class");
  const text = useText();
  const { id: attempt, send, waiting } = useAttempt();
  const { id: activity } = dialogue;
  const [draft, setDraft] = useDraft(`${attempt}.${activity}.customer`);
  const underway = waiting.find((command): command is CommandOf<"customer-speak"> => command.type === "customer-speak" && command.activity === activity);
  useDropSaid(underway?.text ?? null, useLastLine(call.transcript, "customer")?.text, setDraft);
  const via = useRef<CommandOf<"customer-speak">["via"]>("keyboard");
  const voice = useVoiceInput(
    useCallback(
      (words: string) => {
        via.current = "voice";
        setDraft((now) => now + words);
      },
      [setDraft],
    ),
  );
  const say = async (words: string) => {
    const result = await send({ type: "customer-speak", activity, text: words, via: via.current });
    if (result.ok) via.current = "keyboard";
    return result.ok;
  };
  return (
    <>
      {desk.cue && (
        <section className={styles.cue} aria-label={t("customer.cue")}>
          <p>
            <b>{text(desk.cue.title)}</b> {text(desk.cue.intent)}
          </p>
          {desk.cue.line !== null && (
            <p className={styles.line}>
              {t("customer.example")} <span lang={typeof desk.cue.line === "string" ? "zh-CN" : undefined}>{text(desk.cue.line)}</span>
            </p>
          )}
        </section>
      )}
      <Moves moves={desk.moves} onMove={(move) => void send({ type: "customer-move", activity, move })} />
      <Composer speaker="customer" channel={call.beat.channel} maxChars={call.maxChars} draft={draft} onDraft={setDraft} onSend={say} underway={underway !== undefined} voice={voice} onComposing={ignore} />
    </>
  );
}

// No clock runs against the customer.
const ignore = () => undefined;

/** Going on to the next topic is taken back by talking on; what ends the call or calls the supervisor is not, so it is asked. */
function Moves({ moves, onMove }: { moves: CustomerDesk["moves"]; onMove: (move: string) => void }) {
  const { t } = useTranslation("class");
  const text = useText();
  const [asked, setAsked] = useState<CustomerDesk["moves"][number] | null>(null);
  if (moves.length === 0) return null;
  const nameOf = ({ id, title }: CustomerDesk["moves"][number]) => (id === NEXT ? t("customer.next") : text(title) || id);
  return (
    <div className={styles.moves} role="group" aria-label={t("customer.moves")}>
      {moves.map((move) => (
        <Button key={move.id} size="s" variant={move.id === NEXT ? "secondary" : "danger"} icon={move.id === NEXT ? "chevron" : undefined} onClick={() => (move.id === NEXT ? onMove(move.id) : setAsked(move))}>
          {nameOf(move)}
        </Button>
      ))}
      <Confirm
        open={asked !== null}
        danger
        question={asked ? t("customer.askMove", { move: nameOf(asked) }) : ""}
        detail={t("customer.askMoveText")}
        yes={asked ? nameOf(asked) : ""}
        onAnswer={(yes) => {
          if (yes && asked) onMove(asked.id);
          setAsked(null);
        }}
      />
    </div>
  );
}
