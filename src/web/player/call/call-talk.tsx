/** Owns the middle of the call: the log, and below it whatever the student can do now. */
import { useCallback, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf, CallView, CommandOf } from "../../../protocol/attempt.ts";
import { Button } from "../../shared/ui/button.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { HintButton } from "../attempt/hint-button.tsx";
import { maySpeak } from "../attempt/reach.ts";
import { ShownMedia } from "../attempt/shown-media.tsx";
import { CallHelp } from "./call-help.tsx";
import { CallOver } from "./call-over.tsx";
import { ChooseOptions, SceneContinue } from "./choose-options.tsx";
import { Composer } from "./composer.tsx";
import { HangUpButton } from "./hang-up-button.tsx";
import { Inquiry } from "./inquiry.tsx";
import { Ringing } from "./ringing.tsx";
import { TimerControl } from "./timer-control.tsx";
import { Transcript } from "./transcript.tsx";
import { useCountdown } from "./use-countdown.ts";
import { useDraft, useDropSaid } from "./use-draft.ts";
import { useLastLine } from "./use-last-line.ts";
import { isReadingAloud, useReadAloud } from "./use-read-aloud.ts";
import { useTyping } from "./use-typing.ts";
import { useVoiceInput } from "./use-voice-input.ts";
import styles from "./call-talk.module.css";

export function CallTalk({ activity, call, wayOn }: { activity: ActivityViewOf<"dialogue">; call: CallView; wayOn: ReactNode }) {
  const { t } = useTranslation("call");
  const { id: attempt, view, send, lesson, waiting } = useAttempt();
  const practice = view.attempt.mode === "practice";
  const running = maySpeak(view);
  // A mirror sees what the agent could do now, and cannot do it.
  const mirrors = view.attempt.status === "running" && view.seat?.role === "mirror";
  const shown = running || mirrors;
  const lookedAt = (children: ReactNode) => (mirrors && lesson ? <lesson.LookedAt fills={call.state === "ringing"}>{children}</lesson.LookedAt> : children);
  const here = activity.id;
  const [draft, setDraft] = useDraft(`${attempt}.${here}`);
  const underway = waiting.find((command): command is CommandOf<"speak"> => command.type === "speak" && command.activity === here);
  const customerWords = waiting.find((command): command is CommandOf<"customer-speak"> => command.type === "customer-speak" && command.activity === here);
  useDropSaid(underway?.text ?? null, useLastLine(call.transcript, "agent")?.text, setDraft);
  const spokenBy = useRef<CommandOf<"speak">["via"]>("keyboard");

  const voice = useVoiceInput(
    useCallback(
      (words: string) => {
        spokenBy.current = "voice";
        setDraft((now) => now + words);
      },
      [setDraft],
    ),
  );
  const aloud = useReadAloud(useLastLine(call.transcript, "customer", "colleague"));

  const typing = useTyping();
  const last = call.transcript[call.transcript.length - 1];
  const seconds = call.rings?.everySeconds ?? call.silenceSeconds;
  const countdown = useCountdown({
    seconds: running ? seconds : null,
    restartOn: `${call.state} ${last?.seq ?? 0} ${typing.count} ${call.rings?.count ?? 0}`,
    held: () => typing.composing() || voice.listening || isReadingAloud(),
    onElapsed: () => void send({ type: "pass-time", activity: here, seconds: seconds ?? 0, why: call.rings ? "ring" : "silence" }),
  });

  const speak = async (words: string) => {
    const result = await send({ type: "speak", activity: here, text: words, via: spokenBy.current });
    if (result.ok) spokenBy.current = "keyboard";
    return result.ok;
  };

  return (
    <>
      <div className={styles.bar}>
        {running && seconds !== null && <TimerControl countdown={countdown} kind={call.rings ? "ring" : "silence"} pausable={practice} />}
        <span className={styles.grow} />
        {aloud.offered && (
          <Button variant="ghost" size="s" icon="speaker" aria-label={t(aloud.on ? "aloud.on" : "aloud.off")} onClick={aloud.toggle}>
            <span className={styles.roomy}>{t(aloud.on ? "aloud.on" : "aloud.off")}</span>
          </Button>
        )}
        <CallHelp aloud={aloud.offered} voice={voice.offered} pausable={practice} />
        {running && call.beat.hangUp !== null && call.beat.channel !== "sms" && activity.begins !== "meets" && (
          <HangUpButton hangUp={call.beat.hangUp} warn={practice} onHangUp={() => void send({ type: "hang-up", activity: here })} />
        )}
      </div>
      {call.state === "ringing" ? (
        lookedAt(<Ringing call={call} stopped={countdown.paused} onAnswer={shown ? (ready) => void send({ type: "answer-call", activity: here, ready }) : null} />)
      ) : (
        <Transcript lines={call.transcript} underway={underway ? { who: "agent", text: underway.text } : customerWords ? { who: "customer", text: customerWords.text } : null} />
      )}
      <ShownMedia media={call.media} call />
      {view.attempt.status === "running" && call.hint && ((view.seat?.may.work ?? true) || (mirrors && call.hint.text !== null)) && call.state !== "over" && (
        <div className={styles.hint}>
          <HintButton
            hint={call.hint}
            label={t(call.hint.cost > 0 ? "hint.button" : "hint.free", { cost: call.hint.cost })}
            onTake={(hint) => void send({ type: "take-hint", activity: here, hint })}
          />
        </div>
      )}
      {running && call.state === "talking" && (
        <Composer channel={call.beat.channel} maxChars={call.maxChars} draft={draft} onDraft={setDraft} onSend={speak} underway={underway !== undefined} voice={voice} onComposing={typing.setComposing} />
      )}
      {shown && call.state === "choosing" && lookedAt(<ChooseOptions options={call.options} onChoose={(option) => void send({ type: "choose", activity: here, option })} />)}
      {shown && call.state === "scene" && lookedAt(<SceneContinue onContinue={() => void send({ type: "continue", activity: here })} />)}
      {shown &&
        call.state === "inquiring" &&
        lookedAt(
          <Inquiry
            call={call}
            onContact={(contact) => void send({ type: "contact", activity: here, contact })}
            onAct={(action) => void send({ type: "act", activity: here, action })}
            onAdvance={(seconds) => void send({ type: "pass-time", activity: here, seconds, why: "wait" })}
          />,
        )}
      {lesson && <lesson.Foot dialogue={activity} call={call} />}
      {call.state === "over" && <CallOver call={call}>{wayOn}</CallOver>}
    </>
  );
}
