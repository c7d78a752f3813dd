/** Owns what can be done with a class as a whole: another name, everything as a file, removing it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { ClassInfo } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { NameDialog } from "../name-dialog.tsx";
import { saveRecords } from "../save-records.ts";
import { useTask } from "../use-task.ts";
import { RemoveClass } from "./remove-class.tsx";

export function ClassMenu({ item, onChange }: { item: ClassInfo; onChange: () => void }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask("loud");
  const [, go] = useLocation();
  const [asked, setAsked] = useState<"rename" | "remove" | null>(null);
  const remove = async () => {
    await api.classes.remove(item.id);
    toast(t("class.removed", { name: item.name }), "ok");
    go(routes.teach);
  };
  return (
    <>
      <Menu size="s" title={t("more")}>
        <Button variant="ghost" icon="pen" onClick={() => setAsked("rename")}>
          {t("rename")}
        </Button>
        <Button variant="ghost" icon="download" onClick={() => void task.run(async () => saveRecords(await api.classes.exported(item.id), item.name))}>
          {t("class.export")}
        </Button>
        <Button variant="ghost" icon="trash" onClick={() => setAsked("remove")}>
          {t("class.remove")}
        </Button>
      </Menu>
      <NameDialog
        open={asked === "rename"}
        onClose={() => setAsked(null)}
        title={t("class.rename")}
        label={t("classes.name")}
        before={item.name}
        yes={t("save")}
        save={async (name) => {
          await api.classes.change(item.id, { name });
          onChange();
        }}
      />
      {asked === "remove" && <RemoveClass item={item} onClose={() => setAsked(null)} remove={remove} />}
    </>
  );
}
