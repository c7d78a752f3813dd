/** Owns asking before a part goes that is named elsewhere in the situation: where, and that those places change with it. Must not know how it is taken out. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import { useQuestion } from "../../../shared/ui/use-question.tsx";
import { toast } from "../../../shared/ui/toast.tsx";
import { usePlaceNames } from "../../problems/use-problem-words.ts";
import { useOpenDraft } from "../../studio-context.tsx";
import styles from "./parts.module.css";

const SHOWN = 6;

/** `uses`: places of the document. What is named nowhere goes at once; undo brings back either. `asked` is to be drawn. */
export function useRemoval(): { remove: (title: string, uses: readonly Path[], act: () => void) => void; asked: ReactNode } {
  const { t } = useTranslation("studio-fields");
  const { studio } = useOpenDraft();
  const nameOf = usePlaceNames();
  const { ask, asked } = useQuestion();
  const remove = (title: string, uses: readonly Path[], act: () => void) => {
    const done = () => {
      act();
      toast(t("removed", { title }));
    };
    if (uses.length === 0) return done();
    const { document } = studio.getState().history;
    const places = [...new Set(uses.map((path) => nameOf(document, path)))];
    const detail = (
      <>
        <ul className={styles.uses}>
          {places.slice(0, SHOWN).map((place) => (
            <li key={place}>{place}</li>
          ))}
          {places.length > SHOWN && <li>{t("usedMore", { count: places.length - SHOWN })}</li>}
        </ul>
        <p>{t("usedDetail")}</p>
      </>
    );
    ask({ question: t("usedQuestion", { title, count: places.length }), detail, yes: t("usedYes"), act: done });
  };
  return { remove, asked };
}
