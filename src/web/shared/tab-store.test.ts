import { afterEach, expect, test, vi } from "vitest";
import { forgetTab, keepInTab, keptInTab } from "./tab-store.ts";

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

test("[W25] a text outlives the page, and an empty one is gone", () => {
  keepInTab("note", "三件");
  expect([keptInTab("note"), sessionStorage.getItem("note")]).toEqual(["三件", "三件"]);
  keepInTab("note", "");
  expect([keptInTab("note"), sessionStorage.getItem("note")]).toEqual(["", null]);
});

test("[W25] where the browser has no room left, the page remembers the newest text, not the one that was stored", () => {
  keepInTab("note", "old");
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  keepInTab("note", "new");
  expect(keptInTab("note")).toBe("new");
  keepInTab("note", "");
  expect(keptInTab("note")).toBe("");
});

test("[W353] nothing that was kept is there for whoever sits down next, also what only the page remembered", () => {
  keepInTab("note", "三件");
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  keepInTab("other", "四件");
  forgetTab();
  expect([keptInTab("note"), keptInTab("other")]).toEqual(["", ""]);
});
