import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Path } from "../../scenario/problem.ts";
import { frameSchema, type Frame } from "../../scenario/schema/frame.ts";
import { allParts } from "../frame-parts.ts";
import { addPart, groupWithNext, guardPart, movePart, removePart, replacePart, turnGroup, turnNot, unwrapPart, withConcept, withWords, wrapPart } from "./frame-edit.ts";

const { frame: anyFrame } = fc.letrec<{ frame: Frame; leaf: Frame }>((tie) => ({
  leaf: fc.oneof(fc.constantFrom<Frame>("sorry", "thanks", { words: ["您好"] }, { duration: { max: "PT30M" } }, { code: { equals: { fact: "number" } } }, { differs: { fact: "number" } })),
  frame: fc.oneof(
    { maxDepth: 3 },
    tie("leaf"),
    fc.array(tie("frame"), { minLength: 1, maxLength: 3 }).map((all): Frame => ({ all })),
    fc.array(tie("frame"), { minLength: 1, maxLength: 3 }).map((any): Frame => ({ any })),
    fc.array(tie("frame"), { minLength: 1, maxLength: 3 }).map((seq): Frame => ({ seq, gap: 5 })),
    tie("frame").map((not): Frame => ({ not })),
    fc.tuple(tie("frame"), fc.array(tie("frame"), { minLength: 1, maxLength: 2 })).map(([only, unless]): Frame => ({ only, unless })),
    tie("frame").map((about): Frame => ({ differs: { fact: "time" }, about })),
  ),
}));

const operations: ((frame: Frame, path: Path) => Frame | null)[] = [
  (frame, path) => replacePart(frame, path, "x"),
  removePart,
  (frame, path) => movePart(frame, path, 1),
  (frame, path) => movePart(frame, path, -1),
  (frame, path) => addPart(frame, path, "x"),
  (frame, path) => wrapPart(frame, path, "all"),
  (frame, path) => turnGroup(frame, path, "seq"),
  unwrapPart,
  turnNot,
  (frame, path) => guardPart(frame, path, "x"),
  (frame, path) => groupWithNext(frame, path, "any"),
  (frame) => withWords(frame, ["好的"]),
  (frame) => withConcept(frame, "x"),
];

describe("changing a frame", () => {
  test("[J12] whatever is done to any part gives a frame of the format, or nothing, and leaves the old one as it was", () => {
    fc.assert(
      fc.property(anyFrame, fc.nat(), fc.nat(operations.length - 1), (frame, pick, operation) => {
        const places = [...allParts(frame)];
        const before = JSON.stringify(frame);
        const changed = operations[operation]?.(frame, places[pick % places.length]?.path ?? []);
        expect(JSON.stringify(frame)).toBe(before);
        expect(changed === null || frameSchema.safeParse(changed).success).toBe(true);
      }),
    );
  });

  test("[J12] taking the last part of a group away takes the group along, and of what stands beside only the words stay", () => {
    expect(removePart({ any: [{ all: ["sorry"] }, "thanks"] }, ["any", 0, "all", 0])).toEqual({ any: ["thanks"] });
    expect(removePart({ all: ["sorry"] }, ["all", 0])).toBeNull();
    expect(removePart({ only: "sorry", unless: ["thanks"] }, ["unless", 0])).toBe("sorry");
    expect(removePart({ all: ["sorry", { not: "thanks" }] }, ["all", 1, "not"])).toEqual({ all: ["sorry"] });
    expect(removePart({ differs: { fact: "time" }, about: "us" }, ["about"])).toEqual({ differs: { fact: "time" } });
  });

  test("[J12] parts move among their neighbours, join groups and leave them", () => {
    expect(movePart({ seq: ["a", "b", "c"], gap: 3 }, ["seq", 0], 1)).toEqual({ seq: ["b", "a", "c"], gap: 3 });
    expect(movePart({ seq: ["a", "b"] }, ["seq", 1], 1)).toEqual({ seq: ["a", "b"] });
    expect(groupWithNext({ all: ["a", "b", "c"] }, ["all", 1], "any")).toEqual({ all: ["a", { any: ["b", "c"] }] });
    expect(unwrapPart({ all: ["a", { all: ["b", "c"] }] }, ["all", 1])).toEqual({ all: ["a", "b", "c"] });
    expect(unwrapPart({ all: ["a", { any: ["b", "c"] }] }, ["all", 1])).toEqual({ all: ["a", { any: ["b", "c"] }] });
    expect(turnGroup({ seq: ["a", "b"], gap: 3 }, [], "any")).toEqual({ any: ["a", "b"] });
    expect(addPart("a", [], "b", "all")).toEqual({ all: ["a", "b"] });
  });

  test("[J13] more words count by themselves, and what is forbidden around the others is forbidden around them", () => {
    expect(withWords("sorry", ["怪我"])).toEqual({ any: ["sorry", { words: ["怪我"] }] });
    expect(withWords({ any: ["sorry", { words: ["怪我"] }] }, ["怪我", "多包涵"])).toEqual({ any: ["sorry", { words: ["怪我", "多包涵"] }] });
    expect(withWords({ only: "sorry", unless: ["thanks"] }, ["怪我"])).toEqual({ only: { any: ["sorry", { words: ["怪我"] }] }, unless: ["thanks"] });
    expect(withWords({ all: ["sorry", { not: "thanks" }] }, ["怪我"])).toEqual({ all: [{ any: ["sorry", { words: ["怪我"] }] }, { not: "thanks" }] });
    expect(withConcept({ only: { any: ["a"] }, unless: ["b"] }, "c")).toEqual({ only: { any: ["a", "c"] }, unless: ["b"] });
  });
});
