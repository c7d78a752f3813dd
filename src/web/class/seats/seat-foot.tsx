/** Owns what stands below the talk for a seat that does not take the call: the customer's own words, or who is heard here. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf, CallView } from "../../../protocol/attempt.ts";
import { useAttempt } from "../../player/attempt/attempt-context.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { CustomerTalk } from "./customer-talk.tsx";
import { MirrorFoot } from "./mirror-foot.tsx";
import styles from "./seat-foot.module.css";

export function SeatFoot({ dialogue, call }: { dialogue: ActivityViewOf<"dialogue">; call: CallView }) {
  const { t } = useTranslation("class");
  const { view } = useAttempt();
  const { seat } = view;
  if (!seat || seat.may.speak || call.state === "over" || view.attempt.status !== "running") return null;
  if (seat.customer?.holds && call.state === "talking") return <CustomerTalk dialogue={dialogue} call={call} desk={seat.customer} />;
  if (seat.role === "mirror") return <MirrorFoot dialogue={dialogue} maxChars={call.maxChars} />;
  return (
    <p className={styles.waits}>
      <Icon name={call.state === "ringing" ? "phone" : "speaker"} />
      <span>{t(seat.role === "agent" ? "foot.agent" : seat.customer && !seat.customer.holds ? "foot.scripted" : call.state === "talking" ? (seat.role === "observer" && !seat.checklist ? "foot.observerExam" : `foot.${seat.role}`) : `foot.${call.state}`)}</span>
    </p>
  );
}
