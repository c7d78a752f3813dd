/** Owns what the studio asks the core while somebody writes: checks, judging, robots. Runs in a worker, so that typing never waits. Must not know the page. */
import { adapt, planned } from "../../../studio/adapt/adapt.ts";
import { checkDocument } from "../../../studio/check-document.ts";
import { adviseAt, type Advice } from "../../../studio/criteria/advice.ts";
import type { JudgedPart } from "../../../studio/heard.ts";
import { judgeAnswers, judgeByOne, type Judgement, type TrialOf } from "../../../studio/judge-answers.ts";
import { judgeTraps, type TrapTrial } from "../../../studio/judge-traps.ts";
import { libraryOf, type StudioKit } from "../../../studio/kit.ts";
import { playableContent, type PlayableContent } from "../../../studio/playable-content.ts";
import { runRobots, type RobotOrder, type RobotRun } from "../../../studio/robots/run-robots.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import type { Path, Problem } from "../../../scenario/problem.ts";
import type { StudioLibrary } from "../../../protocol/studio.ts";
import { makePackage, openPackage } from "../share/packing.ts";

/** What of a document judging needs. */
export type JudgedContent = Pick<StudioDocument, "situation" | "concepts">;

let kit: StudioKit | null = null;

function ready(): StudioKit {
  if (!kit) throw new Error("Before the library.");
  return kit;
}

/** Every function is asked from the page and answers with plain data. */
export const studioCore = {
  /** Once, before anything else. */
  take(library: Pick<StudioLibrary, "lexicon" | "forms">): void {
    kit = libraryOf(library.lexicon, library.forms);
  },
  /** All problems of the document; every path begins at its root. */
  check(document: StudioDocument): Problem[] {
    return checkDocument(document, ready());
  },
  /** One row per text: what every criterion that is listened for at the beat makes of it. `activity`: index of the dialogue. */
  judge(document: JudgedContent, activity: number, beat: string, texts: readonly string[]): Judgement[][] {
    return judgeAnswers(document, ready(), activity, beat, texts);
  },
  /** The traps of a beat's own criteria, and which of them are fallen for. `activity`: index of the dialogue. */
  traps(document: JudgedContent, activity: number, beat: string): TrapTrial {
    return judgeTraps(document, ready(), activity, beat);
  },
  /** What one criterion makes of the texts. */
  judgeOne(of: TrialOf, criterion: JudgedPart, texts: readonly string[]): Judgement[] {
    return judgeByOne(of, ready(), criterion, texts);
  },
  /** What is wrong with the wording of the criterion at a place, and what could be added. */
  advise(document: StudioDocument, place: Path): Advice {
    return adviseAt(document, ready(), place);
  },
  openPackage,
  makePackage,
  /** What an adapted copy would say otherwise. */
  plannedAdaptation: planned,
  adapt,
  /** What an attempt on the draft needs; null while it cannot be played. Reading it takes the whole format, which no page loads. */
  playable(document: StudioDocument, from: { activity: string; beat: string } | null): PlayableContent | null {
    return playableContent(document, ready(), from);
  },
  /** `goOn` is told how far it is after every attempt, and says whether the next is wanted. */
  robots(order: RobotOrder, goOn: (done: number, all: number) => Promise<boolean>): Promise<RobotRun> {
    return runRobots(order, ready(), goOn);
  },
};
export type StudioCore = typeof studioCore;
