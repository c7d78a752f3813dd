import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { speeds, usePlayback } from "./use-playback.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp(length: number, from = 0) {
  const { result } = renderHook(() => usePlayback(length, from));
  return {
    now: () => result.current,
    toggle: () => act(() => result.current.toggle()),
    seek: (at: number) => act(() => result.current.seek(at)),
    atSpeed: (speed: number) => act(() => result.current.setSpeed(speed)),
    pass: (ms: number) => act(() => vi.advanceTimersByTime(ms)),
  };
}

it.each(speeds)("[W153] plays at %i times its speed, also when that changes on the way", (speed) => {
  const { now, toggle, atSpeed, pass } = setUp(600_000, 1000);
  atSpeed(speed);
  toggle();
  pass(5000);
  expect(now().at).toBe(1000 + 5000 * speed);
  atSpeed(1);
  pass(2000);
  expect(now().at).toBe(3000 + 5000 * speed);
});

it("[W153] stands where it was stopped, goes on from where one jumped, within the replay", () => {
  const { now, toggle, atSpeed, seek, pass } = setUp(60_000);
  atSpeed(1);
  pass(3000);
  expect(now()).toMatchObject({ at: 0, playing: false });
  toggle();
  pass(3000);
  toggle();
  pass(3000);
  expect(now()).toMatchObject({ at: 3000, playing: false });
  seek(20_000);
  toggle();
  pass(1000);
  expect(now()).toMatchObject({ at: 21_000, playing: true });
  seek(-5);
  expect(now().at).toBe(0);
  seek(70_000);
  expect(now().at).toBe(60_000);
});

it("[W153] stands at the end, and begins again from there", () => {
  const { now, toggle, atSpeed, pass } = setUp(10_000, 9000);
  atSpeed(8);
  toggle();
  pass(1000);
  expect(now()).toMatchObject({ at: 10_000, playing: false });
  toggle();
  pass(500);
  expect(now()).toMatchObject({ at: 4000, playing: true });
});
