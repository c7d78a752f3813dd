import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useCountdown } from "./use-countdown.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function setUp(seconds: number | null, held = () => false) {
  let elapsed = 0;
  const hook = renderHook(({ restartOn }) => useCountdown({ seconds, restartOn, held, onElapsed: () => (elapsed += 1) }), { initialProps: { restartOn: 0 } });
  const pass = (count: number) => act(() => vi.advanceTimersByTime(count * 1000));
  return { ...hook, pass, elapsed: () => elapsed };
}

describe("useCountdown", () => {
  it("[W26] tells the end and begins again", () => {
    const { pass, elapsed, result } = setUp(5);
    pass(5);
    expect(elapsed()).toBe(1);
    expect(result.current.left).toBe(5);
    pass(5);
    expect(elapsed()).toBe(2);
  });

  it("[W26] starts over when something was typed or said", () => {
    const { pass, elapsed, rerender } = setUp(5);
    pass(4);
    rerender({ restartOn: 1 });
    pass(4);
    expect(elapsed()).toBe(0);
  });

  it("[W26] stands still while paused, while somebody composes and while a dialog is open", () => {
    let composing = false;
    const { pass, elapsed, result } = setUp(5, () => composing);
    act(() => result.current.pause());
    pass(60);
    act(() => result.current.resume());
    composing = true;
    pass(60);
    composing = false;
    const dialog = document.createElement("dialog");
    document.body.append(dialog);
    dialog.showModal();
    pass(60);
    dialog.remove();
    expect(elapsed()).toBe(0);
    pass(5);
    expect(elapsed()).toBe(1);
  });

  it("[W26] counts nothing where nothing is to be counted", () => {
    const { pass, elapsed } = setUp(null);
    pass(300);
    expect(elapsed()).toBe(0);
  });
});
