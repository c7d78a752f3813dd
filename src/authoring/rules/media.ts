/** Rules for pictures and sounds: what is named is there, everybody can take it in, and may be shown it. */
import { asksSource, mediaTypeOf } from "../../scenario/media.ts";
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { Context } from "../context.ts";
import { createReferences } from "../references.ts";

export function checkMedia({ situation }: Context): Problem[] {
  const media = situation.media ?? [];
  const known = new Set(media.map(({ id }) => id));
  const refs = createReferences();
  const shown = new Set<string>();
  for (const { id, path } of shownIn(situation)) {
    refs.check("media", id, known, path);
    shown.add(id);
  }
  for (const [index, { id, kind, file, alt, licence, source }] of media.entries()) {
    const at: Path = ["media", index];
    const add = (code: Problem["code"], path: Path) => refs.problems.push(problem(code, path, { media: id }));
    if (mediaTypeOf(file)?.kind !== kind) add("media/kind-differs", [...at, "file"]);
    if (alt === undefined) add("media/no-alt", [...at, "alt"]);
    if (licence === undefined) add("media/no-licence", [...at, "licence"]);
    else if (asksSource(licence) && source === undefined) add("media/no-source", [...at, "source"]);
    if (!shown.has(id)) add("media/not-shown", at);
  }
  return refs.problems;
}

/** Every place that shows one: phases, beats as written and those of variant cards. */
function* shownIn({ phases, activities, variants }: Context["situation"]): Generator<{ id: string; path: Path }> {
  for (const [index, phase] of phases.entries()) for (const [place, id] of (phase.media ?? []).entries()) yield { id, path: ["phases", index, "media", place] };
  const lists = [
    ...activities.map((activity, index) => ({ beats: activity.kind === "dialogue" ? activity.beats : [], at: ["activities", index, "beats"] as Path })),
    ...variants.map(({ addBeats }, index) => ({ beats: addBeats, at: ["variants", index, "addBeats"] as Path })),
  ];
  for (const { beats, at } of lists) for (const [index, beat] of beats.entries()) if ("media" in beat && beat.media !== undefined) yield { id: beat.media, path: [...at, index, "media"] };
}
