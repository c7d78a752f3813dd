/** Owns the backups: what there is, one more now, taking one along, and how to go back to one. */
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { LoadedPart } from "../loaded-part.tsx";
import { useTask } from "../use-task.ts";
import styles from "./settings.module.css";

/** One is made every day, and at every start: an older newest one means that making them fails. */
const LATE_MS = 26 * 3_600_000;

export function BackupsCard() {
  const { t } = useTranslation("console");
  const api = useApi();
  const format = useFormat();
  const backups = useLoaded(() => api.backups.list(), "backups");
  const task = useTask("loud");
  const make = () =>
    task.run(async () => {
      await api.backups.make();
      toast(t("backups.made"), "ok");
      backups.reload();
    });
  return (
    <Card title={t("backups.title")} note={t("backups.note")}>
      <LoadedPart of={backups}>
        {(list) => (
          <>
            {list.length === 0 && <p>{t("backups.none")}</p>}
            {list.length > 0 && list.every(({ at }) => Date.now() - at > LATE_MS) && (
              <Notice tone="warn" icon="info">
                {t("backups.late")}
              </Notice>
            )}
            <ul role="list" className={styles.backups}>
              {[...list]
                .sort((a, b) => b.at - a.at)
                .map(({ name, at, bytes }) => (
                  <li key={name}>
                    <span>
                      {format.moment(at)} · {format.points(Math.max(0.1, bytes / 1_000_000))} MB
                    </span>
                    <a href={api.backups.file(name)} download={name} aria-label={t("backups.downloadOf", { when: format.moment(at) })}>
                      <Icon name="download" /> {t("backups.download")}
                    </a>
                  </li>
                ))}
            </ul>
          </>
        )}
      </LoadedPart>
      <Button busy={task.busy} onClick={() => void make()}>
        {t(task.busy ? "backups.making" : "backups.make")}
      </Button>
      <details className={styles.restore}>
        <summary>{t("backups.restore")}</summary>
        <ol>
          <li>{t("backups.restore1")}</li>
          <li>
            {t("backups.restore2")} <code>npx kefu restore backup.jsonl.gz --data new-folder</code>
          </li>
          <li>
            {t("backups.restore3")} <code>npm start -- --data new-folder</code>
          </li>
        </ol>
        <p>{t("backups.restoreNote")}</p>
      </details>
    </Card>
  );
}
