/** Owns the returns of a survey as a table: a line for each, a cell for each column. */
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import { samePath } from "../../../../studio/path.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Table } from "../../../shared/ui/table.tsx";
import { ChoiceAt } from "../../fields/choice-at.tsx";
import { FigureAt } from "../../fields/figure-at.tsx";
import { FieldGroup } from "../../fields/group.tsx";
import { ListTools } from "../../fields/list-tools.tsx";
import { useList } from "../../fields/use-list.ts";
import { useOptions, type Pick } from "../../fields/use-options.ts";
import { usePlace, useReadOnly } from "../../fields/use-place.ts";
import type { FieldProps } from "../parts/field-context.ts";
import styles from "./own.module.css";

export function ReturnsAt({ place, label }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const { value, readOnly, fault } = usePlace<unknown[][]>(place);
  const columns = useOptions("activity:columns", place);
  const list = useList(place, { optional: true });
  const rows = value ?? [];
  return (
    <FieldGroup label={label} fault={fault}>
      {rows.length > 0 && (
        <Table label={label} className={styles.grid} heads={[{ key: "#", title: t("number") }, ...columns.map(({ id, title }) => ({ key: id, title })), { key: "tools", title: <span className="visually-hidden">{t("tools")}</span> }]}>
          {rows.map((_, index) => (
            // Returns have no name of their own.
            // oxlint-disable-next-line react/no-array-index-key
            <Return key={index} place={[...place, index]} columns={columns} length={rows.length} onRemove={list.remove} />
          ))}
        </Table>
      )}
      {!readOnly && (
        <Button variant="ghost" size="s" icon="plus" onClick={() => list.add(columns.map(() => 0))}>
          {t("addRow")}
        </Button>
      )}
    </FieldGroup>
  );
}

type ReturnProps = { place: Path; columns: readonly Pick[]; length: number; onRemove: (index: number, title: string) => void };

const Return = memo(
  function Return({ place, columns, length, onRemove }: ReturnProps) {
    const { t } = useTranslation("studio-inspector");
    const readOnly = useReadOnly();
    const index = Number(place[place.length - 1]);
    const title = t("numbered", { item: t("return"), number: index + 1 });
    return (
      <tr>
        <td>{index + 1}</td>
        {columns.map((column, at) => (
          <td key={column.id}>
            <Cell place={[...place, at]} column={at} label={`${title} ${column.title}`} />
          </td>
        ))}
        <td>{!readOnly && <ListTools title={title} index={index} length={length} onRemove={() => onRemove(index, title)} />}</td>
      </tr>
    );
  },
  (before, after) => samePath(before.place, after.place) && before.columns === after.columns && before.length === after.length,
);

/** Values with words are picked by them. */
function Cell({ place, column, label }: { place: Path; column: number; label: string }) {
  const values = useOptions("near:values", [...place.slice(0, 3), "columns", column, "values", 0]);
  if (values.length === 0) return <FigureAt place={place} label={label} hideLabel />;
  return <ChoiceAt place={place} label={label} hideLabel options={values.map(({ id, title }) => ({ value: id, title }))} />;
}
