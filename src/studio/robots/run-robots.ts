/** Owns playing a draft many times over, attempt by attempt, so that whoever waits hears how far it is and can stop. Must not know where it runs. */
import { ledParts } from "../../attempt/led/led-parts.ts";
import { prepareSituation, type Prepared } from "../../attempt/prepared.ts";
import type { StudioDocument } from "../document.ts";
import type { StudioKit } from "../kit.ts";
import { playableContent } from "../playable-content.ts";
import { changesOf, type Changes } from "./changes.ts";
import { findingsOf, type Findings } from "./findings.ts";
import { playRobots, type RobotPlay } from "./play-robots.ts";
import { robotQualities } from "./robot-words.ts";

/** Null while it cannot be played: the problems say why. */
export function prepareDocument(document: StudioDocument, kit: StudioKit): Prepared | null {
  const content = playableContent(document, kit);
  return content && prepareSituation(content, ledParts);
}

/** `before`: the version that it is compared with. */
export type RobotOrder = { document: StudioDocument; before: StudioDocument | null; each: number };
export type RobotRun = { state: "done" | "stopped"; findings: Findings; changes: Changes | null } | { state: "unplayable" };

/** `goOn` is told how many attempts of how many are done, and says whether the next is wanted. */
export async function runRobots({ document, before, each }: RobotOrder, kit: StudioKit, goOn: (done: number, all: number) => Promise<boolean>): Promise<RobotRun> {
  const prepared = prepareDocument(document, kit);
  if (!prepared) return { state: "unplayable" };
  const old = before ? prepareDocument(before, kit) : null;
  const all = each * robotQualities.length * (old ? 2 : 1);
  const now: RobotPlay[] = [];
  const then: RobotPlay[] = [];
  let wanted = await goOn(0, all);
  for (let number = 1; number <= each && wanted; number += 1) {
    for (const quality of robotQualities) {
      if (!wanted) break;
      now.push(playRobots(prepared, quality, number));
      if (old) then.push(playRobots(old, quality, number));
      wanted = await goOn(now.length + then.length, all);
    }
  }
  const findings = findingsOf(prepared.situation, now);
  return { state: now.length * (old ? 2 : 1) === all ? "done" : "stopped", findings, changes: old ? changesOf(findingsOf(old.situation, then), findings) : null };
}
