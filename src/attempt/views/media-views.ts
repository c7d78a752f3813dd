/** Owns which pictures and sounds a student is shown: those of phases that may be read, and of beats that were reached. Of the others nothing is told. */
import { recordOf } from "../../engine/conditions.ts";
import type { DialogueRun } from "../../engine/dialogue-run.ts";
import { beatPlan, type DialoguePlan } from "../../engine/dialogue-plan.ts";
import type { Beat } from "../../scenario/schema/beat.ts";
import type { Media } from "../../scenario/schema/media.ts";
import type { Prepared } from "../prepared.ts";
import type { MediaView } from "../media-view.ts";
import { remember } from "./remember.ts";

/** Nothing at all for a situation without: most have none. */
export function mediaViews({ situation }: Pick<Prepared, "situation">, shown: readonly string[] | undefined): { media?: MediaView[] } {
  const { media } = situation;
  if (!media || !shown) return {};
  return remember(media, shown.join(), [], () => ({ media: shown.flatMap((wanted) => media.filter(({ id }) => id === wanted).map(viewOf)) }));
}

function viewOf({ id, kind, file, alt, licence, source }: Media): MediaView {
  return { id, kind, file, alt: alt ?? "", licence: licence ?? null, source: source ?? null };
}

/** Of the beats that were reached, that of the present one last. */
export function callMedia(prepared: Prepared, plan: DialoguePlan, run: DialogueRun): { media?: MediaView[] } {
  if (!prepared.situation.media) return {};
  const of = (beat: Beat) => ("media" in beat && beat.media !== undefined ? [beat.media] : []);
  const reached = plan.dialogue.beats.filter(({ id }) => recordOf({ plan, run }, id).visits > 0).flatMap(of);
  const now = of(beatPlan(plan, run.beat).beat);
  return mediaViews(prepared, [...new Set(reached)].filter((id) => !now.includes(id)).concat(now));
}
