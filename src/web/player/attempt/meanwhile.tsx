/** Owns saying that somebody else has filled in a field while one was typing there, and taking theirs; or that one's own words were covered, and putting them back. */
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/ui/button.tsx";
import type { Autosaved } from "./use-autosave.ts";
import styles from "./meanwhile.module.css";

/** `words`: how the value reads. */
export function Meanwhile({ entry, words = (value) => value }: { entry: Autosaved<string>; words?: (value: string) => string }) {
  const { t } = useTranslation("attempt");
  const { meanwhile } = entry;
  if (!meanwhile) return null;
  return (
    <p className={styles.note} role="status">
      {t(meanwhile.mine ? "company.covered" : meanwhile.value === "" ? "company.emptied" : "company.filled", { value: words(meanwhile.value) })}{" "}
      <Button
        size="s"
        onClick={() => {
          entry.change(meanwhile.value);
          entry.flush();
        }}
      >
        {t(meanwhile.mine ? "company.putBack" : "company.take")}
      </Button>
    </p>
  );
}
