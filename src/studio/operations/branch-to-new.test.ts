import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { SituationSource } from "../../scenario/schema/situation.ts";
import { parseSituation } from "../../scenario/parse.ts";
import { documentOf } from "../document.ts";
import { edit } from "../edit.ts";
import { branchToNew } from "./branch-to-new.ts";
import { dialogueAt, successorOf } from "./dialogue-at.ts";

const situation = JSON.parse(readFileSync(new URL("../../../scenarios/complaints/late-pickup.json", import.meta.url), "utf8")) as SituationSource;
const document = documentOf("complaints", situation);
const activity = situation.activities.findIndex(({ kind }) => kind === "dialogue");

test("[O11] a new beat at the end of a further way takes nothing from the others, and goes on where they do", () => {
  const before = dialogueAt(document, activity);
  const { document: after } = edit(document, (draft) => branchToNew(draft, activity, "B1", "talk"));
  const dialogue = dialogueAt(after, activity);
  const index = dialogue?.beats.findIndex(({ id }) => id === "B1") ?? -1;
  const [from, added] = [dialogue?.beats[index], dialogue?.beats[index + 1]];
  const old = before?.beats[index];
  expect(from && old && "next" in from && "next" in old && from.next.filter(({ to }) => to !== added?.id)).toEqual(old && "next" in old && old.next);
  expect(from && "next" in from && from.next.filter(({ to }) => to === added?.id)).toHaveLength(1);
  expect(dialogue && added && successorOf(dialogue, added.id)).toBe(before && successorOf(before, "B1"));
  expect(parseSituation(after.situation).problems).toEqual([]);
});

test("[O11] nothing leads on from an end", () => {
  expect(edit(document, (draft) => branchToNew(draft, activity, "closed", "talk")).document).toBe(document);
});
