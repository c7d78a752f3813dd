/** Owns making a class: a name is enough. */
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useApi } from "../../shared/api/api-context.tsx";
import { routes } from "../../shared/routes.ts";
import { NameDialog } from "../name-dialog.tsx";

export function NewClassDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const [, go] = useLocation();
  return (
    <NameDialog
      open={open}
      onClose={onClose}
      title={t("classes.new")}
      label={t("classes.name")}
      placeholder={t("classes.nameExample")}
      yes={t("classes.make")}
      save={async (name) => {
        const { id } = await api.classes.add(name);
        go(routes.class(id, "roster"));
      }}
    />
  );
}
