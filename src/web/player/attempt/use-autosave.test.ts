import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { autosavePauseMillis, flushAutosaves, useAutosave } from "./use-autosave.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp(stored = "") {
  const saved: string[] = [];
  const hook = renderHook(({ value }) => useAutosave(value, (typed: string) => saved.push(typed)), { initialProps: { value: stored } });
  return { saved, ...hook };
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
});
