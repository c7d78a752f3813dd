/** Owns adding words to the lexicon: the words, what they would change, and only then the change. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RegradeDiff, VerdictPlace, Wording } from "../../../protocol/review.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { codeOf } from "../../shared/coded-error.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { newId } from "../../shared/new-id.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import styles from "./wording-form.module.css";

const MOST = 60;
type Tried = { state: "no" } | { state: "busy" } | { state: "failed"; fault: string } | { state: "there"; wording: Wording; diff: RegradeDiff };

export function WordingForm({ place, first, onDone, onCancel }: { place: VerdictPlace; first: string; onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation("review");
  const words = useServerWords();
  const api = useApi();
  const { view, act } = useReviewDesk();
  const [text, setText] = useState(first);
  const [tried, setTried] = useState<Tried>({ state: "no" });
  const sendable = text.trim() !== "";
  const attempt = async () => {
    if (!sendable) return;
    const wording = { id: `w${newId()}`, key: place.key, text: text.trim() };
    setTried({ state: "busy" });
    try {
      setTried({ state: "there", wording, diff: await api.review.tryWording(view.lesson, wording) });
    } catch (error) {
      setTried({ state: "failed", fault: words(codeOf(error)) });
    }
  };
  const apply = async (wording: Wording) => {
    if (await act({ type: "add-wording", wording }, t("wording.added", { text: wording.text }))) onDone();
  };
  return (
    <section className={styles.form} aria-label={t("wording.title")}>
      <h3>{t("wording.title")}</h3>
      <div className={styles.row}>
        <TextField
          label={t("wording.words")}
          className={styles.words}
          value={text}
          maxLength={MOST}
          lang="zh-CN"
          onChange={(event) => {
            setText(event.target.value);
            setTried({ state: "no" });
          }}
        />
        <Button busy={tried.state === "busy"} aria-disabled={!sendable} onClick={() => void attempt()}>
          {t("wording.try")}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          {t("wording.cancel")}
        </Button>
      </div>
      <div role="status">
        {tried.state === "failed" && (
          <Notice tone="bad" icon="warning">
            {tried.fault}
          </Notice>
        )}
        {tried.state === "there" && <Diff diff={tried.diff} onApply={() => void apply(tried.wording)} />}
      </div>
    </section>
  );
}

function Diff({ diff, onApply }: { diff: RegradeDiff; onApply: () => void }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const { view } = useReviewDesk();
  const moved = diff.totals.filter(({ before, after }) => before !== after);
  const nameOf = (group: string) => view.groups.find((one) => one.group === group)?.name ?? "";
  return (
    <div className={styles.diff}>
      <p>{diff.verdicts.length === 0 ? t("wording.nothing") : t("wording.changes", { verdicts: diff.verdicts.length, groups: moved.length })}</p>
      {moved.length > 0 && (
        <ul role="list" className={styles.totals}>
          {moved.map(({ group, name, before, after }) => (
            <li key={group} data-way={after > before ? "up" : "down"}>
              <b>{name}</b> {format.points(before)} → {format.points(after)} <em>{format.signed(after - before)}</em>
            </li>
          ))}
        </ul>
      )}
      {diff.verdicts.length > 0 && (
        <ul role="list" className={styles.verdicts}>
          {diff.verdicts.map(({ place, group, text, from, to }) => (
            <li key={`${place.attempt} ${place.seq} ${place.key}`}>
              <b>{nameOf(group)}</b> <q lang="zh-CN">{text}</q> {t(`similar.state.${from}`)} → {t(`similar.state.${to}`)}
            </li>
          ))}
        </ul>
      )}
      {diff.blocked.length > 0 ? (
        <Notice tone="bad" icon="warning">
          {t("wording.blocked", { number: diff.blocked.length })}
        </Notice>
      ) : (
        <Button variant="primary" onClick={onApply}>
          {t("wording.apply")}
        </Button>
      )}
    </div>
  );
}
