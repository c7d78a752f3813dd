import { describe, expect, it } from "vitest";
import { initialFiles, type Manifest, reachableFiles } from "./bundle-rules.ts";

const MANIFEST: Manifest = {
  "index.html": { file: "index.js", css: ["index.css"], imports: ["_react.js"], dynamicImports: ["call.tsx", "export.ts"] },
  "_react.js": { file: "react.js" },
  "call.tsx": { file: "call.js", css: ["call.css"], imports: ["_react.js", "index.html"], dynamicImports: ["engine.ts"] },
  "engine.ts": { file: "engine.js" },
  "export.ts": { file: "export.js" },
};

describe("initialFiles", () => {
  it("takes scripts, styles and what they import at once, each once", () => {
    expect(initialFiles(MANIFEST, ["index.html"])).toEqual(["index.css", "index.js", "react.js"]);
  });

  it("refuses an entry that is not there", () => {
    expect(() => initialFiles(MANIFEST, ["home.tsx"])).toThrow("home.tsx");
  });
});

describe("reachableFiles", () => {
  it("takes what is loaded on demand as well, but for what comes later", () => {
    expect(reachableFiles(MANIFEST, ["index.html"], /export/)).toEqual(["call.css", "call.js", "engine.js", "index.css", "index.js", "react.js"]);
  });
});
