/** The library of ready criteria: looked through by group, filled with what belongs to the case, taken over by one press. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readyCriteria } from "../../../studio/criteria/ready/library.ts";
import { filledWith, fillReady, readyGroups, type Filled, type ReadyCriterion } from "../../../studio/criteria/ready/ready.ts";
import type { JudgedSource } from "../../../studio/heard.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField, TextField } from "../../shared/ui/field.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { useNamed } from "./use-named.ts";
import styles from "./library.module.css";

/** `id`: what the new one may be called. */
export type TakenReady = { id: string; criterion: Omit<JudgedSource, "id"> };

export function ReadyLibrary({ open, onClose, onTake }: { open: boolean; onClose: () => void; onTake: (taken: TakenReady) => void }) {
  const { t } = useTranslation("studio-criteria");
  return (
    <Dialog open={open} onClose={onClose} title={t("library.title")} wide>
      <Shelves onTake={onTake} />
    </Dialog>
  );
}

function Shelves({ onTake }: { onTake: (taken: TakenReady) => void }) {
  const { t } = useTranslation("studio-criteria");
  const text = useText();
  const [sought, setSought] = useState("");
  const query = sought.trim().toLowerCase();
  const fits = ({ title, advice }: ReadyCriterion) => query === "" || [title["zh-CN"], title.en, advice["zh-CN"]].some((words) => words.toLowerCase().includes(query));
  const found = readyCriteria.filter(fits);
  return (
    <>
      <p className={styles.help}>{t("library.help")}</p>
      <TextField label={t("library.search")} hideLabel placeholder={t("library.search")} value={sought} onChange={(event) => setSought(event.target.value)} data-own-undo />
      {readyGroups.map((group) => {
        const shelf = found.filter((ready) => ready.group === group);
        return shelf.length === 0 ? null : (
          <section key={group} aria-label={t(`library.group.${group}`)}>
            <h3 className={styles.group}>{t(`library.group.${group}`)}</h3>
            <ul className={styles.shelf} role="list">
              {shelf.map((ready) => (
                <Card key={ready.id} ready={ready} title={text(ready.title)} onTake={onTake} />
              ))}
            </ul>
          </section>
        );
      })}
      {found.length === 0 && <p className={styles.help}>{t("library.none")}</p>}
    </>
  );
}

function Card({ ready, title, onTake }: { ready: ReadyCriterion; title: string; onTake: (taken: TakenReady) => void }) {
  const { t } = useTranslation("studio-criteria");
  const text = useText();
  const { facts } = useNamed();
  const { ask } = ready;
  const fitting = ask?.of === "fact" ? facts.filter(({ id }) => filledWith(ask, id, facts) !== null) : [];
  const [given, setGiven] = useState(ask?.of === "minutes" ? String(ask.usual) : (fitting[0]?.id ?? ""));
  const [taken, setTaken] = useState(false);
  const filled = filledWith(ask, given, facts);
  const sample = filled && fillReady(ready, filled).examples;
  const take = (of: Filled) => {
    onTake({ id: ready.id, criterion: fillReady(ready, of) });
    setTaken(true);
  };
  return (
    <li className={styles.card}>
      <div className={styles.title}>
        <b>{title}</b>
        <Tag tone={ready.kind === "does" ? "ok" : "bad"}>{t(ready.kind === "does" ? "library.plus" : "library.minus", { points: ready.points })}</Tag>
      </div>
      <p className={styles.help}>
        {sample ? (
          <>
            {t("library.counts", { text: sample.counts[0] })}
            <br />
            {t("library.fails", { text: sample.fails[0] })}
          </>
        ) : (
          text(ready.advice)
        )}
      </p>
      <div className={styles.fill}>
        {ask?.of === "minutes" && <TextField label={t("library.minutes")} type="number" min={1} max={1440} value={given} onChange={(event) => setGiven(event.target.value)} data-own-undo />}
        {ask?.of === "name" && <TextField label={t("library.name")} value={given} onChange={(event) => setGiven(event.target.value)} data-own-undo />}
        {ask?.of === "fact" && fitting.length > 0 && (
          <SelectField label={t("library.fact")} value={given} onChange={(event) => setGiven(event.target.value)}>
            {fitting.map(({ id, label, value }) => (
              <option key={id} value={id}>
                {t("read.bound", { label: text(label), value })}
              </option>
            ))}
          </SelectField>
        )}
        {ask?.of === "fact" && fitting.length === 0 && <p className={styles.help}>{t("library.noFact")}</p>}
        <Button size="s" icon={taken ? "check" : "plus"} disabled={filled === null} title={filled === null ? t("library.unfit") : undefined} aria-label={t("library.useTitle", { title })} onClick={() => filled && take(filled)}>
          {taken ? t("library.there") : t("library.use")}
        </Button>
      </div>
    </li>
  );
}
