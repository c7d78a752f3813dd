/** A figure that is to be named: how it is compared, and with what. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { partAt, replacePart } from "../../../studio/criteria/frame-edit.ts";
import { testOf } from "../../../studio/criteria/read-frame.ts";
import { factsFor, formOf, turnForm, usualFigure, valueKindOf, type FigureBound, type FigureTest, type TestForm, type ValueKind } from "../../../studio/criteria/value-kinds.ts";
import { durationOf, spanOf } from "../../../studio/duration-edit.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import controls from "../../shared/ui/field.module.css";
import { cx } from "../../shared/ui/cx.ts";
import { useFrameDesk } from "./frame-context.ts";
import { SmallSelect } from "./small-select.tsx";
import { useNamed } from "./use-named.ts";
import styles from "./frame.module.css";

export function ValuePart({ path }: { path: Path }) {
  const { t } = useTranslation("studio-criteria");
  const { frame, change, readOnly } = useFrameDesk();
  const part = partAt(frame, path);
  const kind = part === undefined ? null : valueKindOf(part);
  if (part === undefined || typeof part === "string" || kind === null) return null;
  const test = testOf(part);
  const put = (next: Frame, typing = false) => change(replacePart(frame, path, next), typing ? { typing: path.join("/") } : undefined);
  return (
    <div className={styles.value}>
      <span className={styles.valueKind}>{t(`part.${kind}`)}</span>
      {test ? <Test kind={kind} test={test} readOnly={readOnly} onPut={(next, typing) => put({ [kind]: next } as Frame, typing)} /> : <OnlyFact part={part} kind={kind} readOnly={readOnly} onPut={put} />}
    </div>
  );
}

const forms: readonly TestForm[] = ["any", "equals", "max", "min", "between"];

function Test({ kind, test, readOnly, onPut }: { kind: ValueKind; test: FigureTest; readOnly: boolean; onPut: (next: FigureTest, typing?: boolean) => void }) {
  const { t } = useTranslation("studio-criteria");
  const form = formOf(test);
  const bound = (key: "equals" | "min" | "max", label: string) => {
    const value = test[key];
    return value === undefined ? null : <BoundField key={key} kind={kind} label={label} value={value} readOnly={readOnly} onPut={(next, typing) => onPut({ ...test, [key]: next }, typing)} />;
  };
  return (
    <>
      <SmallSelect label={t("value.test")} hideLabel value={form} readOnly={readOnly} onChange={(to) => onPut(turnForm(test, to as TestForm, usualFigure(kind)))} options={forms.map((value) => ({ value, title: t(`value.${value}`) }))} />
      {bound("equals", t("value.is"))}
      {bound("min", form === "between" ? t("value.from") : t("value.is"))}
      {bound("max", form === "between" ? t("value.to") : t("value.is"))}
      {form === "equals" && (
        <label className={styles.check}>
          <input type="checkbox" checked={test.near === true} disabled={readOnly} onChange={({ target }) => onPut(target.checked ? { ...test, near: true } : { equals: test.equals })} />
          {t("value.near")}
        </label>
      )}
    </>
  );
}

/** Not the id of any fact. */
const OWN = "";

function BoundField({ kind, label, value, readOnly, onPut }: { kind: ValueKind; label: string; value: FigureBound; readOnly: boolean; onPut: (next: FigureBound, typing?: boolean) => void }) {
  const { t } = useTranslation("studio-criteria");
  const fact = typeof value === "object" ? value.fact : OWN;
  return (
    <>
      <FactSelect label={`${label}：${t("value.source")}`} kind={kind} value={fact} own readOnly={readOnly} onChange={(id) => onPut(id === OWN ? usualFigure(kind) : { fact: id })} />
      {typeof value !== "object" && <Figure kind={kind} label={label} value={value} readOnly={readOnly} onPut={(next) => onPut(next, true)} />}
    </>
  );
}

function FactSelect({ label, kind, value, own = false, readOnly, onChange }: { label: string; kind: ValueKind; value: string; own?: boolean; readOnly: boolean; onChange: (id: string) => void }) {
  const { t } = useTranslation("studio-criteria");
  const text = useText();
  const { facts } = useNamed();
  const { words } = useFrameDesk();
  const known = factsFor(kind, facts);
  const lost = value !== OWN && !known.some(({ id }) => id === value) ? [{ value, title: t("read.boundLost") }] : [];
  const options = [...(own ? [{ value: OWN, title: t("value.own") }] : []), ...known.map((fact) => ({ value: fact.id, title: t("read.bound", { label: text(fact.label), value: fact.type === "duration" || fact.type === "money" ? words.figure(fact.type, fact.value) : fact.value }) })), ...lost];
  return <SmallSelect label={label} hideLabel value={value} readOnly={readOnly} onChange={onChange} options={options} />;
}

function Figure({ kind, label, value, readOnly, onPut }: { kind: ValueKind; label: string; value: string | number; readOnly: boolean; onPut: (next: string | number) => void }) {
  const { t } = useTranslation("studio-criteria");
  const shared = { className: cx(controls.control, styles.figure), "aria-label": label, readOnly };
  if (kind === "time") return <input type="time" {...shared} value={String(value).replace(/^.*T/, "")} onChange={({ target }) => target.value !== "" && onPut(target.value)} />;
  if (kind === "duration") {
    const minutes = spanOf(String(value))?.minutes ?? 0;
    return (
      <span className={styles.unit}>
        <input type="number" min={1} max={999} {...shared} value={minutes} onChange={({ target }) => onPut(durationOf({ minutes: Math.max(0, Math.round(Number(target.value)) || 0), seconds: 0 }))} />
        {t("value.minutes")}
      </span>
    );
  }
  return (
    <span className={styles.unit}>
      <input type="number" step="any" {...shared} value={value} onChange={({ target }) => onPut(Number(target.value) || 0)} />
      {kind === "money" && t("value.yuan")}
    </span>
  );
}

/** A number that is named digit by digit is always one of the case, or written by hand in older files. */
function OnlyFact({ part, kind, readOnly, onPut }: { part: Exclude<Frame, string>; kind: ValueKind; readOnly: boolean; onPut: (next: Frame) => void }) {
  const { t } = useTranslation("studio-criteria");
  const equals = "phone" in part ? part.phone.equals : "code" in part ? part.code.equals : "differs" in part ? part.differs : "";
  if (typeof equals === "string") return <span>{equals}</span>;
  const turn = (id: string): Frame => ("differs" in part ? { ...part, differs: { fact: id } } : kind === "phone" ? { phone: { equals: { fact: id } } } : { code: { equals: { fact: id } } });
  return <FactSelect label={t("value.factOf")} kind={kind} value={equals.fact} readOnly={readOnly} onChange={(id) => onPut(turn(id))} />;
}
