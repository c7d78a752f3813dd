/** Where a name is that is carried by keys: where its middle lies, however large the group around it. */
import type { ClientRect, DroppableContainer } from "@dnd-kit/core";
import { describe, expect, it } from "vitest";
import { underPointer } from "./jump-to-group.ts";

const rect = (left: number, top: number, width: number, height: number): ClientRect => ({ left, top, width, height, right: left + width, bottom: top + height });
const places = new Map([
  ["tray", rect(0, 0, 240, 100)],
  ["group:g1", rect(260, 0, 280, 600)],
  ["before:a", rect(270, 40, 260, 30)],
]);
const containers = [...places.keys()].map(
  (id): DroppableContainer => ({ id, key: id, data: { current: undefined }, disabled: false, node: { current: null }, rect: { current: null } }),
);

function at(left: number, top: number, pointer: { x: number; y: number } | null = null) {
  return underPointer({
    active: { id: "a", data: { current: undefined }, rect: { current: { initial: null, translated: null } } },
    collisionRect: rect(left, top, 50, 36),
    droppableRects: places,
    droppableContainers: containers,
    pointerCoordinates: pointer,
  })[0]?.id;
}

describe("the place under a carried name", () => {
  it("[W90] is the group it is in, also at the top of a tall one whose middle is farther than the tray's", () => {
    expect(at(270, 40)).toBe("group:g1");
  });

  it("[W90] is the nearest one between groups, never a place between two names", () => {
    expect(at(226, 20)).toBe("tray");
    expect(at(226, 400)).toBe("group:g1");
  });

  it("[W90] is between two names under a pointer", () => {
    expect(at(0, 0, { x: 300, y: 50 })).toBe("before:a");
  });
});
