/** Owns drawing a paper, a sticker or goods from their data; every place on it can be pressed. Must not know what is wrong unless it is told. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { BarCode } from "./bar-code.tsx";
import { DrawnGoods } from "./drawn-goods.tsx";
import styles from "./paper-picture.module.css";

type Picture = ActivityViewOf<"spot-the-error">["papers"][number]["pictures"][number];
type Field = Picture["fields"][number];

type PaperPictureProps = {
  picture: Picture;
  marked: (field: string) => boolean;
  /** Whether a place is wrong; null while that is not told. */
  wrong: ((field: string) => boolean) | null;
  onToggle: ((field: string) => void) | null;
};

export function PaperPicture({ picture, marked, wrong, onToggle }: PaperPictureProps) {
  const text = useText();
  const { kind, title, fields } = picture;
  return (
    <figure className={styles.picture} data-kind={kind}>
      <figcaption className={styles.head}>
        <b>{text(title)}</b>
        {(kind === "waybill" || kind === "label") && <BarCode of={picture.id + text(fields[0]?.value)} />}
      </figcaption>
      {kind === "rules" ? (
        <dl className={styles.rules}>
          {fields.map((field) => (
            <div key={field.id}>
              <dt>{text(field.label)}</dt>
              <dd>{text(field.value)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <div className={styles.sheet}>
          {fields.map((field) => (
            <Place key={field.id} field={field} onCarton={kind === "carton"} marked={marked(field.id)} wrong={wrong?.(field.id) ?? null} onToggle={onToggle && (() => onToggle(field.id))} />
          ))}
        </div>
      )}
    </figure>
  );
}

type PlaceProps = { field: Field; onCarton: boolean; marked: boolean; wrong: boolean | null; onToggle: (() => void) | null };

function Place({ field, onCarton, marked, wrong, onToggle }: PlaceProps) {
  const { t } = useTranslation("spot-the-error");
  const text = useText();
  const state = wrong === null ? (marked ? "marked" : undefined) : wrong ? (marked ? "found" : "missed") : marked ? "nothing" : undefined;
  const aside = [field.worn ? t("worn") : "", wrong === null || state === undefined ? "" : t(`place.${state}`)].filter(Boolean).join(" ");
  return (
    <button type="button" className={styles.place} data-state={state} data-worn={field.worn || undefined} style={{ gridColumn: `span ${field.width}` }} aria-pressed={marked} disabled={!onToggle} onClick={() => onToggle?.()}>
      <span className={styles.label}>{text(field.label)} </span>
      {field.drawn && <DrawnGoods {...field.drawn} />}
      <span className={styles.value}>{text(field.value)}</span>
      {aside !== "" && <span className="visually-hidden"> {aside}</span>}
      {onCarton && /^\d/.test(text(field.value)) && <BarCode of={text(field.value)} />}
    </button>
  );
}
