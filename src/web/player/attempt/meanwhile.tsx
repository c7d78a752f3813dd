/** Owns saying that somebody else has filled in a field while one was typing there, and taking theirs. */
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
      {t(meanwhile.value === "" ? "company.emptied" : "company.filled", { value: words(meanwhile.value) })}{" "}
      <Button
        size="s"
        onClick={() => {
          entry.change(meanwhile.value);
          entry.flush();
        }}
      >
        {t("company.take")}
      </Button>
    </p>
  );
}
