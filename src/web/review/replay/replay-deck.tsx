/** Owns one or two attempts that are replayed by the same buttons, and the windows in which something about them is corrected. */
import { useMemo, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CreditItem, Report } from "../../../protocol/attempt.ts";
import type { Moment, MomentVerdict, ReplayView } from "../../../protocol/review.ts";
import { Choice } from "../../shared/ui/field.tsx";
import { KeyWords } from "../../shared/ui/key-words.tsx";
import { AddVerdict } from "../correct/add-verdict.tsx";
import { CreditDialog } from "../correct/credit-dialog.tsx";
import { VerdictDialog } from "../correct/verdict-dialog.tsx";
import { CreditList } from "./credit-list.tsx";
import { MomentList } from "./moment-list.tsx";
import { isAbout, isTalk, itemsOf, missFrom, momentAt, momentsBehind, type Ability } from "./moments.ts";
import { MoodTimeline } from "./mood-timeline.tsx";
import styles from "./replay-deck.module.css";
import { Transport } from "./transport.tsx";
import { usePlayback } from "./use-playback.ts";

export type Deck = { replay: ReplayView; report: Report; name: string };

type Adding = { attempt: string; moment: Moment; items: readonly CreditItem[] };
type Open = Adding | { attempt: string; moment: Moment; verdict: MomentVerdict } | { attempt: string; item: CreditItem } | null;

/** `from`: the moment to begin at. */
export function ReplayDeck({ decks, ability, from }: { decks: readonly Deck[]; ability: Ability | null; from: number | null }) {
  const { t } = useTranslation("review");
  const length = Math.max(1, ...decks.map(({ replay }) => replay.length));
  const [first] = decks;
  const playback = usePlayback(length, (from !== null && first?.replay.moments.find(({ seq }) => seq === from)?.at) || 0);
  const [forms, setForms] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  if (!first) return null;
  const toMiss = (way: 1 | -1) => {
    const to = missFrom(first.replay, playback.at, way);
    if (to) playback.seek(to.at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest("button, input:not([type='range']), select, textarea, dialog") || event.ctrlKey || event.metaKey || event.altKey) return;
    const does = { " ": playback.toggle, n: () => toMiss(1), p: () => toMiss(-1) }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  };
  return (
    // The list and the slider inside take the focus; the deck only listens.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className={styles.deck} role="group" aria-label={t("replay.deck")} onKeyDown={onKeyDown}>
      <Transport playback={playback} length={length} misses={first.replay.misses.length} onMiss={toMiss} />
      <div className={styles.tracks} data-two={decks.length > 1 || undefined}>
        {decks.map((deck) => (
          <Track key={deck.replay.attempt} deck={deck} titled={decks.length > 1} ability={ability} forms={forms} at={playback.at} playing={playback.playing} onSeek={playback.seek} onOpen={setOpen} />
        ))}
      </div>
      <div className={styles.foot}>
        <Choice type="checkbox" className={styles.choice} checked={forms} onChange={(event) => setForms(event.target.checked)}>
          {t("replay.forms")}
        </Choice>
        <KeyWords className={styles.keys}>{t("replay.keys")}</KeyWords>
      </div>
      {open && "verdict" in open && <VerdictDialog attempt={open.attempt} moment={open.moment} verdict={open.verdict} onClose={() => setOpen(null)} />}
      {open && "items" in open && <AddVerdict moment={open.moment} items={open.items} onClose={() => setOpen(null)} onChosen={(verdict) => setOpen({ attempt: open.attempt, moment: open.moment, verdict })} />}
      {open && "item" in open && <CreditDialog attempt={open.attempt} item={open.item} onClose={() => setOpen(null)} />}
    </div>
  );
}

type TrackProps = { deck: Deck; titled: boolean; ability: Ability | null; forms: boolean; at: number; playing: boolean; onSeek: (at: number) => void; onOpen: (open: Open) => void };

function Track({ deck: { replay, report, name }, titled, ability, forms, at, playing, onSeek, onOpen }: TrackProps) {
  const { t } = useTranslation("review");
  const items = useMemo(() => itemsOf(report, ability), [report, ability]);
  const shown = useMemo(() => (ability === null ? replay.moments : momentsBehind(replay.moments, items)).filter((moment) => ability !== null || forms || isTalk(moment)), [replay, items, ability, forms]);
  const about = useMemo(() => (ability === null ? null : (verdict: MomentVerdict) => isAbout(verdict, items)), [ability, items]);
  return (
    <section className={styles.track} aria-label={titled ? t("replay.of", { name, round: replay.round }) : undefined}>
      {titled && <h3>{t("replay.of", { name, round: replay.round })}</h3>}
      <MoodTimeline replay={replay} at={at} onSeek={onSeek} />
      <MomentList
        replay={replay}
        moments={shown}
        current={momentAt(shown, at)?.seq ?? null}
        playing={playing}
        about={about}
        onSeek={onSeek}
        onVerdict={(moment, verdict) => onOpen({ attempt: replay.attempt, moment, verdict })}
        onAdd={(moment) => onOpen({ attempt: replay.attempt, moment, items: report.items })}
      />
      <CreditList items={items} onItem={(item) => onOpen({ attempt: replay.attempt, item })} onPlace={(seq) => onSeek(replay.moments.find((moment) => moment.seq === seq)?.at ?? 0)} />
    </section>
  );
}
