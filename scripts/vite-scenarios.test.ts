import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { describe, expect, it } from "vitest";
import { scenarios } from "./vite-scenarios.ts";

const SMALL = fileURLToPath(new URL("../tests/fixtures/small", import.meta.url));

describe("scenarios as modules", () => {
  it("are served while developing: catalogue, task card, all that practice needs", async () => {
    const server = await createServer({ configFile: false, plugins: [scenarios(SMALL)], server: { middlewareMode: true, watch: null, ws: false }, optimizeDeps: { noDiscovery: true }, logLevel: "silent" });
    try {
      for (const module of ["catalogue", "practice", "task/parcels/lost-parcel", "situation/parcels/lost-parcel"]) {
        expect((await server.transformRequest(`virtual:kefu/${module}`))?.code, module).toContain("lost-parcel");
      }
    } finally {
      await server.close();
    }
  });
});
