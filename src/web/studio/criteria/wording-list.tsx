/** Owns showing wordings to read: each way of saying it as a chip. */
import { plainTexts } from "../../../studio/criteria/wording-chips.ts";
import type { FrameWords } from "./use-frame-words.ts";
import styles from "./frame.module.css";

export function WordingList({ wordings, words }: { wordings: readonly string[]; words: FrameWords }) {
  const ways = [...new Set(wordings.flatMap((wording) => plainTexts(wording) ?? [words.wording(wording)]))];
  return (
    <ul className={styles.chips} role="list">
      {ways.map((way) => (
        <li key={way} className={styles.chip} data-plain>
          {way}
        </li>
      ))}
    </ul>
  );
}
