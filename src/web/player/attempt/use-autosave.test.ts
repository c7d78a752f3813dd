import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SendResult } from "../../shared/attempt-connection.ts";
import { autosavePauseMillis, flushAutosaves, useAutosave } from "./use-autosave.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

let fields = 0;

function setUp(stored = "", { key = `field-${(fields += 1)}`, ok = true, dies = false } = {}) {
  const saved: string[] = [];
  const save = async (typed: string): Promise<SendResult> => {
    saved.push(typed);
    if (dies) return new Promise(() => undefined);
    return ok ? { ok } : { ok: false, rejection: { code: "attempt/phase-over", params: {} } };
  };
  const hook = renderHook(({ value }) => useAutosave(key, value, save), { initialProps: { value: stored } });
  return { saved, key, ...hook };
}

describe("useAutosave", () => {
  it("[W25] saves once after a pause, the last value only", () => {
    const { result, saved } = setUp();
    act(() => result.current.change("1"));
    act(() => result.current.change("12"));
    act(() => vi.advanceTimersByTime(autosavePauseMillis - 1));
    expect(saved).toEqual([]);
    act(() => vi.advanceTimersByTime(1));
    expect(saved).toEqual(["12"]);
  });

  it("[W25] saves at once when the field is left, and not again", () => {
    const { result, saved } = setUp();
    act(() => result.current.change("1234566"));
    act(() => result.current.flush());
    act(() => vi.advanceTimersByTime(autosavePauseMillis));
    expect(saved).toEqual(["1234566"]);
  });

  it("[W25] saves what waits when the field goes away", () => {
    const { result, saved, unmount } = setUp();
    act(() => result.current.change("体育东路"));
    unmount();
    expect(saved).toEqual(["体育东路"]);
  });

  it("[W25] saves all that waits when work is handed in", () => {
    const [one, other, untouched] = [setUp(), setUp(), setUp()];
    act(() => one.result.current.change("13711219212"));
    act(() => other.result.current.change("无"));
    act(() => flushAutosaves());
    expect([one.saved, other.saved, untouched.saved]).toEqual([["13711219212"], ["无"], []]);
  });

  it("[W25] shows what is typed over what is stored until that has caught up, and later changes from outside again", () => {
    const { result, rerender } = setUp("a");
    act(() => result.current.change("ab"));
    rerender({ value: "elsewhere" });
    expect(result.current.value).toBe("ab");
    act(() => result.current.flush());
    rerender({ value: "ab" });
    rerender({ value: "abc" });
    expect(result.current.value).toBe("abc");
  });

  it("[W372] pieces that a slow line brings one after another take back nothing of what was typed behind them", async () => {
    const arrive: (() => void)[] = [];
    const save = () => new Promise<SendResult>((resolve) => arrive.push(() => resolve({ ok: true })));
    const { result, rerender } = renderHook(({ value }) => useAutosave("slow", value, save), { initialProps: { value: "" } });
    for (const typed of ["三楼", "三楼左", "三楼"]) {
      act(() => result.current.change(typed));
      act(() => vi.advanceTimersByTime(autosavePauseMillis));
    }
    const shown: string[] = [];
    for (const value of ["三楼", "三楼左", "三楼"]) {
      rerender({ value });
      shown.push(result.current.value);
      await act(async () => arrive.shift()?.());
      shown.push(result.current.value);
    }
    expect(shown).toEqual(Array.from({ length: 6 }, () => "三楼"));
    rerender({ value: "三楼右" });
    expect(result.current.value).toBe("三楼右");
  });

  it("[W78] says what somebody else stored while one was typing, not what one has stored oneself", async () => {
    const { result, rerender } = setUp("a");
    act(() => result.current.change("a1"));
    await act(async () => result.current.flush());
    act(() => result.current.change("a12"));
    rerender({ value: "a1" });
    expect(result.current).toMatchObject({ value: "a12", meanwhile: null });
    rerender({ value: "of another" });
    expect(result.current).toMatchObject({ value: "a12", meanwhile: { value: "of another", mine: false } });
    await act(async () => result.current.flush());
    rerender({ value: "a12" });
    expect(result.current).toMatchObject({ value: "a12", meanwhile: null });
  });

  it("[W78] shows what the group has made of a field once one's own value is stored, also when both arrive as one", async () => {
    const { result, rerender } = setUp("a");
    act(() => result.current.change("mine"));
    await act(async () => result.current.flush());
    rerender({ value: "of another" });
    expect(result.current.value).toBe("of another");
  });

  it("[W78] says what one has written where somebody who wrote at the same time has covered it, not where they went on from it or came later", async () => {
    const { result, rerender } = setUp("a");
    const write = async (value: string) => {
      act(() => result.current.change(value));
      await act(async () => result.current.flush());
      rerender({ value });
    };
    await write("a mine");
    rerender({ value: "a theirs" });
    expect(result.current).toMatchObject({ value: "a theirs", meanwhile: { value: "a mine", mine: true } });
    await write("a mine");
    expect(result.current).toMatchObject({ value: "a mine", meanwhile: null });
    rerender({ value: "a mine, and more" });
    expect(result.current).toMatchObject({ value: "a mine, and more", meanwhile: null });
    await write("a mine again");
    act(() => vi.advanceTimersByTime(5000));
    rerender({ value: "anew" });
    expect(result.current).toMatchObject({ value: "anew", meanwhile: null });
  });

  it("[W79] what was refused because the lesson went on stands there again when the field comes back, and is saved then", async () => {
    const gone = setUp("", { ok: false });
    act(() => gone.result.current.change("只写了一半"));
    await act(async () => gone.unmount());
    expect(gone.saved).toEqual(["只写了一半"]);
    const back = setUp("", { key: gone.key });
    expect(back.result.current.value).toBe("只写了一半");
    await act(async () => back.result.current.flush());
    expect(back.saved).toEqual(["只写了一半"]);
    expect(setUp("stored", { key: gone.key }).result.current.value).toBe("stored");
  });

  it("[W79] the rest of what was typed in pieces is saved by itself when the field comes back, though the first piece was stored meanwhile", async () => {
    const key = "pieces";
    const saved: string[] = [];
    const save = (typed: string): Promise<SendResult> => {
      saved.push(typed);
      return Promise.resolve(typed === "第一，" || saved.length > 2 ? { ok: true } : { ok: false, rejection: { code: "attempt/phase-over", params: {} } });
    };
    const gone = renderHook(({ value }) => useAutosave(key, value, save), { initialProps: { value: "" } });
    for (const typed of ["第一，", "第一，道歉"]) {
      act(() => gone.result.current.change(typed));
      act(() => gone.result.current.flush());
    }
    await act(async () => gone.unmount());
    const back = renderHook(({ value }) => useAutosave(key, value, save), { initialProps: { value: "第一，" } });
    expect(back.result.current).toMatchObject({ value: "第一，道歉", meanwhile: null });
    await act(async () => vi.advanceTimersByTime(autosavePauseMillis));
    expect(saved).toEqual(["第一，", "第一，道歉", "第一，道歉"]);
  });

  it("[W25] what was on its way to the store when the page died stands there again, and is saved by itself", async () => {
    const dead = setUp("old", { dies: true });
    act(() => dead.result.current.change("真诚道歉"));
    act(() => dead.result.current.flush());
    const back = setUp("old", { key: dead.key });
    expect(back.result.current).toMatchObject({ value: "真诚道歉", meanwhile: null });
    await act(async () => vi.advanceTimersByTime(autosavePauseMillis));
    expect(back.saved).toEqual(["真诚道歉"]);
    expect(setUp("old", { key: dead.key }).result.current.value).toBe("old");
  });

  it("[W78] what somebody else stored while the page was dead is said, not overwritten unasked", () => {
    const dead = setUp("old", { dies: true });
    act(() => dead.result.current.change("mine"));
    const back = setUp("theirs", { key: dead.key });
    expect(back.result.current).toMatchObject({ value: "mine", meanwhile: { value: "theirs" } });
    act(() => vi.advanceTimersByTime(autosavePauseMillis));
    expect(back.saved).toEqual([]);
  });
});
