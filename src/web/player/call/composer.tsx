/** Owns the box in which the agent's words are typed or dictated: Enter sends, never while an input method is composing. Must not know the answer's worth. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CallView } from "../../../protocol/attempt.ts";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { isComposing } from "../../shared/ui/is-composing.ts";
import { takeFocus } from "../attempt/take-focus.ts";
import { unsaid, type SetDraft } from "./use-draft.ts";
import type { VoiceInput } from "./use-voice-input.ts";
import styles from "./composer.module.css";

type Channel = CallView["beat"]["channel"];

const words: Record<Channel, { label: string; placeholder: string; send: string }> = {
  phone: { label: "say.label", placeholder: "say.placeholder", send: "say.send" },
  "face-to-face": { label: "say.labelFace", placeholder: "say.placeholder", send: "say.send" },
  sms: { label: "say.labelSms", placeholder: "say.placeholderSms", send: "say.sendSms" },
  handover: { label: "say.labelHandover", placeholder: "say.placeholderHandover", send: "say.sendHandover" },
};

const asCustomer = { label: "say.labelCustomer", placeholder: "say.placeholderCustomer", send: "say.send" };

type ComposerProps = {
  channel: Channel;
  maxChars: number;
  draft: string;
  onDraft: SetDraft;
  /** Words sent before are still on their way. */
  underway?: boolean;
  /** Who speaks: the agent, or a person in the customer's seat. */
  speaker?: "agent" | "customer";
  /** Resolves to whether the words were taken; only then do they leave the box. */
  onSend: (text: string) => Promise<boolean>;
  voice: VoiceInput;
  /** Told while an input method is composing, so that no clock runs meanwhile. */
  onComposing: (composing: boolean) => void;
};

export function Composer({ channel, speaker = "agent", maxChars, draft, onDraft, onSend, underway = false, voice, onComposing }: ComposerProps) {
  const { t } = useTranslation("call");
  const [sending, setSending] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const say = speaker === "customer" ? asCustomer : words[channel];
  const busy = sending || underway;
  const tooLong = draft.length > maxChars;
  const blank = draft.trim() === "";

  useEffect(() => takeFocus(box.current), [channel]);

  const send = async () => {
    if (busy || blank || tooLong) return;
    setSending(true);
    voice.stop();
    const taken = await onSend(draft);
    setSending(false);
    if (taken) onDraft((now) => unsaid(now, draft));
    // Whoever went on to the record card while the words were on their way stays there.
    takeFocus(box.current);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    void send();
  };

  return (
    <form
      className={cx(styles.composer, channel === "sms" && styles.sms)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {t(say.label)}
      </label>
      <textarea
        ref={box}
        id={id}
        className={styles.box}
        lang="zh-CN"
        rows={2}
        value={draft}
        placeholder={t(say.placeholder)}
        aria-describedby={`${id}-count ${id}-keys`}
        aria-invalid={tooLong}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onCompositionStart={() => onComposing(true)}
        onCompositionEnd={() => onComposing(false)}
      />
      <div className={styles.foot}>
        <span id={`${id}-count`} className={cx(styles.count, tooLong && styles.over)}>
          {t("say.count", { count: draft.length, max: maxChars })}
          {tooLong && <span role="alert"> {t("say.tooLong", { max: maxChars })}</span>}
        </span>
        <span id={`${id}-keys`} className={styles.keys}>
          {t("say.keys")}
        </span>
        <span className={styles.grow} />
        {voice.failed && (
          <span className={styles.over} role="status">
            {t("say.voiceFailed")}
          </span>
        )}
        {voice.offered && (
          <Button icon="mic" aria-pressed={voice.listening} onClick={voice.listening ? voice.stop : voice.start}>
            {t(voice.listening ? "say.voiceStop" : "say.voiceStart")}
          </Button>
        )}
        <Button type="submit" variant="primary" icon="send" busy={busy} disabled={tooLong}>
          {t(say.send)}
        </Button>
      </div>
    </form>
  );
}
