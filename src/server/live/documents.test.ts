import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { apply } from "../../protocol/delta.ts";
import { createDocuments, type Audience, type Outlet } from "./documents.ts";

const pauses = { attempt: 0, lesson: 50, monitor: 200, screen: 100, review: 200, result: 200 };

/** A page that keeps what it is sent. */
function pageOf(): { outlet: Outlet; shown: Map<Audience, { version: number; value: unknown }>; closed: string[]; faults: unknown[]; sent: number } {
  const page = {
    shown: new Map<Audience, { version: number; value: unknown }>(),
    closed: [] as string[],
    faults: [] as unknown[],
    sent: 0,
    outlet: {
      changed: (audience: Audience, { from, to, delta }: Parameters<Outlet["changed"]>[1]) => {
        const known = page.shown.get(audience);
        expect(known?.version).toBe(from);
        page.sent += 1;
        page.shown.set(audience, { version: to, value: apply(known?.value, delta) });
      },
      closed: (audience: Audience) => void page.closed.push(audience),
      onFault: (error: unknown) => void page.faults.push(error),
    },
  };
  return page;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("documents", () => {
  it("[V9] many changes within the pause are worked out and sent once", () => {
    const page = pageOf();
    const documents = createDocuments(pauses, page.outlet);
    let looks = 0;
    let count = 0;
    const look = () => {
      looks += 1;
      return { count };
    };
    for (const viewer of ["a", "b", "c"]) {
      const opened = documents.open("lesson:l", "lesson:l|x", look, viewer);
      if (opened) page.shown.set("lesson:l|x", opened);
    }
    looks = 0;
    for (count = 1; count < 9; count += 1) documents.touch("lesson:l");
    vi.advanceTimersByTime(50);
    expect({ looks, sent: page.sent, shown: page.shown.get("lesson:l|x")?.value }).toEqual({ looks: 1, sent: 1, shown: { count: 9 } });
  });

  it("[V9] whatever opens, closes, changes and waits, everybody ends with the last view", () => {
    const step = fc.oneof(fc.record({ type: fc.constant("set" as const), value: fc.jsonValue({ maxDepth: 2 }) }), fc.constantFrom({ type: "open-a" as const }, { type: "open-b" as const }, { type: "close-a" as const }, { type: "wait" as const }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const page = pageOf();
        const documents = createDocuments(pauses, page.outlet);
        let view: unknown = { at: 0 };
        const open = (viewer: string) => {
          const opened = documents.open("attempt:x", "attempt:x|s", () => ({ view }), viewer);
          if (opened) page.shown.set("attempt:x|s", opened);
        };
        open("b");
        for (const { type, ...rest } of steps) {
          if (type === "set") {
            view = JSON.parse(JSON.stringify("value" in rest ? rest.value : null)) as unknown;
            documents.touch("attempt:x");
          } else if (type === "close-a") documents.close("attempt:x", "a");
          else if (type === "wait") vi.advanceTimersByTime(300);
          else open(type === "open-a" ? "a" : "b");
        }
        vi.advanceTimersByTime(300);
        expect(page.shown.get("attempt:x|s")?.value).toEqual({ view });
      }),
    );
  });

  it("[V9] nobody looks any more: nothing is worked out", () => {
    const page = pageOf();
    const documents = createDocuments(pauses, page.outlet);
    let looks = 0;
    documents.open("attempt:x", "attempt:x|s", () => ({ looks: (looks += 1) }), "a");
    expect(documents.close("attempt:x", "a")).toEqual(["attempt:x|s"]);
    documents.touch("attempt:x");
    vi.advanceTimersByTime(300);
    expect(looks).toBe(1);
  });

  it("[V10] a view that may no longer be seen closes for its audience only", () => {
    const page = pageOf();
    const documents = createDocuments(pauses, page.outlet);
    let mine: unknown = {};
    documents.open("attempt:x", "attempt:x|mine", () => mine, "a");
    documents.open("attempt:x", "attempt:x|other", () => ({}), "b");
    mine = null;
    documents.touch("attempt:x");
    vi.advanceTimersByTime(300);
    expect(page.closed).toEqual(["attempt:x|mine"]);
    expect(documents.open("attempt:x", "attempt:x|mine", () => mine, "a")).toBeNull();
  });

  it("[V18] a view that cannot be worked out is told as a fault; the others are sent, and the process goes on", () => {
    const page = pageOf();
    const documents = createDocuments(pauses, page.outlet);
    let count = 0;
    const broken = () => {
      if (count > 0) throw new Error("broken");
      return { count };
    };
    for (const [audience, look] of [["attempt:x|a", broken], ["attempt:x|b", () => ({ count })]] as const) {
      const opened = documents.open("attempt:x", audience, look, audience);
      if (opened) page.shown.set(audience, opened);
    }
    count = 1;
    documents.touch("attempt:x");
    vi.advanceTimersByTime(300);
    expect({ faults: page.faults.length, closed: page.closed, shown: page.shown.get("attempt:x|b")?.value }).toEqual({ faults: 1, closed: [], shown: { count: 1 } });
  });
});
