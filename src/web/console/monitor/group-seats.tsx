/** Owns who sits where: seats with names and a dot for who is there, and who is absent. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor, SeatHolding } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { isScripted } from "./group-facts.ts";
import { PersonDot } from "./person-dot.tsx";
import { useSeatLabel } from "./use-seat-label.ts";
import styles from "./group-seats.module.css";

/** More people in one seat than this are counted. */
const NAMED = 2;

export function GroupSeats({ seats, unseated, absent }: Pick<GroupMonitor, "seats" | "unseated" | "absent">) {
  const { t } = useTranslation(["monitor", "common"]);
  return (
    <p className={styles.seats}>
      {seats.filter(isNamed).map((holding) => (
        <Seat key={holding.seat} holding={holding} />
      ))}
      {unseated.length > 0 && (
        <span className={styles.seat}>
          <span className={styles.role}>{t("card.noSeat")}</span>
          {unseated.map(({ student, name, online }) => (
            <PersonDot key={student} name={name} online={online} />
          ))}
        </span>
      )}
      {absent.length > 0 && (
        <span className={styles.seat}>
          <span className={styles.gone}>{t("card.absent")}</span>
          {absent.map(({ name }) => name).join(t("common:list.comma"))}
        </span>
      )}
    </p>
  );
}

/** A place beside the agent that nobody needs is no gap. */
const isNamed = ({ role, students }: SeatHolding) => role !== "mirror" || students.length > 0;

function Seat({ holding }: { holding: SeatHolding }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  const label = useSeatLabel();
  const { title, students } = holding;
  const script = isScripted(holding);
  const gone = students.filter(({ online }) => !online).length;
  return (
    <span className={styles.seat} title={[text(title), ...students.map(({ name }) => name)].join(" · ")}>
      <span className={styles.role}>{label(holding)}</span>
      {script && <span className={styles.script}>{t("card.script")}</span>}
      {students.length > NAMED ? (
        <span>
          {t("card.people", { count: students.length })}
          {gone > 0 && <span className={styles.gone}> {t("card.gone", { count: gone })}</span>}
        </span>
      ) : (
        students.map(({ student, name, online }) => <PersonDot key={student} name={name} online={online} />)
      )}
      {students.length === 0 && !script && <span className={styles.none}>{t("card.free")}</span>}
    </span>
  );
}
