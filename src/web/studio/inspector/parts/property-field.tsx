/** Owns which field a setting of the format is written in, by its shape. */
import { createElement } from "react";
import { useTranslation } from "react-i18next";
import type { ObjectShape, Shape } from "../../../../scenario/schema/shape.ts";
import { newPart } from "../../../../studio/new-part.ts";
import { targetOf } from "../../../../studio/targets.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceAt } from "../../fields/choice-at.tsx";
import { ConditionAt } from "../../fields/condition-at.tsx";
import { DurationAt } from "../../fields/duration-at.tsx";
import { FigureAt } from "../../fields/figure-at.tsx";
import { FieldGroup } from "../../fields/group.tsx";
import { HintAt } from "../../fields/hint-at.tsx";
import { LineAt } from "../../fields/line-at.tsx";
import { MoodChangeAt } from "../../fields/mood-change-at.tsx";
import { NumberAt } from "../../fields/number-at.tsx";
import { OrderAt } from "../../fields/order-at.tsx";
import { PickAt, PicksAt } from "../../fields/pick-at.tsx";
import { SwitchAt } from "../../fields/switch-at.tsx";
import { TextAt } from "../../fields/text-at.tsx";
import { TextsAt } from "../../fields/texts-at.tsx";
import { TimeAt } from "../../fields/time-at.tsx";
import { usePlace } from "../../fields/use-place.ts";
import { useOpenDraft } from "../../studio-context.tsx";
import { CriteriaList } from "../criteria-list.tsx";
import { FrameAt } from "../frame-at.tsx";
import type { FieldProps, PropertyProps } from "./field-context.ts";
import { isLong } from "./layout.ts";
import { ObjectFields } from "./object-fields.tsx";
import { ownEditor } from "./own-editors.tsx";
import { PartList } from "./part-list.tsx";
import { useFormatWords } from "./use-format-words.ts";
import styles from "./parts.module.css";

export function PropertyField({ place, path, property, hideLabel = false }: PropertyProps) {
  const words = useFormatWords();
  return createElement(ownEditor(path) ?? ByShape, { place, label: words.label(path), help: hideLabel ? undefined : words.help(path), hideLabel, path, property });
}

function ByShape(props: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const words = useFormatWords();
  const { path, property, ...shared } = props;
  const { shape, optional, fallback } = property;
  switch (shape.as) {
    case "text":
      return <TextAt {...shared} long={isLong(path)} optional={optional} />;
    case "string":
      return <TextAt {...shared} long={isLong(path)} optional={optional} plain />;
    case "number":
      return <NumberAt {...shared} min={shape.min ?? undefined} max={shape.max ?? undefined} step={shape.whole ? 1 : "any"} optional={optional} placeholder={typeof fallback === "number" ? String(fallback) : undefined} />;
    case "switch":
      return <SwitchAt {...shared} fallback={fallback === true} />;
    case "choice":
      return <ChoiceAt {...shared} options={shape.of.map((value) => ({ value, title: words.option(path, value) }))} fallback={typeof fallback === "string" ? fallback : undefined} empty={optional && fallback === undefined ? t("unset") : undefined} />;
    case "duration":
      return <DurationAt {...shared} optional={optional} />;
    case "time":
      return <TimeAt {...shared} optional={optional} />;
    case "line":
      return <LineAt {...shared} optional={optional} />;
    case "mood-change":
      return <MoodChangeAt {...shared} />;
    case "condition":
      return <ConditionAt {...shared} optional={optional} empty={path[path.length - 2] === "next" ? t("always") : undefined} />;
    case "frame":
      return <FrameAt {...shared} />;
    case "figure-or-words":
      return <FigureAt {...shared} optional={optional} />;
    case "id":
    case "criterion-key":
    case "flow-place":
      return <IdField {...props} />;
    case "list":
      return <ListField {...props} of={shape.of} />;
    case "object":
      return <GroupField {...props} shape={shape} />;
    case "kinds":
    case "map":
    case "criterion":
    case "seat-criterion":
    case "constant":
    case "course-id":
      return null;
  }
}

function IdField({ path, property, ...shared }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const target = targetOf(path);
  if (target === null) return null;
  const isWay = path[path.length - 1] === "to" && path[path.length - 2] === "next";
  const extra = isWay ? (["again", "resume"] as const).map((value) => ({ value, title: t(`way.${value}`) })) : [];
  return <PickAt {...shared} target={target} optional={property.optional} extra={extra} />;
}

/** Things whose order says something. */
const ORDERED = new Set(["timeline", "chain", "orders"]);

function ListField({ path, property, of, ...shared }: FieldProps & { of: Shape }) {
  const words = useFormatWords();
  const { t } = useTranslation("studio-inspector");
  const add = t("add", { item: words.item(path) });
  if (of.as === "text" || of.as === "string") return <TextsAt {...shared} addLabel={add} plain={of.as === "string"} long={isLong(path)} optional={property.optional} />;
  if (of.as === "id" || of.as === "criterion-key" || of.as === "flow-place") {
    const target = targetOf(path);
    if (target === null) return null;
    return ORDERED.has(path[path.length - 1] ?? "") ? <OrderAt {...shared} target={target} optional={property.optional} /> : <PicksAt {...shared} target={target} empty={property.optional ? "drop" : "keep"} />;
  }
  if (of.as === "criterion" || of.as === "seat-criterion") return <CriteriaList {...shared} path={path} seat={of.as === "seat-criterion"} />;
  if (of.as === "object" || of.as === "kinds") return <PartList {...shared} path={path} of={of} optional={property.optional} />;
  return null;
}

/** Settings that belong together; where they may be left out, they are put in and taken away as one. */
function GroupField({ place, label, help, path, property, shape }: FieldProps & { shape: ObjectShape }) {
  const { t } = useTranslation("studio-inspector");
  const { value, put, readOnly, fault } = usePlace<object>(place);
  const { studio } = useOpenDraft();
  if (path[path.length - 1] === "hint") return <HintAt place={place} label={label} help={help} />;
  const loose = shape.properties.every(({ optional }) => optional);
  if (value === undefined && property.optional && !loose) {
    return (
      <FieldGroup label={label} help={help} fault={fault}>
        {readOnly ? <span className={styles.none}>{t("unset")}</span> : <Button variant="ghost" size="s" icon="plus" onClick={() => put(newPart(studio.getState().history.document, shape, place, path) as object)}>{t("add", { item: label })}</Button>}
      </FieldGroup>
    );
  }
  return (
    <FieldGroup label={label} help={help} fault={fault}>
      <div className={styles.group}>
        <ObjectFields place={place} shape={shape} path={path} />
        {property.optional && !loose && !readOnly && (
          <Button variant="ghost" size="s" icon="trash" onClick={() => put(undefined)}>
            {t("leaveOut", { item: label })}
          </Button>
        )}
      </div>
    </FieldGroup>
  );
}
