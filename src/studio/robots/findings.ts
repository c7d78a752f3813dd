/** Owns what many attempts of robots show: marks by quality, endings, beats nobody comes to, criteria that tell nobody apart. Must not know how they were played. */
import type { Path } from "../../scenario/problem.ts";
import type { Dialogue } from "../../scenario/schema/dialogue.ts";
import type { Situation } from "../../scenario/schema/situation.ts";
import type { Ending, RobotPlay } from "./play-robots.ts";
import { robotQualities, type RobotQuality } from "./robot-words.ts";

export const bins = 10;

/** `histogram`: how many attempts lie in each tenth of the marks. `course`: minutes of each dialogue by its clock, on average. */
export type QualityFindings = { quality: RobotQuality; plays: number; mean: number; min: number; max: number; passed: number; histogram: number[]; minutes: number; endings: { activity: string; ending: Ending | "none"; count: number }[]; course: { activity: string; minutes: number }[] };
/** Share of the attempts of each quality that came to the beat. */
export type BeatFindings = { activity: string; beat: string; place: Path; visited: Record<RobotQuality, number> };
/** Share of the attempts in which it was listened for that met it, by quality; null: never listened for. */
export type CriterionFindings = { activity: string; key: string; kind: "does" | "must-not"; place: Path; met: Record<RobotQuality, number | null> };

export type Findings = { plays: number; qualities: QualityFindings[]; beats: BeatFindings[]; criteria: CriterionFindings[] };

export function findingsOf(situation: Pick<Situation, "activities">, plays: readonly RobotPlay[]): Findings {
  const dialogues = situation.activities.flatMap((activity, index) => (activity.kind === "dialogue" ? [{ dialogue: activity, place: ["situation", "activities", index] }] : []));
  return {
    plays: plays.length,
    qualities: robotQualities.flatMap((quality) => {
      const own = plays.filter((play) => play.quality === quality);
      return own.length > 0 ? [qualityFindings(quality, own)] : [];
    }),
    beats: dialogues.flatMap(({ dialogue, place }) => dialogue.beats.map(({ id }, index) => ({ activity: dialogue.id, beat: id, place: [...place, "beats", index], visited: byQuality((quality) => visits(plays, quality, dialogue.id, id)) }))),
    criteria: dialogues.flatMap(({ dialogue, place }) => criteriaFindings(dialogue, place, plays)),
  };
}

function qualityFindings(quality: RobotQuality, plays: readonly RobotPlay[]): QualityFindings {
  const totals = plays.map(({ total }) => total);
  const endings = new Map<string, { activity: string; ending: Ending | "none"; count: number }>();
  const course = new Map<string, number[]>();
  for (const { dialogues } of plays) {
    for (const { activity, ending, course: minutes } of dialogues) {
      const key = `${activity} ${ending}`;
      endings.set(key, { activity, ending: ending ?? "none", count: (endings.get(key)?.count ?? 0) + 1 });
      course.set(activity, [...(course.get(activity) ?? []), minutes]);
    }
  }
  const histogram = Array.from({ length: bins }, () => 0);
  for (const { total, max } of plays) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((total / Math.max(1, max)) * bins)));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  return {
    quality,
    plays: plays.length,
    mean: mean(totals),
    min: Math.min(...totals),
    max: Math.max(...totals),
    passed: plays.filter(({ passed }) => passed).length,
    histogram,
    minutes: mean(plays.map(({ minutes }) => minutes)),
    endings: [...endings.values()],
    course: [...course].map(([activity, minutes]) => ({ activity, minutes: mean(minutes) })),
  };
}

function criteriaFindings(dialogue: Dialogue, place: Path, plays: readonly RobotPlay[]): CriterionFindings[] {
  return dialogue.beats.flatMap((beat, index) =>
    ("criteria" in beat ? beat.criteria : []).map(({ id, kind }, position) => {
      const key = `${beat.id}:${id}`;
      return { activity: dialogue.id, key, kind, place: [...place, "beats", index, "criteria", position], met: byQuality((quality) => metShare(plays, quality, dialogue.id, key)) };
    }),
  );
}

/** What robots of every quality meet alike tells nobody apart. `nobody`: not even who does everything well; `everybody`: even who says anything at all. */
export function tellsNobodyApart({ kind, met }: CriterionFindings): "nobody" | "everybody" | null {
  const shares = robotQualities.flatMap((quality) => met[quality] ?? []);
  if (shares.length === 0) return null;
  if (kind === "does" && met.strong === 0) return "nobody";
  const poor = met["off-topic"] ?? met.rude;
  return poor !== null && shares.every((share) => share === 1) ? "everybody" : null;
}

/** A fault that even who does everything well commits: its words stand in a model answer. */
export function blamesTheStrong({ kind, met }: CriterionFindings): boolean {
  return kind === "must-not" && (met.strong ?? 0) > 0;
}

export function neverVisited({ visited }: BeatFindings): boolean {
  return robotQualities.every((quality) => visited[quality] === 0);
}

function visits(plays: readonly RobotPlay[], quality: RobotQuality, activity: string, beat: string): number {
  const own = plays.filter((play) => play.quality === quality && play.dialogues.some((dialogue) => dialogue.activity === activity));
  return share(own.filter(({ dialogues }) => dialogues.some((dialogue) => dialogue.activity === activity && dialogue.visited.includes(beat))).length, own.length) ?? 0;
}

function metShare(plays: readonly RobotPlay[], quality: RobotQuality, activity: string, key: string): number | null {
  const heard = plays.filter((play) => play.quality === quality).flatMap(({ dialogues }) => dialogues.filter((dialogue) => dialogue.activity === activity && Object.hasOwn(dialogue.criteria, key)));
  return share(heard.filter(({ criteria }) => criteria[key]).length, heard.length);
}

function byQuality<Value>(value: (quality: RobotQuality) => Value): Record<RobotQuality, Value> {
  return { strong: value("strong"), weak: value("weak"), "off-topic": value("off-topic"), rude: value("rude") };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;
}
