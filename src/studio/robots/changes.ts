/** Owns what is different when the same robots play another version: marks by quality, and criteria that judge otherwise. Must not know the versions. */
import type { CriterionFindings, Findings } from "./findings.ts";
import { robotQualities, type RobotQuality } from "./robot-words.ts";

export type MarkChange = { quality: RobotQuality; before: number; now: number };
/** Shares that met it; null: it was not listened for, or is not there. */
export type CriterionChange = { activity: string; key: string; quality: RobotQuality; before: number | null; now: number | null };
export type Changes = { marks: MarkChange[]; criteria: CriterionChange[] };

/** Criteria are known by their keys. Marks of every quality, of criteria only what differs. */
export function changesOf(before: Findings, now: Findings): Changes {
  const old = new Map(before.criteria.map((one) => [nameOf(one), one]));
  const known = new Set(now.criteria.map(nameOf));
  return {
    marks: now.qualities.flatMap(({ quality, mean }) => {
      const was = before.qualities.find((one) => one.quality === quality);
      return was ? [{ quality, before: was.mean, now: mean }] : [];
    }),
    criteria: [
      ...now.criteria.flatMap((one) => differing(old.get(nameOf(one)), one)),
      ...before.criteria.filter((one) => !known.has(nameOf(one))).flatMap((one) => differing(one, undefined)),
    ],
  };
}

function differing(before: CriterionFindings | undefined, now: CriterionFindings | undefined): CriterionChange[] {
  const { activity, key } = now ?? before ?? { activity: "", key: "" };
  return robotQualities.flatMap((quality) => {
    const [was, is] = [before?.met[quality] ?? null, now?.met[quality] ?? null];
    return was === is ? [] : [{ activity, key, quality, before: was, now: is }];
  });
}

function nameOf({ activity, key }: Pick<CriterionFindings, "activity" | "key">): string {
  return `${activity} ${key}`;
}
