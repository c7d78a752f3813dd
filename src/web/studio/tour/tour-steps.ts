/** Owns what the guided tour shows, and when what it asks for has been done. Must not know how it is drawn. */
import type { Path } from "../../../scenario/problem.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { dialogueOf } from "../frame/dialogue-of.ts";
import type { View } from "../views.ts";

/** What the page is like now, and what has been touched since the step began: places of the page, by their mark. */
export type TourLook = { document: StudioDocument; selection: Path; view: View; /** Since the step began. */ changed: boolean; typed: ReadonlySet<string>; pressed: ReadonlySet<string> };

/** `at`: what is pointed at, the first that is there. `done` is absent where there is nothing to try. */
export type TourStep = { id: string; at: readonly string[]; done?: (look: TourLook) => boolean };

const mark = (name: string) => `[data-tour="${name}"]`;

export const tourSteps = [
  { id: "outline", at: [mark("outline")], done: ({ document, selection }) => dialogueOf(document, selection) !== null },
  { id: "script", at: [mark("script"), mark("outline")], done: ({ selection }) => selection[3] === "beats" },
  { id: "line", at: [`${mark("script")} textarea`, mark("script"), mark("outline")], done: ({ changed }) => changed },
  { id: "criteria", at: [mark("criteria"), mark("script")], done: ({ selection }) => selection.includes("criteria") },
  { id: "try", at: [mark("try"), mark("criteria"), mark("script")], done: ({ typed }) => typed.has("try") },
  { id: "bench", at: [`${mark("views")} a[href$="/bench"]`], done: ({ view }) => view === "bench" },
  { id: "problems", at: [mark("problems")], done: ({ pressed }) => pressed.has("problems") },
  { id: "publish", at: [mark("publish")] },
] as const satisfies readonly TourStep[];

export type TourStepId = (typeof tourSteps)[number]["id"];

export function stepAt(index: number): TourStep & { id: TourStepId } {
  return tourSteps[Math.min(Math.max(index, 0), tourSteps.length - 1)] ?? tourSteps[0];
}
