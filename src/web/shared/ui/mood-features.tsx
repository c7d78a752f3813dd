/** Owns brows, eyes, cheeks and mouth of a face at a given heat 0…1. */
import styles from "./mood-face.module.css";

const INK = "#2b2422";

export function MoodFeatures({ heat }: { heat: number }) {
  // 0.4 is the level, even look; below it brows lift and the mouth smiles.
  const anger = (heat - 0.4) / 0.6;
  const tilt = anger > 0 ? anger * 20 : anger * 8;
  const drop = anger > 0 ? anger * 5 : anger * 3;
  const bend = anger > 0 ? -anger * 13 : -anger * 22;
  const eye = 5.2 - Math.max(0, anger) * 1.6;
  const open = Math.max(0, (heat - 0.86) * 60);
  return (
    <>
      <g className={styles.smooth} style={{ transform: `translate(0, ${drop}px)` }} stroke={INK} strokeWidth="4.4" strokeLinecap="round">
        <path className={styles.smooth} style={{ transform: `rotate(${tilt}deg)`, transformOrigin: "64px 69px" }} d="M54 70q9-4 19-1" fill="none" />
        <path className={styles.smooth} style={{ transform: `rotate(${-tilt}deg)`, transformOrigin: "96px 69px" }} d="M87 69q10-3 19 1" fill="none" />
      </g>
      {heat > 0.75 && <path d="M77 66v7M83 66v7" stroke={INK} strokeWidth="2" strokeLinecap="round" opacity="0.5" />}
      <ellipse cx="64" cy="83" rx="4.4" ry={eye} fill={INK} />
      <ellipse cx="96" cy="83" rx="4.4" ry={eye} fill={INK} />
      <circle cx="65.5" cy="81.3" r="1.3" fill="#fff" />
      <circle cx="97.5" cy="81.3" r="1.3" fill="#fff" />
      {heat < 0.3 && (
        <g fill="#e2775c" opacity="0.35">
          <ellipse cx="55" cy="96" rx="7" ry="4" />
          <ellipse cx="105" cy="96" rx="7" ry="4" />
        </g>
      )}
      <path d="M80 86q5 8-2 10" fill="none" stroke="#00000038" strokeWidth="2.4" strokeLinecap="round" />
      {open > 0.5 ? (
        <path d={`M66 109q14 ${-8 - open * 0.4} 28 0q-2 ${3 + open} -14 ${3 + open}q-12 0 -14 ${-3 - open}z`} fill="#5d1f17" stroke="#7c3b2a" strokeWidth="3" strokeLinejoin="round" />
      ) : (
        <path d={`M${66 - Math.max(0, bend) * 0.2} ${106 - bend * 0.25}Q80 ${106 + bend} ${94 + Math.max(0, bend) * 0.2} ${106 - bend * 0.25}`} fill="none" stroke="#7c3b2a" strokeWidth="4.2" strokeLinecap="round" />
      )}
    </>
  );
}
