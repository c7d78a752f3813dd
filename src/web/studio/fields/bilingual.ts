/** Owns whether Chinese and English stand side by side while writing; remembered by this browser. */
import { create } from "zustand";

const KEY = "kefu-studio-both-languages";

type Bilingual = { both: boolean; toggle(): void };

export const useBilingual = create<Bilingual>((set, get) => ({
  both: remembered(),
  toggle: () => {
    const both = !get().both;
    set({ both });
    try {
      localStorage.setItem(KEY, both ? "1" : "0");
    } catch {
      // A browser that keeps nothing shows it as long as the page is open.
    }
  },
}));

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === "1";
  } catch {
    return false;
  }
}
