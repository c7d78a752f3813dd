/** Owns a small field for whole points: digits replace what stands there; empty is no points given. */
import { useEffect, useState, type KeyboardEvent } from "react";
import styles from "./points-field.module.css";

type Props = {
  label: string;
  value: number | undefined;
  most: number;
  disabled?: boolean;
  onGive: (value: number | null) => void;
  /** The value is whole: nothing more can be typed. */
  onFull?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
};

export function PointsField({ label, value, most, disabled = false, onGive, onFull, onKeyDown }: Props) {
  const shown = value === undefined ? "" : String(value);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const change = (next: string) => {
    const digits = next.replace(/\D/g, "");
    if (digits === "") {
      setTyped("");
      return onGive(null);
    }
    // What would be too much begins anew with the last digit.
    const whole = Number(digits) <= most ? Number(digits) : Number(digits.slice(-1));
    if (whole > most) return setTyped(shown);
    setTyped(String(whole));
    onGive(whole);
    if (whole * 10 > most) onFull?.();
  };
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      className={styles.points}
      aria-label={label}
      value={typed}
      disabled={disabled}
      placeholder="–"
      onFocus={(event) => event.target.select()}
      onChange={(event) => change(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
