/** Storing groups while they are changed: in order, nothing lost, what is shown is true. */
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { GroupingInfo } from "../../../protocol/api.ts";
import { ApiProvider } from "../../shared/api/api-context.tsx";
import { createApi } from "../../shared/api/client.ts";
import { groups } from "../test-support/test-school.tsx";
import { place } from "./grouping.ts";
import { useGrouping } from "./use-grouping.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Write = { members: string; done: () => void; fail: () => void };

/** Every write waits until the test answers it. */
function start() {
  const writes: Write[] = [];
  const api = createApi((_method, _path, body) => new Promise((resolve, reject) => writes.push({ members: (body as GroupingInfo).groups.map(({ members }) => members.join("")).join("|"), done: () => resolve(body as never), fail: () => reject(new Error("cut")) })));
  const wrapper = ({ children }: { children: ReactNode }) => <ApiProvider value={api}>{children}</ApiProvider>;
  const saved = { groups };
  const hook = renderHook(() => useGrouping("c1", saved), { wrapper });
  const move = (student: string) => act(() => hook.result.current.change((all) => place(all, student, { group: "g2", before: null })));
  const wait = () => act(() => vi.advanceTimersByTimeAsync(1000));
  const answer = (index: number, how: "done" | "fail") => act(async () => writes[index]?.[how]());
  return { writes, hook, move, wait, answer, stored: () => hook.result.current.stored };
}

describe("storing groups", () => {
  it("[W88] several changes in a row are one request", async () => {
    const { writes, move, wait, answer, stored } = start();
    await move("s4");
    await move("s1");
    expect(stored()).toBe("saving");
    await wait();
    expect(writes.map(({ members }) => members)).toEqual(["s2|s3s4s1"]);
    await answer(0, "done");
    expect(stored()).toBe("saved");
  });

  it("[W88] a newer state waits for the older one, and only the last answer says saved", async () => {
    const { writes, move, wait, answer, stored } = start();
    await move("s4");
    await wait();
    await move("s1");
    await wait();
    expect(writes).toHaveLength(1);
    await answer(0, "done");
    expect(stored()).toBe("saving");
    expect(writes.map(({ members }) => members)).toEqual(["s1s2|s3s4", "s2|s3s4s1"]);
    await answer(1, "done");
    expect(stored()).toBe("saved");
  });

  it("[W88] a failure is said; the next change, or a request, stores everything", async () => {
    const { writes, hook, move, wait, answer, stored } = start();
    await move("s4");
    await wait();
    await answer(0, "fail");
    expect(stored()).toBe("failed");
    await act(() => hook.result.current.retry());
    expect(stored()).toBe("saving");
    await answer(1, "fail");
    await move("s1");
    await wait();
    await answer(2, "done");
    expect(stored()).toBe("saved");
    expect(writes[2]?.members).toBe("s2|s3s4s1");
  });

  it("[W88] leaving the page stores the last change", async () => {
    const { writes, hook, move } = start();
    await move("s4");
    hook.unmount();
    await vi.advanceTimersByTimeAsync(0);
    expect(writes.map(({ members }) => members)).toEqual(["s1s2|s3s4"]);
  });

  it("[W88] what changes nothing is neither stored nor undone", async () => {
    const { writes, hook, wait } = start();
    await act(() => hook.result.current.change((all) => place(all, "nobody", null)));
    await wait();
    expect(writes).toEqual([]);
    expect(hook.result.current.canUndo).toBe(false);
  });
});
