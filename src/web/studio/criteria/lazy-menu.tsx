/** Owns a menu whose items are drawn only when somebody comes near it: a criterion has many of them. */
import { useState, type ComponentProps } from "react";
import { Button } from "../../shared/ui/button.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import styles from "./frame.module.css";

export type MenuItem = { label: string; act: () => void };
type LazyMenuProps = Omit<ComponentProps<typeof Menu>, "children"> & { items: readonly (MenuItem | false)[] };

export function LazyMenu({ items, ...menu }: LazyMenuProps) {
  const [near, setNear] = useState(false);
  const come = () => setNear(true);
  return (
    <span className={styles.menu} onFocus={come} onPointerEnter={come} onClickCapture={come}>
      <Menu {...menu}>
        {near &&
          items.map(
            (item) =>
              item && (
                <Button key={item.label} variant="ghost" size="s" onClick={item.act}>
                  {item.label}
                </Button>
              ),
          )}
      </Menu>
    </span>
  );
}
