/** Owns who sits where in one group: seats to and from the script, people to other seats or groups. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor, SeatHolding } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { isScripted, membersOf } from "./group-facts.ts";
import { useLessonDesk } from "./lesson-desk.tsx";
import { PersonDot } from "./person-dot.tsx";
import { PlaceField } from "./place-field.tsx";
import { useSeatLabel } from "./use-seat-label.ts";
import styles from "./seats-dialog.module.css";

export function SeatsDialog({ group, groups, onClose }: { group: GroupMonitor; groups: readonly GroupMonitor[]; onClose: () => void }) {
  const { t } = useTranslation("monitor");
  const { act } = useLessonDesk();
  const label = useSeatLabel();
  const members = membersOf(group);
  return (
    <Dialog open wide onClose={onClose} title={t("seats.of", { name: group.name })}>
      <h3>{t("seats.seats")}</h3>
      <ul role="list" className={styles.rows}>
        {group.seats.map((holding) => (
          <SeatRow key={holding.seat} group={group.id} holding={holding} />
        ))}
      </ul>
      <h3 className={styles.second}>{t("seats.members", { count: members.length })}</h3>
      {members.length === 0 && <p>{t("card.nobody")}</p>}
      <ul role="list" className={styles.rows}>
        {members.map(({ student, name, online, seat }) => (
          <li key={student} className={styles.row}>
            <span className={styles.seat}>
              <PersonDot name={name} online={online} />
            </span>
            <SelectField label={t("seats.seatOf", { name })} hideLabel value={seat ?? ""} onChange={(event) => void act({ type: "assign-seat", group: group.id, student, seat: event.target.value }, t("seats.assigned", { name }))}>
              {seat === null && <option value="">{t("card.noSeat")}</option>}
              {group.seats.map((place) => (
                <option key={place.seat} value={place.seat}>
                  {label(place)}
                </option>
              ))}
            </SelectField>
            <PlaceField student={student} name={name} from={group.id} groups={groups} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function SeatRow({ group, holding }: { group: string; holding: SeatHolding }) {
  const { t } = useTranslation("monitor");
  const text = useText();
  const { act } = useLessonDesk();
  const { seat, role, title, students } = holding;
  const label = useSeatLabel()(holding);
  const script = isScripted(holding);
  const speaks = role === "agent" || role === "customer";
  return (
    <li className={styles.row}>
      <span className={styles.seat}>
        <b>{label}</b> {text(title) !== label && <small>{text(title)}</small>}
      </span>
      <span className={styles.people}>
        {script && <Tag tone="parcel">{t("seats.script")}</Tag>}
        {students.map(({ student, name, online }) => (
          <PersonDot key={student} name={name} online={online} />
        ))}
        {!script && students.length === 0 && t("card.free")}
      </span>
      {speaks && (
        <Button size="s" disabled={script && students.length === 0} onClick={() => void act({ type: "take-seat", group, seat, by: script ? "person" : "script" }, t(script ? "seats.freed" : "seats.taken", { role: label }))}>
          {t(script ? "seats.free" : "seats.take")}
        </Button>
      )}
    </li>
  );
}
