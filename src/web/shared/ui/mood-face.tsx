/** Owns the drawn faces. Brows, eyes, mouth and colour follow the mood smoothly; hair and clothes follow the portrait. */
import styles from "./mood-face.module.css";
import { MoodFeatures } from "./mood-features.tsx";
import { portraitOf } from "./portraits.tsx";

/** `mood` 0 (calm) … 100 (furious); `label` is what a screen reader says, e.g. “张先生，很生气”; empty where the words stand beside it. */
export function MoodFace({ portrait, mood, label, className }: { portrait: string; mood: number; label: string; className?: string | undefined }) {
  const heat = Math.min(1, Math.max(0, mood / 100));
  const { skin, behind, front, clothes } = portraitOf(portrait);
  return (
    <svg className={`${styles.face} ${className ?? ""}`} viewBox="0 0 160 160" role={label ? "img" : undefined} aria-label={label || undefined} aria-hidden={label === ""}>
      <circle cx="80" cy="80" r="78" fill="var(--paper-deep)" />
      <clipPath id={`badge-${portrait}`}>
        <circle cx="80" cy="80" r="78" />
      </clipPath>
      <g clipPath={`url(#badge-${portrait})`}>
        <g className={heat > 0.8 ? styles.shaking : undefined}>
          {behind}
          {clothes}
          <path d="M66 112h28v22c-8 8-20 8-28 0z" fill={skin} />
          <path d="M66 118c8 6 20 6 28 0v6c-8 6-20 6-28 0z" fill="#00000014" />
          <ellipse cx="80" cy="82" rx="38" ry="43" fill={skin} />
          <ellipse cx="42" cy="86" rx="6" ry="9" fill={skin} />
          <ellipse cx="118" cy="86" rx="6" ry="9" fill={skin} />
          <ellipse cx="80" cy="82" rx="38" ry="43" fill="#c8321c" opacity={Math.max(0, heat - 0.45) * 0.42} className={styles.flush} />
          <MoodFeatures heat={heat} />
          {front}
        </g>
      </g>
    </svg>
  );
}
