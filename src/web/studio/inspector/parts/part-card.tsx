/** Owns a part of a list as a card: its title, and its form when it is opened. */
import { memo, useEffect, useId, useState } from "react";
import type { Path } from "../../../../scenario/problem.ts";
import type { ObjectShape } from "../../../../scenario/schema/shape.ts";
import { isWithin, samePath } from "../../../../studio/path.ts";
import { cx } from "../../../shared/ui/cx.ts";
import { Icon } from "../../../shared/ui/icon.tsx";
import { ListTools } from "../../fields/list-tools.tsx";
import { useReadOnly } from "../../fields/use-place.ts";
import { useAt, useStudio } from "../../studio-context.tsx";
import { ObjectFields } from "./object-fields.tsx";
import { PartPoints } from "./part-points.tsx";
import { usePartTitle } from "./use-part-title.ts";
import { WhenNote } from "./when-note.tsx";
import styles from "./parts.module.css";

type CardProps = { place: Path; path: readonly string[]; shape: ObjectShape; index: number; length: number; onMove: (to: number) => void; onRemove: (title: string) => void };

export const PartCard = memo(
  function PartCard({ place, path, shape, index, length, onMove, onRemove }: CardProps) {
    const title = usePartTitle(place, path, shape);
    const readOnly = useReadOnly();
    const isSelected = useStudio(({ selection }) => isWithin(selection, place));
    const empty = useAt<unknown>([...place, "title"]) === "" || useAt<unknown>([...place, "text"]) === "" || useAt<unknown>([...place, "label"]) === "";
    // What was just put in, or jumped to, stands open.
    const [open, setOpen] = useState(isSelected || empty);
    const id = useId();
    useEffect(() => {
      if (isSelected) setOpen(true);
    }, [isSelected]);
    return (
      <div className={cx(styles.card)} data-selected={isSelected || undefined}>
        <div className={styles.cardHead}>
          <button type="button" className={styles.cardTitle} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            <Icon name="chevron" className={cx(styles.arrow, open && styles.open)} />
            <span className={styles.name}>
              <b>{title}</b>
              {!open && <WhenNote place={place} />}
            </span>
            <PartPoints place={place} />
          </button>
          {!readOnly && <ListTools title={title} index={index} length={length} onMove={length < 2 ? undefined : onMove} onRemove={() => onRemove(title)} />}
        </div>
        <div id={id} className={styles.cardBody} hidden={!open}>
          {open && <ObjectFields place={place} shape={shape} path={path} />}
        </div>
      </div>
    );
  },
  (before, after) => samePath(before.place, after.place) && before.shape === after.shape && before.length === after.length && before.index === after.index,
);
