/** Robots of four qualities that play the whole situation: how many, compared with which version, how far they are, and what they found. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StudioDocument } from "../../../../studio/document.ts";
import { useApi } from "../../../shared/api/api-context.tsx";
import { useFormat } from "../../../shared/i18n/use-format.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { SelectField } from "../../../shared/ui/field.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { Progress } from "../../../shared/ui/progress.tsx";
import { useLoaded } from "../../../shared/use-loaded.ts";
import { useDocument, useOpenDraft } from "../../studio-context.tsx";
import { RobotResults } from "./robot-results.tsx";
import { useRobots } from "./use-robots.ts";
import styles from "./robots.module.css";

const SIZES = [2, 5, 10, 20] as const;

export function RobotBench() {
  const { t } = useTranslation("studio-bench");
  const { moment } = useFormat();
  const { draft } = useOpenDraft();
  const document = useDocument();
  const api = useApi();
  const robots = useRobots();
  const [each, setEach] = useState<number>(5);
  const [against, setAgainst] = useState("");
  const versions = useLoaded(() => api.studio.versions(draft), draft);
  const list = versions.state === "there" ? versions.value : [];
  const chosen = list.find(({ number }) => String(number) === against);
  const nameOf = ({ name, number, at }: (typeof list)[number]) => name || t("robots.version", { number, time: moment(at) });
  const start = () => robots.start(each, chosen ? { name: nameOf(chosen), document: async () => (await api.studio.version(draft, chosen.number)).document as StudioDocument } : null);
  const { found, progress } = robots;
  return (
    <section className={styles.robots}>
      <p className={styles.about}>{t("robots.about")}</p>
      <div className={styles.order}>
        <SelectField label={t("robots.each")} value={each} disabled={progress !== null} onChange={({ target }) => setEach(Number(target.value))}>
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {t("robots.times", { count: size })}
            </option>
          ))}
        </SelectField>
        <SelectField label={t("robots.against")} value={against} disabled={progress !== null} onChange={({ target }) => setAgainst(target.value)}>
          <option value="">{t("robots.againstNothing")}</option>
          {[...list].sort((one, other) => Number(one.kind === "automatic") - Number(other.kind === "automatic") || other.number - one.number).map((version) => (
            <option key={version.number} value={version.number}>
              {t(`robots.kind.${version.kind}`, { name: nameOf(version) })}
            </option>
          ))}
        </SelectField>
        {progress ? (
          <Button icon="cross" onClick={robots.stop}>
            {t("robots.stop")}
          </Button>
        ) : (
          <Button variant="primary" onClick={() => void start()}>
            {t(found ? "robots.again" : "robots.start")}
          </Button>
        )}
      </div>
      <div role="status">
        {progress && <Progress value={progress.done} max={progress.all} label={t("robots.progress", { done: progress.done, all: progress.all })} />}
        {progress && <p className={styles.note}>{t("robots.progress", { done: progress.done, all: progress.all })}</p>}
      </div>
      {robots.failed && (
        <Notice tone="bad" icon="warning">
          {t("robots.failed")}
        </Notice>
      )}
      {found && !progress && found.of !== document && (
        <Notice tone="warn" icon="info">
          {t("robots.old")}
        </Notice>
      )}
      {found?.run.state === "unplayable" && (
        <Notice tone="bad" icon="warning">
          {t("robots.unplayable")}
        </Notice>
      )}
      {found && found.run.state !== "unplayable" && <RobotResults run={found.run} of={found.of} against={found.against} />}
    </section>
  );
}
