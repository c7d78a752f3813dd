/** Owns what waits for a teacher's word: appeals and uncertain verdicts, those alike together; one press or one digit decides a whole group of them. */
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Correction, QueueItem, ReviewView } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { EvidenceText } from "../../shared/ui/evidence-text.tsx";
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
  const [answering, setAnswering] = useState<{ item: QueueItem; accepted: boolean } | null>(null);

  const decide = ({ items }: QueueGroup, to: Correction) => {
    const [first] = items;
    if (!first) return;
    if (first.kind === "appeal") return to === "noted" ? undefined : setAnswering({ item: first, accepted: to === "met" });
    return void act({ type: "correct-verdicts", places: verdictPlaces(items), to, reason: t(`queue.reason.${to}`) }, t("queue.decided", { count: items.length, what: t(`queue.to.${to}`) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const cards = [...(list.current?.querySelectorAll<HTMLElement>("[data-alike]") ?? [])];
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    const group = groups[at];
    const to = digits[event.key];
    if (group && to) {
      event.preventDefault();
      // The next card comes to where this one was.
      (cards[at + 1] ?? cards[at - 1])?.focus();
      return decide(group, to);
    }
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    cards[next]?.focus();
  };

  if (groups.length === 0) return <EmptyState title={t("queue.empty")}>{t("queue.emptyText")}</EmptyState>;
  return (
    <div className={styles.queue}>
      <p className={styles.intro}>{t("queue.intro", { groups: groups.length, items: view.queue.length })}</p>
      {/* The cards inside take the focus; the list only listens. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={list} role="list" className={styles.list} onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <QueueCard key={group.alike} view={view} group={group} onDecide={(to) => decide(group, to)} onShow={onShow} />
        ))}
      </ol>
      {answering && <AnswerDialog item={answering.item} accepted={answering.accepted} onClose={() => setAnswering(null)} />}
    </div>
  );
}

const SHOWN = 4;

function QueueCard({ view, group, onDecide, onShow }: { view: ReviewView; group: QueueGroup; onDecide: (to: Correction) => void; onShow: (place: Partial<Look>) => void }) {
  const { t } = useTranslation("review");
  const text = useText();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const [first] = group.items;
  if (!first) return null;
  const isAppeal = first.kind === "appeal";
  const nameOf = (id: string) => view.groups.find((one) => one.group === id)?.name ?? "";
  return (
    // A card takes the focus so that one digit decides it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <li className={styles.card} data-alike={group.alike} data-kind={first.kind} tabIndex={0} aria-label={t("queue.card", { title: text(first.title), number: group.items.length })}>
      <div className={styles.what}>
        <p className={styles.title}>
          {isAppeal ? <Tag tone="parcel">{t("queue.appeal")}</Tag> : <Tag tone="warn">{t("queue.uncertain")}</Tag>} <b>{text(first.title)}</b>
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
              <span lang="zh-CN">{item.text === "" ? t("queue.noWords") : <EvidenceText text={item.text} marks={item.spans.map((span, index) => ({ ...span, id: `${index}`, label: text(item.title), tone: "warn" }))} />}</span>
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
            <Button key={to} variant={to === "met" ? "primary" : "secondary"} onClick={() => onDecide(to)}>
              <kbd className={styles.key}>{index + 1}</kbd> {t(isAppeal ? `queue.answer.${to}` : `queue.to.${to}`)}
            </Button>
          ))}
      </div>
    </li>
  );
}
