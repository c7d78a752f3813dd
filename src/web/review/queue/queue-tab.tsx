/** Owns what waits for a teacher's word: appeals and uncertain verdicts, those alike together; one press or one digit decides a whole group of them. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Correction, QueueItem, ReviewView } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText, type ReadText } from "../../shared/i18n/use-text.ts";
import { itemTitle } from "../../shared/text/item-title.ts";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
import { KeyName, KeyWords } from "../../shared/ui/key-words.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import type { Look } from "../replay/look.ts";
import { useReviewDesk } from "../review-desk.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { groupAlike, verdictPlaces, type QueueGroup } from "./queue-groups.ts";
import styles from "./queue-tab.module.css";

const digits: Record<string, Correction> = { "1": "met", "2": "not-met", "3": "noted" };
const choices = ["met", "not-met", "noted"] as const;

export function QueueTab({ view, onShow }: { view: ReviewView; onShow: (place: Partial<Look>) => void }) {
  const { t } = useTranslation("review");
  const { act } = useReviewDesk();
  const groups = useMemo(() => groupAlike(view.queue), [view.queue]);
  const list = useRef<HTMLOListElement>(null);
  const emptied = useRef<HTMLDivElement>(null);
  const [answering, setAnswering] = useState<{ item: QueueItem; accepted: boolean } | null>(null);
  const titleOf = useQueueTitle();
  const cardsOf = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-alike]") ?? [])];
  /** The card that is being decided, and its place: the next one comes to where it was, and so does the focus. */
  const led = useRef<{ alike: string; at: number } | null>(null);
  useEffect(() => {
    const { current } = led;
    if (!current || answering || groups.some(({ alike }) => alike === current.alike)) return;
    led.current = null;
    if (document.activeElement !== document.body) return;
    const cards = cardsOf();
    (cards[Math.min(current.at, cards.length - 1)] ?? emptied.current)?.focus();
  });

  const decide = (group: QueueGroup, to: Correction) => {
    const { items, alike } = group;
    const [first] = items;
    if (!first) return;
    led.current = { alike, at: groups.indexOf(group) };
    if (first.kind === "appeal") return to === "noted" ? undefined : setAnswering({ item: first, accepted: to === "met" });
    return void act({ type: "correct-verdicts", places: verdictPlaces(items), to, reason: t(`queue.reason.${to}`) }, t("queue.decided", { count: items.length, what: t(`queue.to.${to}`) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const cards = cardsOf();
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    const group = groups[at];
    const to = digits[event.key];
    if (group && to) {
      event.preventDefault();
      // One digit after the other: not before the server has said so. A window gives the focus back by itself.
      if (group.items[0]?.kind !== "appeal") (cards[at + 1] ?? cards[at - 1])?.focus();
      return decide(group, to);
    }
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    cards[next]?.focus();
  };

  if (groups.length === 0)
    return (
      <div ref={emptied} tabIndex={-1}>
        <EmptyState title={t("queue.empty")}>{t("queue.emptyText")}</EmptyState>
      </div>
    );
  return (
    <div className={styles.queue}>
      <p className={styles.intro}>
        {t("queue.intro", { groups: groups.length, items: view.queue.length })} <KeyWords>{t("queue.keys")}</KeyWords> {t("queue.undo")}
      </p>
      {/* The cards inside take the focus; the list only listens. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={list} role="list" className={styles.list} onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <QueueCard key={group.alike} view={view} group={group} onDecide={(to) => decide(group, to)} onShow={onShow} />
        ))}
      </ol>
      {answering && <AnswerDialog item={answering.item} accepted={answering.accepted} title={titleOf(answering.item)} onClose={() => setAnswering(null)} />}
    </div>
  );
}

const SHOWN = 4;

/** As the student's report calls it. */
function useQueueTitle(): (item: QueueItem) => string {
  const { t } = useTranslation(["report", "common"]);
  const text = useText();
  return ({ title, mark }) => (mark ? itemTitle({ kind: mark.kind, title }, t, text) : text(title));
}

/** Of a field or an answer there are no words, but what stands in it. */
function wroteAndWanted({ mark }: QueueItem, t: TFunction<"review">, text: ReadText): string {
  const facts = [["given", mark?.given ?? null], ["expected", mark?.expected ?? null]] as const;
  return facts.flatMap(([key, value]) => (value === null ? [] : [t("queue.fact", { what: t(`credit.${key}`), value: text(value) })])).join(" · ");
}

function QueueCard({ view, group, onDecide, onShow }: { view: ReviewView; group: QueueGroup; onDecide: (to: Correction) => void; onShow: (place: Partial<Look>) => void }) {
  const { t } = useTranslation("review");
  const text = useText();
  const titleOf = useQueueTitle();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const [first] = group.items;
  if (!first) return null;
  const isAppeal = first.kind === "appeal";
  const nameOf = (id: string) => view.groups.find((one) => one.group === id)?.name ?? "";
  return (
    // A card takes the focus so that one digit decides it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <li className={styles.card} data-alike={group.alike} data-kind={first.kind} tabIndex={0} aria-label={t("queue.card", { title: titleOf(first), number: group.items.length })}>
      <div className={styles.what}>
        <p className={styles.title}>
          {isAppeal ? <Tag tone="parcel">{t("queue.appeal")}</Tag> : <Tag tone="warn">{t("queue.uncertain")}</Tag>} <b>{titleOf(first)}</b>
          {group.items.length > 1 && <span>{t("queue.alike", { number: group.items.length })}</span>}
          {first.confidence !== null && <span>{t("queue.confidence", { percent: format.points(first.confidence * 100) })}</span>}
        </p>
        {first.appeal && (
          <p className={styles.appeal}>
            <b>{t("queue.says", { name: first.appeal.name })}</b> {first.appeal.text}
          </p>
        )}
        <ul role="list" className={styles.answers}>
          {(all ? group.items : group.items.slice(0, SHOWN)).map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className={styles.group}
                aria-label={t("queue.show", { name: nameOf(item.group) })}
                onClick={() => onShow({ group: item.group, attempt: item.place.attempt, seq: "seq" in item.place ? item.place.seq : null })}
              >
                {nameOf(item.group)}
              </button>
              {item.text === "" ? (
                <span>{wroteAndWanted(item, t, text) || t("queue.noWords")}</span>
              ) : (
                <span lang="zh-CN">
                  <EvidenceText text={item.text} marks={item.spans.map((span, index) => ({ ...span, id: `${index}`, label: text(item.title), tone: "warn" }))} />
                </span>
              )}
            </li>
          ))}
        </ul>
        {!all && group.items.length > SHOWN && (
          <Button size="s" variant="ghost" onClick={() => setAll(true)}>
            {t("queue.more", { number: group.items.length - SHOWN })}
          </Button>
        )}
      </div>
      <div className={styles.buttons} role="group" aria-label={t("queue.decide")}>
        {choices
          .filter((to) => !(isAppeal && to === "noted"))
          .map((to, index) => (
            <Button key={to} variant={to === "met" ? "primary" : "secondary"} aria-keyshortcuts={String(index + 1)} onClick={() => onDecide(to)}>
              <KeyName className={styles.key}>{index + 1}</KeyName> {t(isAppeal ? `queue.answer.${to}` : `queue.to.${to}`)}
            </Button>
          ))}
      </div>
    </li>
  );
}
