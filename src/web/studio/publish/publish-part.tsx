/** Owns what a draft has become: the button to publish it, the version in use, and taking it out of use. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftInfo } from "../../../protocol/studio.ts";
import { useTask } from "../../console/use-task.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useQuestion } from "../../shared/ui/use-question.tsx";
import type { Saving } from "../saving/saving.ts";
import { useOpenDraft } from "../studio-context.tsx";
import { PublishDialog } from "./publish-dialog.tsx";

export function PublishPart({ saving }: { saving: Saving }) {
  const { t } = useTranslation("studio");
  const { draft, published: first } = useOpenDraft();
  const api = useApi();
  const task = useTask("loud");
  const { ask, asked } = useQuestion();
  const [open, setOpen] = useState(false);
  const [published, setPublished] = useState<DraftInfo["published"]>(first);
  const refresh = async () => setPublished((await api.studio.open(draft)).draft.published);
  const withdraw = () =>
    ask({
      question: t("publish.withdrawQuestion"),
      detail: t("publish.withdrawDetail"),
      yes: t("publish.withdraw"),
      danger: true,
      act: () =>
        void task.run(async () => {
          await api.studio.withdraw(draft);
          setPublished(null);
          toast(t("publish.withdrawn"), "ok");
        }),
    });
  return (
    <>
      {published && (
        <Menu title={t("publish.published", { number: published.number })}>
          <Button variant="ghost" busy={task.busy} onClick={withdraw}>
            {t("publish.withdraw")}
          </Button>
        </Menu>
      )}
      <Button variant="primary" data-tour="publish" onClick={() => setOpen(true)}>
        {t("publish.button")}
      </Button>
      <PublishDialog open={open} onClose={() => setOpen(false)} saving={saving} published={published} onPublished={() => void refresh()} />
      {asked}
    </>
  );
}
