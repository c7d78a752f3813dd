/** Owns how far this browser's author has come in the tour. Without storage it lasts as long as the page. */
import { create } from "zustand";

const KEY = "kefu.studio-tour";

type Kept = { step: number; done: boolean };
type Tour = Kept & { on: boolean };

export const useTour = create<Tour>(() => ({ ...read(), on: false }));

/** From where it was left, or from the beginning when it has been seen to its end. */
export function startTour(): void {
  useTour.setState(({ step, done }) => keep({ step: done ? 0 : step, done: false, on: true }));
}

export function goToStep(step: number): void {
  useTour.setState((tour) => keep({ ...tour, step }));
}

export function leaveTour(): void {
  useTour.setState((tour) => keep({ ...tour, on: false }));
}

export function endTour(): void {
  useTour.setState(() => keep({ step: 0, done: true, on: false }));
}

function keep(tour: Tour): Tour {
  try {
    localStorage.setItem(KEY, JSON.stringify({ step: tour.step, done: tour.done } satisfies Kept));
  } catch {
    // Storage is blocked or full.
  }
  return tour;
}

function read(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Kept>;
    return { step: typeof kept.step === "number" ? kept.step : 0, done: kept.done === true };
  } catch {
    return { step: 0, done: false };
  }
}
