/** Owns counting what a document contains, for whoever is asked whether to take it in. */
import type { StudioDocument } from "../document.ts";

export type Content = { what: "activities" | "beats" | "criteria" | "variants" | "forms" | "concepts" | "transcripts" | "answers" | "media"; count: number };

/** Only what there is. */
export function packageContents({ situation, forms, concepts, transcripts, answers }: StudioDocument): Content[] {
  const beats = situation.activities.flatMap((activity) => (activity.kind === "dialogue" ? activity.beats : []));
  const counts: Content[] = [
    { what: "activities", count: situation.activities.length },
    { what: "beats", count: beats.length },
    { what: "criteria", count: beats.reduce((sum, beat) => sum + ("criteria" in beat ? (beat.criteria?.length ?? 0) : 0), 0) },
    { what: "variants", count: situation.variants?.length ?? 0 },
    { what: "forms", count: forms.length },
    { what: "concepts", count: Object.keys(concepts).length },
    { what: "transcripts", count: transcripts.length },
    { what: "answers", count: answers.length },
    { what: "media", count: situation.media?.length ?? 0 },
  ];
  return counts.filter(({ count }) => count > 0);
}
