/** Owns joining a call with the desk that belongs to it and the way on when it is over. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { CallWorkspace } from "../call/call-workspace.tsx";
import { Desk } from "../desk/desk.tsx";
import { useAttempt } from "./attempt-context.tsx";
import { followingActivity } from "./following-activity.ts";
import { RetryCallButton } from "./retry-call-button.tsx";

export function CallPage({ activity }: { activity: ActivityViewOf<"dialogue"> }) {
  const { t } = useTranslation(["attempt", "common"]);
  const text = useText();
  const { id, view } = useAttempt();
  const forms = view.activities.filter((candidate): candidate is ActivityViewOf<"form"> => candidate.kind === "form" && candidate.onDesk && candidate.phase === activity.phase);
  const following = followingActivity(view, activity.id);
  return (
    <CallWorkspace
      key={activity.id}
      activity={activity}
      desk={<Desk forms={forms} />}
      wayOn={
        <>
          {following && (
            <ButtonLink href={routes.attempt(id, following.id)} variant="primary" icon="chevron">
              {t("next", { title: text(following.title) })}
            </ButtonLink>
          )}
          {view.attempt.mode === "practice" && activity.call?.state === "over" && <RetryCallButton activity={activity.id} call={activity.call} />}
          <ButtonLink href={routes.attempt(id)} icon="back">
            {t("backToPhase", { phase: t(`common:phase.${activity.phase}`) })}
          </ButtonLink>
        </>
      }
    />
  );
}
