/** Owns the form of any part of the format: its settings in their order, those that are seldom needed folded away. */
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../../scenario/problem.ts";
import type { ObjectShape, Property } from "../../../../scenario/schema/shape.ts";
import { Icon } from "../../../shared/ui/icon.tsx";
import { cx } from "../../../shared/ui/cx.ts";
import { usePropertyField } from "./field-context.ts";
import { inOrder, isSeldom, isSmall } from "./layout.ts";
import styles from "./parts.module.css";

/** `without`: settings that stand elsewhere. `path`: keys of the schema that lead here. */
type ObjectProps = { place: Path; shape: ObjectShape; path: readonly string[]; without?: readonly string[]; only?: readonly string[] };

export function ObjectFields({ place, shape, path, without = [], only }: ObjectProps) {
  const shown = inOrder(path, shape.properties).filter(({ key }) => !without.includes(key) && (only === undefined || only.includes(key)));
  const seldom = shown.filter(({ key }) => only === undefined && isSeldom([...path, key]));
  return (
    <div className={cx(styles.fields)}>
      <Fields place={place} path={path} properties={shown.filter((one) => !seldom.includes(one))} />
      {seldom.length > 0 && (
        <More>
          <Fields place={place} path={path} properties={seldom} />
        </More>
      )}
    </div>
  );
}

function Fields({ place, path, properties }: { place: Path; path: readonly string[]; properties: readonly Property[] }) {
  const PropertyField = usePropertyField();
  return properties.map((property) => (
    <div key={property.key} className={cx(styles.field, !isSmall(property) && styles.wide)} data-field={property.key}>
      <PropertyField place={[...place, property.key]} path={[...path, property.key]} property={property} />
    </div>
  ));
}

/** Shut until somebody asks: what is in it is not drawn before. */
export function More({ children }: { children: ReactNode }) {
  const { t } = useTranslation("studio-inspector");
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.more}>
      <button type="button" className={styles.moreButton} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Icon name="chevron" className={cx(styles.arrow, open && styles.open)} />
        {t("more")}
      </button>
      <div id={id} className={styles.fields}>
        {open && children}
      </div>
    </div>
  );
}
