/** Owns writing what somebody says: one wording, several of which one is said, or other words for every mood. */
import { useTranslation } from "react-i18next";
import type { Line } from "../../../scenario/schema/beat.ts";
import type { Path } from "../../../scenario/problem.ts";
import type { Text } from "../../../scenario/text.ts";
import { isByMood, toByMood, toOneMood, withoutWording, withWording } from "../../../studio/line-edit.ts";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { FieldGroup } from "./group.tsx";
import { ListTools } from "./list-tools.tsx";
import { TextAt } from "./text-at.tsx";
import { useOptions } from "./use-options.ts";
import { usePlace, type PlaceProps } from "./use-place.ts";
import styles from "./fields.module.css";

/** `optional`: nobody need say anything. */
export function LineAt({ place, label, help, hideLabel, className, optional = false }: PlaceProps & { optional?: boolean }) {
  const { t } = useTranslation("studio-fields");
  const { value, put, readOnly, fault } = usePlace<Line>(place);
  const bands = useOptions("mood-line", place);
  const ids = bands.map(({ id }) => id);
  const byMood = isByMood(value);
  return (
    <FieldGroup {...{ label, help, fault, hideLabel, className }}>
      {byMood ? (
        <div className={cx(styles.box, styles.bands)}>
          {[...bands, ...Object.keys(value.byMood).filter((id) => !ids.includes(id)).map((id) => ({ id, title: t("gone") }))].map(({ id, title }) => (
            <div key={id} className={styles.band}>
              <span className={styles.bandName}>{title}</span>
              <WordingsAt place={[...place, "byMood", id]} label={t("saysWhen", { label, mood: title })} gap={t("sameAsNext")} removable />
            </div>
          ))}
        </div>
      ) : (
        <WordingsAt place={place} label={label} removable={optional} />
      )}
      {!readOnly && value !== undefined && bands.length > 1 && (
        <Button variant="ghost" size="s" className={styles.add} onClick={() => put(byMood ? toOneMood(value, ids) : toByMood(value, ids))}>
          {t(byMood ? "oneMood" : "byMood")}
        </Button>
      )}
    </FieldGroup>
  );
}

/** `gap`: said where nothing is written. `removable`: the last wording may go too. */
function WordingsAt({ place, label, gap, removable = false }: { place: Path; label: string; gap?: string; removable?: boolean }) {
  const { t } = useTranslation("studio-fields");
  const { value, put, readOnly } = usePlace<Text | Text[]>(place);
  const several = Array.isArray(value);
  const lines: (Text | undefined)[] = several ? value : value === undefined ? [] : [value];
  const numbered = (index: number) => (lines.length > 1 ? t("numbered", { label, number: index + 1 }) : label);
  const remove = (index: number) => put(several ? withoutWording(value, index) : undefined);
  return (
    <div>
      {lines.length === 0 && gap !== undefined && <p className={styles.help}>{gap}</p>}
      <ul className={styles.lines} role="list">
        {lines.map((_, index) => (
          // Wordings have no name of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.line}>
            <TextAt place={several ? [...place, index] : place} label={numbered(index)} hideLabel long plain />
            {!readOnly && (several || removable) && <ListTools title={numbered(index)} index={index} length={lines.length} onRemove={() => remove(index)} />}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button variant="ghost" size="s" icon="plus" className={styles.add} onClick={() => put(withWording(value))}>
          {t(lines.length === 0 ? "addLine" : "addWording")}
        </Button>
      )}
    </div>
  );
}
