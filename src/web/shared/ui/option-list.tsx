/** Owns a choice of one among few, each with a sentence or a list that explains it; the whole box can be pressed. */
import { useId, type ReactNode } from "react";
import styles from "./option-list.module.css";

type Option<Id extends string> = { id: Id; title: ReactNode; text: ReactNode };

export function OptionList<Id extends string>({ legend, options, value, onChange }: { legend: string; options: Option<Id>[]; value: Id; onChange: (id: Id) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.options}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ id, title, text }) => (
        <div key={id} className={styles.option} data-chosen={id === value || undefined}>
          <input type="radio" id={`${name}${id}`} name={name} value={id} checked={id === value} aria-describedby={`${name}${id}-text`} onChange={() => onChange(id)} />
          <div>
            <label htmlFor={`${name}${id}`}>{title}</label>
            <div id={`${name}${id}-text`} className={styles.text}>
              {text}
            </div>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
