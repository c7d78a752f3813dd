import { describe, expect, it } from "vitest";
import { shippedSituation } from "../../tests/support/shipped-situation.ts";
import { beginsOf } from "./dialogue-begins.ts";
import { resolveDialogue } from "./resolve-dialogue.ts";

describe("[S9] how a dialogue begins", () => {
  it.each([
    ["complaints", "late-pickup", "call", "ring"],
    ["complaints", "late-pickup", "mock", "ring"],
    ["callbacks", "after-compensation", "call", "calls"],
    ["callbacks", "after-compensation", "mock", "calls"],
    ["front-desk", "supplier-visit", "call", "meets"],
    ["complaints", "crushed-goods", "internal-case", "meets"],
    ["front-desk", "business-channels", "chat", "writes"],
  ] as const)("[S9] %s/%s, %s: %s", (unit, name, dialogue, begins) => {
    expect(beginsOf(resolveDialogue(shippedSituation(unit, name).situation, dialogue, null))).toBe(begins);
  });
});
