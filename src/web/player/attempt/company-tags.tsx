/** Owns the coloured names of those of the group who are at work at a field, or anywhere in an activity. */
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { PersonAt } from "../../../protocol/live.ts";
import { useAttempt } from "./attempt-context.tsx";
import styles from "./company-tags.module.css";

const nobody: readonly PersonAt[] = [];
const alone = { subscribe: () => () => undefined, getSnapshot: () => nobody };
const COLOURS = 6;

/** `field` null: everybody who is in the activity. */
export function CompanyTags({ activity, field }: { activity: string; field: string | null }) {
  const { t } = useTranslation("attempt");
  const { company } = useAttempt();
  const { subscribe, getSnapshot } = company ?? alone;
  const people = useSyncExternalStore(subscribe, getSnapshot).filter(({ place }) => place.activity === activity && (field === null || place.field === field));
  if (people.length === 0) return null;
  return (
    <span className={styles.tags}>
      {people.map(({ student, name }) => (
        <span key={student} className={styles.tag} data-colour={colourOf(student)} title={t("company.here", { name })}>
          {name}
        </span>
      ))}
    </span>
  );
}

/** The same person has the same colour on every page. */
function colourOf(student: string): number {
  return [...student].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % COLOURS;
}
