/** Owns drawing an address as a QR code. The address stands in words beside it. */
import { useMemo } from "react";
import { encode } from "uqr";
import styles from "./qr-code.module.css";

export function QrCode({ text, label, className }: { text: string; label: string; className?: string | undefined }) {
  const { size, data } = useMemo(() => encode(text, { border: 2 }), [text]);
  // One path: a square for each dark module.
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg className={`${styles.code} ${className ?? ""}`} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
