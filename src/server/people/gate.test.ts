import { describe, expect, it } from "vitest";
import { createGate } from "./gate.ts";

/** Work that ends when it is told to. */
function works() {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  return { begun, ends, work: (index: number) => () => new Promise<number>((resolve) => void (begun.push(index), ends.push(() => resolve(index)))) };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the gate before slow hashes", () => {
  it("[R24] lets two in, has three wait in their order, and refuses the next at once as busy", async () => {
    const gate = createGate(2, 3);
    const { begun, ends, work } = works();
    const all = [0, 1, 2, 3, 4].map((index) => gate(work(index)));
    await expect(gate(work(5))).rejects.toMatchObject({ code: "server/busy" });
    expect(begun).toEqual([0, 1]);
    ends[1]?.();
    await turn();
    expect(begun).toEqual([0, 1, 2]);
    for (let index = 0; index < 5; index += 1) {
      ends[index]?.();
      await turn();
    }
    expect(await Promise.all(all)).toEqual([0, 1, 2, 3, 4]);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  it("[R24] what fails makes room like what goes well", async () => {
    const gate = createGate(1, 1);
    await expect(gate(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await gate(async () => "next")).toBe("next");
  });
});
