/** Owns passing on an open draft: as a package with all that belongs to it, as plain JSON, or as a copy with other goods. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { situationJson } from "../../../studio/package/situation-json.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { saveFile } from "../../shared/save-file.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { useCore } from "../core/core-context.tsx";
import { useDocument, useOpenDraft } from "../studio-context.tsx";
import { AdaptDialog } from "./adapt-dialog.tsx";
import { ExportDialog } from "./export-dialog.tsx";

export function ShareMenu() {
  const { t } = useTranslation("studio-share");
  const text = useText();
  const core = useCore();
  const { library } = useOpenDraft();
  const document = useDocument();
  const [, go] = useLocation();
  const [open, setOpen] = useState<"export" | "adapt" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu title={t("share.title")} icon="upload">
        <Button variant="ghost" onClick={() => setOpen("export")}>
          {t("share.zip")}
        </Button>
        <Button variant="ghost" onClick={() => saveFile(new Blob([situationJson(document)], { type: "application/json" }), `${text(document.situation.title) || document.situation.id}.json`)}>
          {t("share.json")}
        </Button>
        <Button variant="ghost" onClick={() => setOpen("adapt")}>
          {t("share.adapt")}
        </Button>
      </Menu>
      <ExportDialog open={open === "export"} onClose={close} documents={[document]} core={core} />
      <AdaptDialog open={open === "adapt"} onClose={close} document={document} library={library} core={core} onMade={(draft) => go(routes.draft(draft))} />
    </>
  );
}
