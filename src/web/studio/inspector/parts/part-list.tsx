/** Owns a list of parts of any shape: as rows where a part is small, else as cards that open. Parts are added, moved and taken away, each a change with its name. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { ObjectShape, Shape } from "../../../../scenario/schema/shape.ts";
import { newPart } from "../../../../studio/new-part.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { FieldGroup } from "../../fields/group.tsx";
import { ListTools } from "../../fields/list-tools.tsx";
import { usePlace } from "../../fields/use-place.ts";
import { useOpenDraft, useStudio } from "../../studio-context.tsx";
import { usePropertyField } from "./field-context.ts";
import { inOrder, isRow } from "./layout.ts";
import { PartCard } from "./part-card.tsx";
import { useFormatWords } from "./use-format-words.ts";
import { useParts } from "./use-parts.ts";
import { usePartTitle } from "./use-part-title.ts";
import styles from "./parts.module.css";

type ListProps = { place: Path; label: string; help?: string | undefined; hideLabel?: boolean; path: readonly string[]; of: Shape; optional?: boolean; /** Parts are added in another way. */ fixed?: boolean };

export function PartList({ place, label, help, hideLabel, path, of, optional = false, fixed = false }: ListProps) {
  const { t } = useTranslation("studio-inspector");
  const words = useFormatWords();
  const { studio } = useOpenDraft();
  const { value, readOnly, fault } = usePlace<{ id?: unknown; kind?: unknown }[]>(place);
  const list = useParts({ place, path }, optional);
  const parts = value ?? [];
  const item = words.item(path);
  const add = () => list.add(newPart(studio.getState().history.document, of, [...place, parts.length], path));
  const rows = of.as === "object" && isRow(path, of.properties) ? of : null;
  return (
    <FieldGroup {...{ label, help, fault, hideLabel }}>
      {rows && parts.length > 0 ? (
        <Rows place={place} path={path} shape={rows} parts={parts} onMove={list.move} onRemove={list.remove} />
      ) : (
        <ol className={styles.cards} role="list">
          {parts.map((part, index) => {
            const shape = shapeFor(of, part);
            return (
              <li key={typeof part?.id === "string" ? part.id : index}>
                {shape && (
                  <PartCard
                    place={[...place, index]}
                    path={of.as === "kinds" ? [`beat.${String(part.kind)}`] : path}
                    shape={shape}
                    index={index}
                    length={parts.length}
                    onMove={(to) => list.move(index, to)}
                    onRemove={(title) => list.remove(index, title)}
                  />
                )}
              </li>
            );
          })}
        </ol>
      )}
      {!readOnly && !fixed && (
        <Button variant="ghost" size="s" icon="plus" onClick={add}>
          {t("add", { item })}
        </Button>
      )}
      {list.asked}
    </FieldGroup>
  );
}

function shapeFor(of: Shape, part: { kind?: unknown }): ObjectShape | null {
  return of.as === "object" ? of : of.as === "kinds" ? (of.of.get(String(part?.kind)) ?? null) : null;
}

type RowsProps = { place: Path; path: readonly string[]; shape: ObjectShape; parts: readonly { id?: unknown }[]; onMove: (from: number, to: number) => void; onRemove: (index: number, title: string) => void };

function Rows({ place, path, shape, parts, onMove, onRemove }: RowsProps) {
  const words = useFormatWords();
  const PropertyField = usePropertyField();
  const shown = inOrder(path, shape.properties);
  const readOnly = useStudio((state) => state.readOnly !== null);
  return (
    <div className={styles.rows}>
      {shown.length > 1 && (
        <div className={styles.rowHead} aria-hidden="true">
          {shown.map(({ key, shape: { as } }) => (
            <span key={key} data-as={as}>
              {words.label([...path, key])}
            </span>
          ))}
        </div>
      )}
      <ol className={styles.rowList} role="list">
        {parts.map((part, index) => (
          <li key={typeof part?.id === "string" ? part.id : index} className={styles.row}>
            {shown.map((property) => (
              <div key={property.key} className={styles.cell} data-as={property.shape.as}>
                <PropertyField place={[...place, index, property.key]} path={[...path, property.key]} property={property} hideLabel />
              </div>
            ))}
            {!readOnly && <RowTools place={[...place, index]} path={path} shape={shape} index={index} length={parts.length} onMove={onMove} onRemove={onRemove} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

function RowTools({ place, path, shape, index, length, onMove, onRemove }: { place: Path; path: readonly string[]; shape: ObjectShape; index: number; length: number; onMove: RowsProps["onMove"]; onRemove: RowsProps["onRemove"] }) {
  const title = usePartTitle(place, path, shape);
  return <ListTools title={title} index={index} length={length} onMove={length < 2 ? undefined : (to) => onMove(index, to)} onRemove={() => onRemove(index, title)} />;
}
