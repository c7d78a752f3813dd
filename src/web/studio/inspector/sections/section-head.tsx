/** Owns the head of a part of the situation: its name, what it is for, and the switch for writing in two languages. */
import type { ReactNode } from "react";
import { BilingualSwitch } from "../../fields/bilingual-switch.tsx";
import styles from "../section-editor.module.css";

export function SectionHead({ title, tag, about }: { title: string; tag?: ReactNode; about?: string | undefined }) {
  return (
    <>
      <div className={styles.head}>
        <h2>{title}</h2>
        {tag}
        <BilingualSwitch />
      </div>
      {about && <p className={styles.about}>{about}</p>}
    </>
  );
}
