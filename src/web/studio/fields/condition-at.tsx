/** Owns writing a condition as rows that can be read: one, or several that must all hold, or of which one must; each may be turned into its contrary. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { Condition } from "../../../scenario/schema/condition.ts";
import { conditionKinds, contrary, kindOf, newCondition, withoutOne, withOneMore, type ConditionKind } from "../../../studio/condition-edit.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import controls from "../../shared/ui/field.module.css";
import { cx } from "../../shared/ui/cx.ts";
import { ConditionFields } from "./condition-fields.tsx";
import { FieldGroup } from "./group.tsx";
import { useFirst } from "./use-first.ts";
import { usePlace, type PlaceProps } from "./use-place.ts";
import styles from "./condition-at.module.css";
import fields from "./fields.module.css";

/** `optional`: nothing need hold; `empty` says what that means. */
export function ConditionAt({ place, label, help, hideLabel, className, optional = false, empty }: PlaceProps & { optional?: boolean; empty?: string }) {
  const { t } = useTranslation("studio-fields");
  const { value, put, readOnly, fault } = usePlace<Condition>(place);
  const first = useFirst(place);
  return (
    <FieldGroup {...{ label, help, fault, hideLabel, className }}>
      {value === undefined ? (
        <div className={fields.chips}>
          <span className={fields.help}>{empty ?? t("condition.none")}</span>
          {!readOnly && <KindChoice name={t("condition.addTo", { label })} words={t("condition.add")} onChoose={(kind) => put(newCondition(kind, first))} />}
        </div>
      ) : (
        <>
          <One place={place} label={label} onRemove={optional ? () => put(undefined) : null} />
          {!readOnly && !("all" in value) && !("any" in value) && (
            <KindChoice name={t("condition.moreTo", { label })} words={t("condition.more")} onChoose={(kind) => put(withOneMore(value, newCondition(kind, first)))} />
          )}
        </>
      )}
    </FieldGroup>
  );
}

/** Kinds of condition as a list that opens: choosing one adds it. */
function KindChoice({ name, words, onChoose }: { name: string; words: string; onChoose: (kind: ConditionKind) => void }) {
  const { t } = useTranslation("studio-fields");
  return (
    <select className={fields.chipSelect} aria-label={name} value="" onChange={(event) => conditionKinds.forEach((kind) => kind === event.target.value && onChoose(kind))}>
      <option value="">{words}</option>
      {conditionKinds.map((kind) => kind !== "not" && (
        <option key={kind} value={kind}>
          {t(`condition.kind.${kind}`)}
        </option>
      ))}
    </select>
  );
}

function One({ place, label, onRemove }: { place: Path; label: string; onRemove: (() => void) | null }) {
  const { t } = useTranslation("studio-fields");
  const { value, put, readOnly } = usePlace<Condition>(place);
  const first = useFirst(place);
  if (value === undefined) return null;
  const kind = kindOf(value);
  const key = kind === "all" || kind === "any" ? kind : null;
  const turn = (
    <button type="button" className={styles.not} aria-pressed={kind === "not"} title={t("condition.turn")} onClick={() => put(contrary(value))}>
      {t("condition.not")}
    </button>
  );
  const away = onRemove && (
    <button type="button" className={fields.small} aria-label={t("condition.remove", { label })} onClick={onRemove}>
      <Icon name="cross" />
    </button>
  );
  if (kind === "not") {
    return (
      <div className={styles.negated}>
        <span className={styles.head}>
          {readOnly ? <span className={styles.word}>{t("condition.not")}</span> : turn}
          {!readOnly && away}
        </span>
        <One place={[...place, "not"]} label={label} onRemove={null} />
      </div>
    );
  }
  if (key !== null) {
    const list = (value as Record<typeof key, Condition[]>)[key] ?? [];
    return (
      <div className={styles.group} data-kind={key}>
        <span className={styles.head}>
          <select
            className={cx(controls.control, styles.kind)}
            aria-label={t("condition.how", { label })}
            value={key}
            disabled={readOnly}
            onChange={(event) => put((event.target.value === "any" ? { any: list } : { all: list }) as Condition)}
          >
            <option value="all">{t("condition.kind.all")}</option>
            <option value="any">{t("condition.kind.any")}</option>
          </select>
          {!readOnly && place[place.length - 1] !== "not" && turn}
          {!readOnly && away}
        </span>
        <ul className={fields.lines} role="list">
          {list.map((_, index) => (
            // Conditions have no name of their own.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <One place={[...place, key, index]} label={t("condition.numbered", { label, number: index + 1 })} onRemove={list.length > 1 || onRemove ? () => (list.length > 1 ? put(withoutOne(value, index)) : onRemove?.()) : null} />
            </li>
          ))}
        </ul>
        {!readOnly && <KindChoice name={t("condition.moreTo", { label })} words={t("condition.add")} onChoose={(chosen) => put(withOneMore(value, newCondition(chosen, first)))} />}
      </div>
    );
  }
  return (
    <div className={styles.leaf}>
      <select className={cx(controls.control, styles.kind)} aria-label={t("condition.kindOf", { label })} value={kind} disabled={readOnly} onChange={(event) => conditionKinds.forEach((one) => one === event.target.value && put(newCondition(one, first)))}>
        {conditionKinds.map((one) => one !== "not" && (
          <option key={one} value={one}>
            {t(`condition.kind.${one}`)}
          </option>
        ))}
      </select>
      <div className={styles.fields}>
        <ConditionFields place={place} kind={kind} />
      </div>
      {!readOnly && (
        <span className={styles.end}>
          {place[place.length - 1] !== "not" && turn}
          {away}
        </span>
      )}
    </div>
  );
}
