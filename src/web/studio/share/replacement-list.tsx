/** Owns showing every wording that would be replaced: how often, where for example, and whether it shall. */
import { useTranslation } from "react-i18next";
import type { Replacement } from "../../../studio/adapt/adapt.ts";
import { Choice } from "../../shared/ui/field.tsx";
import styles from "./share.module.css";

const EXAMPLES = 5;
const AROUND = 16;

/** `left`: wordings that stay. */
export function ReplacementList({ found, left, onLeft }: { found: readonly Replacement[]; left: readonly string[]; onLeft: (left: readonly string[]) => void }) {
  const { t } = useTranslation("studio-share");
  return (
    <ul role="list" className={styles.found}>
      {found.map(({ from, to, places }) => (
        <li key={from}>
          <Choice type="checkbox" checked={!left.includes(from)} onChange={(event) => onLeft(event.target.checked ? left.filter((one) => one !== from) : [...left, from])}>
            {t("adapt.replaces", { from, to, count: places.length })}
          </Choice>
          <details>
            <summary className={styles.note}>{t("adapt.where")}</summary>
            <ul className={styles.examples}>
              {places.slice(0, EXAMPLES).map(({ before }, index) => (
                <li key={index}>
                  <Around text={before} word={from} />
                </li>
              ))}
              {places.length > EXAMPLES && <li>{t("adapt.further", { count: places.length - EXAMPLES })}</li>}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** A number that is written apart is found, but not marked. */
function Around({ text, word }: { text: string; word: string }) {
  const at = text.indexOf(word);
  if (at < 0) return text.slice(0, 2 * AROUND);
  const [from, to] = [Math.max(0, at - AROUND), at + word.length + AROUND];
  return (
    <>
      {from > 0 && "…"}
      {text.slice(from, at)}
      <mark>{word}</mark>
      {text.slice(at + word.length, to)}
      {to < text.length && "…"}
    </>
  );
}
