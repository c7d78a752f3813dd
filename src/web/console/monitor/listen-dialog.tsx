/** Owns listening in: one group's talk and forms as they come, read only. */
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { AttemptView } from "../../../protocol/attempt.ts";
import type { GroupMonitor } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { useServerWords } from "../../shared/i18n/use-words.ts";
import { useLiveDocument } from "../../shared/live/live-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { GroupAttention } from "./group-attention.tsx";
import { HeardForms } from "./heard-forms.tsx";
import { HeardLine } from "./heard-line.tsx";
import { MoodTag } from "./mood-tag.tsx";
import styles from "./listen-dialog.module.css";

export function ListenDialog({ group, onClose }: { group: GroupMonitor; onClose: () => void }) {
  const { t } = useTranslation(["monitor", "common"]);
  const words = useServerWords();
  // A new round is another attempt: it is opened by itself.
  const opened = useLiveDocument("attempt", group.attempt);
  return (
    <Dialog open wide onClose={onClose} title={t("listen.to", { name: group.name })}>
      <div className={styles.about}>
        {group.mood && <MoodTag mood={group.mood} />}
        <GroupAttention group={group} />
      </div>
      {opened.state === "loading" && <Skeleton lines={6} label={t("common:page.loading")} />}
      {opened.state === "failed" && (
        <ErrorState title={t("listen.failed")} code={opened.rejection.code} actions={<Button onClick={opened.retry}>{t("common:retry")}</Button>}>
          {words(opened.rejection)}
        </ErrorState>
      )}
      {(opened.state === "there" || opened.state === "stale") && <Heard view={opened.value} at={group.activity?.id ?? null} />}
    </Dialog>
  );
}

/** `at`: the activity that is worked on; else the last talk. */
function Heard({ view, at }: { view: AttemptView; at: string | null }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  const talks = view.activities.flatMap((activity) => (activity.kind === "dialogue" && activity.call ? [{ id: activity.id, title: activity.title, lines: activity.call.transcript }] : []));
  const talk = talks.find(({ id }) => id === at) ?? talks[talks.length - 1];
  const box = useRef<HTMLDivElement>(null);
  const count = talk?.lines.length;
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [count, talk?.id]);
  return (
    <div className={styles.heard}>
      {talk ? (
        <section>
          <h3>{text(talk.title)}</h3>
          {/* Reachable by keyboard so that it can be scrolled. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div ref={box} role="log" aria-label={t("listen.lines")} tabIndex={0} className={styles.lines}>
            {talk.lines.map((line) => (
              <HeardLine key={`${line.seq}.${line.index}`} line={line} />
            ))}
          </div>
        </section>
      ) : (
        <p className={styles.none}>{t("listen.none")}</p>
      )}
      <HeardForms activities={view.activities} />
    </div>
  );
}
