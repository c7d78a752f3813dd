import { describe, expect, it } from "vitest";
import { classNamer } from "./class-names.ts";

describe("short class names", () => {
  it("stay the same for a place and can begin a selector", () => {
    const name = classNamer();
    const first = name("a.module.css/box");
    expect(first).toMatch(/^k[a-zA-Z0-9]{4}$/);
    expect([name("b.module.css/box") === first, name("a.module.css/box"), classNamer()("a.module.css/box")]).toEqual([false, first, first]);
  });

  it("are never shared by two places", () => {
    const name = classNamer();
    expect(new Set(Array.from({ length: 50_000 }, (_, index) => name(`place ${index}`))).size).toBe(50_000);
  });
});
