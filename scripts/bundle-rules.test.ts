import { describe, expect, it } from "vitest";
import { loadedFiles, waitingForEachOther, type Manifest } from "./bundle-rules.ts";

const MANIFEST: Manifest = {
  "index.html": { file: "index.js", css: ["index.css"], imports: ["_react.js"], dynamicImports: ["call.tsx", "export.ts"] },
  "_react.js": { file: "react.js" },
  "call.tsx": { file: "call.js", css: ["call.css"], imports: ["_react.js", "index.html"], dynamicImports: ["engine.ts"] },
  "engine.ts": { file: "engine.js" },
  "export.ts": { file: "export.js" },
};

describe("loadedFiles", () => {
  it("takes scripts, styles and what they import at once, each once", () => {
    expect(loadedFiles(MANIFEST, "index.html", () => false)).toEqual(["index.css", "index.js", "react.js"]);
  });

  it("takes what is loaded on demand where it is followed", () => {
    const files = loadedFiles(MANIFEST, "index.html", (module) => module !== "export.ts");
    expect(files).toEqual(["call.css", "call.js", "engine.js", "index.css", "index.js", "react.js"]);
  });

  it("refuses an entry that is not there", () => {
    expect(() => loadedFiles(MANIFEST, "home.tsx", () => true)).toThrow("home.tsx");
  });
});

it("parts that wait for each other are found, however many lie between; a part that two import is none", () => {
  const fine = { a: { file: "a.js", imports: ["b", "c"] }, b: { file: "b.js", imports: ["c"] }, c: { file: "c.js", dynamicImports: ["a"] } };
  expect(waitingForEachOther(fine)).toBeNull();
  expect(waitingForEachOther({ ...fine, c: { file: "c.js", imports: ["d"] }, d: { file: "d.js", imports: ["b"] } })).toEqual(["b.js", "c.js", "d.js"]);
});
