/** Owns telling an author that something stands in the way of writing here, and what can be done about it. */
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { useQuestion } from "../../shared/ui/use-question.tsx";
import { useTeacher } from "../../console/teacher-context.tsx";
import type { Saving } from "../saving/saving.ts";
import { useStudio } from "../studio-context.tsx";

export function HeldNotice({ saving }: { saving: Saving }) {
  const { t } = useTranslation("studio");
  const words = useServerWords();
  const { state, hold, unsaved, fault, left } = useStore(saving.store);
  const readOnly = useStudio((studio) => studio.readOnly);
  const { ask, asked } = useQuestion();
  const { me } = useTeacher();
  const name = !hold ? t("held.somebody") : hold.by.id === me.id ? t("held.yourself") : hold.by.name;
  const take = () => ask({ question: t("held.takeQuestion", { name }), detail: t("held.takeDetail", { name }), yes: t("held.take"), act: () => void saving.takeOver() });
  const drop = () => ask({ question: t("overtaken.dropQuestion"), detail: t("overtaken.dropDetail"), yes: t("overtaken.drop"), danger: true, act: () => void saving.takeTheirs() });
  return (
    <>
      {readOnly === "narrow" && <Notice icon="info">{t("narrow")}</Notice>}
      {state === "held" && (
        <Notice icon="lock" tone="parcel" action={<Button onClick={take}>{t("held.take")}</Button>}>
          {t("held.says", { name })}
          {unsaved && ` ${t("held.unsaved")}`}
        </Notice>
      )}
      {state === "overtaken" && (
        <Notice icon="warning" tone="bad" action={<Button onClick={drop}>{t("overtaken.drop")}</Button>}>
          {t("overtaken.says")}
        </Notice>
      )}
      {state === "offline" && (
        <Notice icon="warning" tone="warn" action={<Button onClick={() => void saving.flush()}>{t("offline.again")}</Button>}>
          {t("offline.says")}
        </Notice>
      )}
      {state === "refused" && fault && (
        <Notice icon="warning" tone="bad" action={<Button onClick={() => void saving.flush()}>{t("offline.again")}</Button>}>
          {words(fault)}
        </Notice>
      )}
      {left && !readOnly && (
        <Notice
          icon="info"
          tone="warn"
          action={
            <>
              <Button onClick={saving.takeLeft}>{t("left.take")}</Button>
              <Button variant="ghost" onClick={saving.dropLeft}>
                {t("left.drop")}
              </Button>
            </>
          }
        >
          {t("left.says")}
        </Notice>
      )}
      {asked}
    </>
  );
}
