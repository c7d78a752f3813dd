import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createBetween, type Notice } from "./between.ts";
import type { LiveIo } from "./socket-server.ts";

/** Two processes on one line that counts what goes over it. */
function line(): { io: LiveIo; sent: string[] } {
  const sent: string[] = [];
  const listeners: ((process: string, notices: string) => void)[] = [];
  const io = {
    on: (_event: string, listener: (process: string, notices: string) => void) => listeners.push(listener),
    serverSideEmit: (_event: string, process: string, notices: string) => {
      sent.push(notices);
      for (const listener of listeners) listener(process, notices);
    },
  };
  return { io: io as unknown as LiveIo, sent };
}
const grown = (seq: number, chars: number): Notice => ({ type: "grown", log: "attempt:a", events: [{ seq, id: `e${seq}`, at: 0, body: JSON.stringify({ text: "快".repeat(chars) }) }] });

describe("what processes tell each other", () => {
  it("[V40] what one turn brings goes together, in its order, in pieces that the database carries", async () => {
    const { io, sent } = line();
    const heard: Notice[] = [];
    const between = createBetween(io, { own: "a", shared: true }, (notice, process) => void (expect(process).toBe("a"), heard.push(notice)));
    const notices = Array.from({ length: 30 }, (_, index) => grown(index + 1, 20 * index));
    for (const notice of notices) between.tell(notice);
    await turn();
    expect(heard).toEqual(notices);
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.length).toBeLessThan(10);
    for (const piece of sent) expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThan(7500);
    between.tell({ type: "gone" });
    between.flush();
    expect(heard.at(-1)).toEqual({ type: "gone" });
  });

  it("[V40] what follows at once gathers for a moment, and nothing is told twice", async () => {
    const { io, sent } = line();
    const between = createBetween(io, { own: "a", shared: true }, () => undefined);
    const told = Array.from({ length: 20 }, (_, index) => ({ type: "people", class: `c${index}` }) as const);
    for (const notice of told) {
      between.tell(notice);
      await turn();
    }
    await expect.poll(() => sent.flatMap((piece) => JSON.parse(piece) as Notice[])).toEqual(told);
    expect(sent.length).toBeLessThan(told.length);
  });

  it("[V40] one process tells nobody", () => {
    const { io, sent } = line();
    const between = createBetween(io, { own: "a", shared: false }, () => expect.unreachable());
    between.tell({ type: "people", class: "c" });
    between.flush();
    expect(sent).toEqual([]);
  });
});
