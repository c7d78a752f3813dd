/** Owns writing how long something takes, in minutes and seconds. */
import { useTranslation } from "react-i18next";
import { durationOf, spanOf } from "../../../studio/duration-edit.ts";
import { FieldGroup } from "./group.tsx";
import { usePlace, type PlaceProps } from "./use-place.ts";
import controls from "../../shared/ui/field.module.css";
import { cx } from "../../shared/ui/cx.ts";
import styles from "./fields.module.css";

export function DurationAt({ place, label, help, hideLabel, className, optional = false }: PlaceProps & { optional?: boolean }) {
  const { t } = useTranslation("studio-fields");
  const { value, put, readOnly, fault } = usePlace<string>(place);
  const span = value === undefined ? null : spanOf(value);
  const write = (part: "minutes" | "seconds", typed: string) => {
    const next = { minutes: 0, seconds: 0, ...span, [part]: Math.max(0, Math.min(999, Math.round(Number(typed)) || 0)) };
    put(optional && typed === "" && next.minutes === 0 && next.seconds === 0 ? undefined : durationOf(next), { typing: true });
  };
  const input = (part: "minutes" | "seconds") => (
    <label className={styles.withUnit}>
      <input
        type="number"
        min={0}
        max={999}
        className={cx(controls.control, styles.number)}
        style={{ width: "4.5rem" }}
        readOnly={readOnly}
        value={span?.[part] ?? ""}
        onChange={(event) => write(part, event.target.value)}
      />
      {t(part === "minutes" ? "minutes" : "seconds")}
    </label>
  );
  return (
    <FieldGroup {...{ label, help, fault, hideLabel, className }}>
      <div className={styles.row}>
        {input("minutes")}
        {input("seconds")}
      </div>
    </FieldGroup>
  );
}
