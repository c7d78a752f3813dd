/** Owns the facts of the case as a table: what each is called, its kind and value, when students learn it, and where it is used. */
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { ObjectShape } from "../../../../scenario/schema/shape.ts";
import { newPart } from "../../../../studio/new-part.ts";
import { samePath } from "../../../../studio/path.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Table } from "../../../shared/ui/table.tsx";
import { ListTools } from "../../fields/list-tools.tsx";
import { usePlace, useReadOnly } from "../../fields/use-place.ts";
import { useOpenDraft } from "../../studio-context.tsx";
import { usePropertyField, type FieldProps } from "../parts/field-context.ts";
import { useFormatWords } from "../parts/use-format-words.ts";
import { usePartTitle } from "../parts/use-part-title.ts";
import { useParts } from "../parts/use-parts.ts";
import { FactUses } from "./fact-uses.tsx";
import styles from "./own.module.css";

const KEYS = ["label", "type", "value", "known", "display"];

export function FactsTable({ place, path, property }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const words = useFormatWords();
  const { studio } = useOpenDraft();
  const { value, readOnly } = usePlace<{ id: string }[]>(place);
  const list = useParts({ place, path }, false);
  const shape = property.shape.as === "list" && property.shape.of.as === "object" ? property.shape.of : null;
  const facts = value ?? [];
  if (!shape) return null;
  return (
    <>
      {facts.length > 0 && (
        <Table
          label={words.label(path)}
          className={styles.grid}
          heads={[...KEYS.map((key) => ({ key, title: words.label([...path, key]) })), { key: "used", title: t("used") }, { key: "tools", title: <span className="visually-hidden">{t("tools")}</span> }]}
        >
          {facts.map(({ id }, index) => (
            <FactRow key={id} place={[...place, index]} path={path} shape={shape} length={facts.length} onMove={list.move} onRemove={list.remove} />
          ))}
        </Table>
      )}
      {!readOnly && (
        <Button variant="ghost" size="s" icon="plus" onClick={() => list.add(newPart(studio.getState().history.document, shape, [...place, facts.length], path))}>
          {t("add", { item: words.item(path) })}
        </Button>
      )}
      {list.asked}
    </>
  );
}

type RowProps = { place: Path; path: readonly string[]; shape: ObjectShape; length: number; onMove: (from: number, to: number) => void; onRemove: (index: number, title: string) => void };

const FactRow = memo(
  function FactRow({ place, path, shape, length, onMove, onRemove }: RowProps) {
    const PropertyField = usePropertyField();
    const readOnly = useReadOnly();
    const title = usePartTitle(place, path, shape);
    const index = Number(place[place.length - 1]);
    return (
      <tr>
        {KEYS.map((key) => {
          const property = shape.properties.find((one) => one.key === key);
          return <td key={key} className={styles.wide}>{property && <PropertyField place={[...place, key]} path={[...path, key]} property={property} hideLabel />}</td>;
        })}
        <td>
          <FactUses place={place} />
        </td>
        <td>{!readOnly && <ListTools title={title} index={index} length={length} onMove={(to) => onMove(index, to)} onRemove={() => onRemove(index, title)} />}</td>
      </tr>
    );
  },
  (before, after) => samePath(before.place, after.place) && before.length === after.length,
);
