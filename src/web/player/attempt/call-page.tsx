/** Owns joining a call with the desk that belongs to it and the way on when it is over. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { CallWorkspace } from "../call/call-workspace.tsx";
import { Desk } from "../desk/desk.tsx";
import { useAttempt } from "./attempt-context.tsx";
import { followingActivity } from "./following-activity.ts";
import { RetryCallButton } from "./retry-call-button.tsx";

export function CallPage({ activity }: { activity: ActivityViewOf<"dialogue"> }) {
  const { t } = useTranslation(["attempt", "call", "common"]);
  const text = useText();
  const { href, view, lesson } = useAttempt();
  const tasks = view.activities.filter(({ phase }) => phase === activity.phase);
  const place = tasks.findIndex(({ id }) => id === activity.id);
  // The papers that come after this talk are filled in while it lasts, so they lie on top.
  const forms = [...tasks.slice(place), ...tasks.slice(0, place)].filter((candidate): candidate is ActivityViewOf<"form"> => candidate.kind === "form" && candidate.onDesk);
  const own = view.seat && lesson ? lesson.deskTitle(view.seat) : null;
  const following = followingActivity(view, activity.id);
  return (
    <CallWorkspace
      key={activity.id}
      activity={activity}
      desk={own !== null && lesson && view.seat ? { title: own, content: <lesson.Desk dialogue={activity} seat={view.seat} /> } : { title: t("call:tabs.desk"), content: <Desk forms={forms} /> }}
      wayOn={
        <>
          {following && (
            <ButtonLink href={href(following.id)} variant="primary" icon="chevron">
              {t("next", { title: text(following.title) })}
            </ButtonLink>
          )}
          {!lesson && view.attempt.mode === "practice" && activity.call?.state === "over" && <RetryCallButton activity={activity.id} call={activity.call} />}
          <ButtonLink href={href()} icon="back">
            {t("backToPhase", { phase: t(`common:phase.${activity.phase}`) })}
          </ButtonLink>
        </>
      }
    />
  );
}
