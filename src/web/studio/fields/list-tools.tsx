/** Owns the small buttons of an item in a list: further up, further down, away. */
import { useTranslation } from "react-i18next";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./fields.module.css";

/** `title`: what it is called, for screen readers. */
export function ListTools({ title, index, length, onMove, onRemove }: { title: string; index: number; length: number; onMove?: ((to: number) => void) | undefined; onRemove?: (() => void) | undefined }) {
  const { t } = useTranslation("studio-fields");
  return (
    <span className={styles.tools}>
      {onMove && (
        <>
          <button type="button" className={styles.small} aria-label={t("moveUp", { title })} disabled={index === 0} onClick={() => onMove(index - 1)}>
            <Icon name="up" />
          </button>
          <button type="button" className={styles.small} aria-label={t("moveDown", { title })} disabled={index === length - 1} onClick={() => onMove(index + 1)}>
            <Icon name="down" />
          </button>
        </>
      )}
      {onRemove && (
        <button type="button" className={styles.small} aria-label={t("remove", { title })} onClick={onRemove}>
          <Icon name="trash" />
        </button>
      )}
    </span>
  );
}
