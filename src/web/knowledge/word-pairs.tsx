/** Owns pairing words, as an attempt on one matching question. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AttemptProvider, useAttempt } from "../player/attempt/attempt-context.tsx";
import { useWords } from "../shared/i18n/use-words.ts";
import type { KnowledgeHost } from "../shared/knowledge-host.ts";
import { Button } from "../shared/ui/button.tsx";
import { Card } from "../shared/ui/card.tsx";
import { EmptyState } from "../shared/ui/empty-state.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import { LazyActivityBody } from "./lazy-activity-body.tsx";
import { useDrill } from "./use-drill.ts";
import styles from "./words-page.module.css";

export function WordPairs({ host, unit }: { host: KnowledgeHost; unit: string }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const words = useWords("failures");
  const [round, setRound] = useState(1);
  const drill = useDrill(() => host.startPairs(unit), `${unit}#${round}`);
  if (drill.state === "loading") return <Skeleton label={t("common:page.loading")} lines={5} />;
  if (drill.state === "failed") {
    return (
      <ErrorState title={t("failed")} actions={<Button onClick={drill.reload}>{t("common:retry")}</Button>}>
        {words(drill.rejection)}
      </ErrorState>
    );
  }
  if (!drill.value) return <EmptyState title={t("none")}>{t("noneText")}</EmptyState>;
  return (
    <AttemptProvider key={round} connection={drill.value.connection}>
      <Pairs onAnother={() => setRound(round + 1)} />
    </AttemptProvider>
  );
}

function Pairs({ onAnother }: { onAnother: () => void }) {
  const { t } = useTranslation("knowledge");
  const { view } = useAttempt();
  const activity = view.activities[0];
  if (!activity || activity.kind === "dialogue") return null;
  return (
    <Card>
      <h2 className="visually-hidden">{t("way.pairs")}</h2>
      <LazyActivityBody activity={activity} />
      {activity.status === "submitted" && (
        <div className={styles.buttons}>
          <Button variant="primary" onClick={onAnother}>
            {t("another")}
          </Button>
        </div>
      )}
    </Card>
  );
}
