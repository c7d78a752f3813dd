/** Owns buttons, and links that look like them. */
import type { ComponentProps } from "react";
import { Link } from "wouter";
import { cx } from "./cx.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./button.module.css";

type Look = { variant?: "primary" | "secondary" | "ghost" | "danger"; size?: "m" | "s" | "l"; icon?: IconName };

const look = ({ variant = "secondary", size = "m" }: Look) => cx(styles.button, styles[variant], styles[size]);

/** `busy` keeps the button focusable but without effect, so that the focus is not lost while something is stored. */
export function Button({ variant, size, icon, busy = false, className, children, onClick, ...rest }: ComponentProps<"button"> & Look & { busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(look({ variant, size }), className)}
      aria-disabled={busy || rest["aria-disabled"] || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** `href` is an address inside the app, without the hash. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: Omit<ComponentProps<"a">, "href"> & Look & { href: string }) {
  return (
    <Link {...rest} className={cx(look({ variant, size }), className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
