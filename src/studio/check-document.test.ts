import { expect, test } from "vitest";
import { shippedDocument, shippedKit } from "../../tests/support/shipped-document.ts";
import { checkDocument } from "./check-document.ts";
import type { DialogueSource, StudioDocument } from "./document.ts";
import { edit } from "./edit.ts";

const document = shippedDocument();
const kit = shippedKit();

test("[N3] a shipped situation has no problems, and a fault that cards take over is told once, where it is written", () => {
  expect(checkDocument(document, kit)).toEqual([]);
  const [card] = document.situation.variants ?? [];
  const call = document.situation.activities.findIndex(({ id }) => id === card?.dialogue);
  const beat = card?.changes?.[0]?.beat;
  const { document: broken } = edit(document, (draft) => {
    const found = ((draft as StudioDocument).situation.activities[call] as DialogueSource).beats.find(({ id }) => id === beat);
    if (!found || !("next" in found)) throw new Error("no way on");
    for (const branch of found.next) branch.when ??= { tries: { min: 1 } };
  });
  const problems = checkDocument(broken, kit).filter(({ code }) => code === "beat/dead-end");
  expect(problems.map(({ path }) => path.slice(0, 4))).toEqual([["situation", "activities", call, "beats"]]);
});
