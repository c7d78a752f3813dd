/** Owns the table of a case's facts and names, each with what it is to become. */
import { useTranslation } from "react-i18next";
import type { Wanted } from "../../../studio/adapt/adapt.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import styles from "./share.module.css";

export function WantedTable({ document: { situation }, wanted, onWanted }: { document: StudioDocument; wanted: Wanted; onWanted: (wanted: Wanted) => void }) {
  const { t } = useTranslation("studio-share");
  const text = useText();
  const words = (index: number, change: Partial<Wanted["words"][number]>) => onWanted({ ...wanted, words: wanted.words.map((pair, at) => (at === index ? { ...pair, ...change } : pair)) });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls
    <div className={styles.table} role="group" aria-label={t("adapt.table")} tabIndex={0}>
      <p className={styles.note}>{t("adapt.names")}</p>
      {situation.cast.personas.map(({ id, name, title }) => (
        <div key={id} className={styles.row}>
          <span>{text(title)}</span>
          <span className={styles.old}>{text(name)}</span>
          <TextField hideLabel label={t("adapt.becomes", { what: text(name) })} placeholder={t("adapt.stays")} maxLength={60} value={wanted.personas[id] ?? ""} onChange={(event) => onWanted({ ...wanted, personas: { ...wanted.personas, [id]: event.target.value } })} />
        </div>
      ))}
      <p className={styles.note}>{t("adapt.words")}</p>
      {wanted.words.map(({ from, to }, index) => (
        <div key={index} className={styles.row}>
          <span>{t("adapt.other")}</span>
          <TextField hideLabel label={t("adapt.from")} placeholder={t("adapt.from")} maxLength={60} value={from} onChange={(event) => words(index, { from: event.target.value })} />
          <TextField hideLabel label={t("adapt.to")} placeholder={t("adapt.to")} maxLength={60} value={to} onChange={(event) => words(index, { to: event.target.value })} />
        </div>
      ))}
      <Button size="s" variant="ghost" icon="plus" onClick={() => onWanted({ ...wanted, words: [...wanted.words, { from: "", to: "" }] })}>
        {t("adapt.more")}
      </Button>
      <p className={styles.note}>{t("adapt.facts")}</p>
      {situation.facts.map(({ id, label, value, type }) => (
        <div key={id} className={styles.row}>
          <span>{text(label)}</span>
          <span className={styles.old}>{value}</span>
          <TextField
            hideLabel
            label={t("adapt.becomes", { what: text(label) })}
            placeholder={t("adapt.stays")}
            maxLength={100}
            value={wanted.facts[id] ?? ""}
            fault={wanted.facts[id] && !fits(type, wanted.facts[id]) ? t("adapt.likeThis", { value }) : undefined}
            onChange={(event) => onWanted({ ...wanted, facts: { ...wanted.facts, [id]: event.target.value } })}
          />
        </div>
      ))}
    </div>
  );
}

const FORMS: Readonly<Record<string, RegExp>> = {
  phone: /^\d{11}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  "date-time": /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
  duration: /^PT(\d+H)?(\d+M)?$/,
  money: /^\d+\.\d{2}$/,
  number: /^-?\d+(\.\d+)?$/,
};

/** Facts whose new value is written in another form than the old one. */
export function misfits({ situation }: StudioDocument, { facts }: Wanted): StudioDocument["situation"]["facts"] {
  return situation.facts.filter(({ id, type }) => facts[id] && !fits(type, facts[id]));
}

function fits(type: string, value: string): boolean {
  return FORMS[type]?.test(value) ?? true;
}
