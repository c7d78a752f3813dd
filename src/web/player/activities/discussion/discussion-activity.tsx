/** Owns a group's discussion: ideas on cards, gathered under headings. Each card and heading is saved by itself, so that a whole group writes at once. */
import { useId, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { TextField } from "../../../shared/ui/field.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { announce } from "../../../shared/ui/toast.tsx";
import { useAttempt } from "../../attempt/attempt-context.tsx";
import { SubmitBar } from "../../attempt/submit-bar.tsx";
import { useDraft } from "../../call/use-draft.ts";
import { useAnswering } from "../use-answering.ts";
import { CardGroup } from "./card-group.tsx";
import { DiscussionSaid } from "./discussion-said.tsx";
import { drawNumber } from "./draw-number.ts";
import styles from "./discussion-activity.module.css";

/** Longest card or heading. */
const mostChars = 200;

export function DiscussionActivity({ activity }: { activity: ActivityViewOf<"discussion"> }) {
  const { t } = useTranslation("discussion");
  const text = useText();
  const id = useId();
  const { editable, save } = useAnswering(activity);
  const { cards, clusters, wanted, questions, feedback } = activity;
  const filled = clusters.filter((cluster) => cards.some((card) => card.cluster === cluster.id)).length;
  const loose = cards.filter(({ cluster }) => cluster === null);
  const missing = [
    ...(cards.length < wanted.ideas ? [t("missing.ideas", { count: wanted.ideas - cards.length })] : []),
    ...(filled < wanted.clusters ? [t("missing.clusters", { count: wanted.clusters - filled })] : []),
    ...(loose.length > 0 && clusters.length > 0 ? [t("missing.loose", { count: loose.length })] : []),
  ];

  const addCard = async (written: string) => {
    const { ok } = await save({ kind: "discussion", part: "card", id: drawNumber(cards), text: written, cluster: null });
    if (ok) announce(t("card.added", { count: cards.length + 1 }));
    return ok;
  };
  const addCluster = async (name: string) => {
    const { ok } = await save({ kind: "discussion", part: "cluster", id: drawNumber(clusters), name });
    if (ok) announce(t("cluster.added", { name }));
    return ok;
  };

  return (
    <div className={styles.discussion}>
      {questions.length > 0 && (
        <section aria-labelledby={`${id}-questions`} className={styles.questions}>
          <h3 id={`${id}-questions`}>{t("questions")}</h3>
          <ul>
            {questions.map((question, place) => (
              <li key={place}>{text(question)}</li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.tally} role="status">
        <Tag tone={cards.length >= wanted.ideas ? "ok" : "plain"}>{t("tally.ideas", { done: cards.length, wanted: wanted.ideas })}</Tag>
        <Tag tone={filled >= wanted.clusters ? "ok" : "plain"}>{t("tally.clusters", { done: filled, wanted: wanted.clusters })}</Tag>
      </p>
      {editable && (
        <div className={styles.adding}>
          <AddLine field={`${activity.id}.new-card`} label={t("card.label")} button={t("card.add")} onAdd={addCard} />
          <AddLine field={`${activity.id}.new-cluster`} label={t("cluster.label")} button={t("cluster.add")} onAdd={addCluster} />
        </div>
      )}
      <div className={styles.groups}>
        <CardGroup cluster={null} cards={loose} {...{ activity, editable, save }} />
        {clusters.map((cluster) => (
          <CardGroup key={cluster.id} cluster={cluster} cards={cards.filter((card) => card.cluster === cluster.id)} {...{ activity, editable, save }} />
        ))}
      </div>
      {feedback && <DiscussionSaid feedback={feedback} />}
      <SubmitBar activity={activity} missing={missing} />
    </div>
  );
}

function AddLine({ field, label, button, onAdd }: { field: string; label: string; button: string; onAdd: (text: string) => Promise<boolean> }) {
  const { id: attempt } = useAttempt();
  const [typed, setTyped] = useDraft(`${attempt}.${field}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = typed.trim();
    if (written === "") return;
    setTyped("");
    // What was refused comes back to the hand that wrote it, before what it has begun since.
    void onAdd(written).then((ok) => !ok && setTyped((now) => `${written} ${now}`.trimEnd()));
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextField label={label} lang="zh-CN" maxLength={mostChars} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Button type="submit" icon="plus">
        {button}
      </Button>
    </form>
  );
}
