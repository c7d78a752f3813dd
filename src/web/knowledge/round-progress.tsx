/** Owns the line above a round that says how far it is. */
import { Progress } from "../shared/ui/progress.tsx";
import styles from "./round-progress.module.css";

export function RoundProgress({ words, value, max }: { words: string; value: number; max: number }) {
  return (
    <div className={styles.progress}>
      <span>{words}</span>
      <Progress value={value} max={max} label={words} />
    </div>
  );
}
