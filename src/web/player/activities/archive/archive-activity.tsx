/** Owns filing a customer: the volume, its labels, its place in the cabinet, and who may look. Each part is saved by itself, so that a group can share the work. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../../protocol/attempt.ts";
import { useText } from "../../../shared/i18n/use-text.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { SubmitBar } from "../../attempt/submit-bar.tsx";
import { printElement } from "../../desk/print-element.ts";
import { useAnswering } from "../use-answering.ts";
import { AccessTable } from "./access-table.tsx";
import { Cabinet } from "./cabinet.tsx";
import { Labels } from "./labels.tsx";
import { Volume } from "./volume.tsx";
import styles from "./archive-activity.module.css";

export function ArchiveActivity({ activity }: { activity: ActivityViewOf<"archive"> }) {
  const { t } = useTranslation(["archive", "activities"]);
  const text = useText();
  const { editable, save } = useAnswering(activity);
  const sheet = useRef<HTMLDivElement>(null);
  const { filed, feedback } = activity;
  const inside = activity.papers.filter(({ id, listed }) => listed && filed.folder.includes(id));
  const missing = [
    ...(filed.folder.length === 0 ? [t("missing.folder")] : []),
    ...inside.filter(({ id }) => !filed.pages[id]?.trim()).map((paper) => t("missing.page", { text: text(paper.text) })),
    ...activity.labels.filter(({ id }) => !filed.labels[id]?.trim()).map(({ label }) => t("missing.label", { text: text(label) })),
    ...(activity.cabinets.length > 0 && filed.place === null ? [t("missing.place")] : []),
    ...activity.access.filter(({ id }) => filed.access[id] === undefined).map((who) => t("missing.access", { text: text(who.text) })),
  ];
  const parts = { activity, editable, save };
  return (
    <div className={styles.archive}>
      <div ref={sheet} className={styles.sheet}>
        <Volume {...parts} />
        {activity.labels.length > 0 && <Labels {...parts} />}
      </div>
      {activity.cabinets.length > 0 && <Cabinet {...parts} />}
      {activity.access.length > 0 && <AccessTable {...parts} />}
      {feedback && (
        <p className={styles.explain}>
          <b>{t("activities:explain")}</b> {text(feedback.explain)}
        </p>
      )}
      <SubmitBar activity={activity} missing={missing}>
        <Button variant="ghost" size="s" icon="print" onClick={() => sheet.current && printElement(sheet.current)}>
          {t("print")}
        </Button>
      </SubmitBar>
    </div>
  );
}
