import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { describe, expect, it } from "vitest";
import { readScenarios } from "./read-scenarios.ts";
import { scenarios } from "./vite-scenarios.ts";

const SHIPPED = fileURLToPath(new URL("../scenarios", import.meta.url));
const SMALL = fileURLToPath(new URL("../tests/fixtures/small", import.meta.url));

describe("scenarios as modules", () => {
  it("are served while developing: catalogue, task card, all that practice needs", async () => {
    const server = await createServer({ configFile: false, plugins: [scenarios(SMALL)], server: { middlewareMode: true, watch: null, ws: false }, optimizeDeps: { noDiscovery: true }, logLevel: "silent" });
    try {
      for (const module of ["catalogue", "practice", "task/parcels/lost-parcel", "english-task/parcels/lost-parcel", "situation/parcels/lost-parcel", "english/parcels/lost-parcel", "lexicon"]) {
        expect((await server.transformRequest(`virtual:kefu/${module}`))?.code, module).toMatch(/^export (default|const)/);
      }
    } finally {
      await server.close();
    }
  });

  it("[W12] hold neither sudden cards nor what is planned for a person who plays the customer", () => {
    const module = load(SHIPPED, "situation/complaints/late-pickup");
    const written = readScenarios(SHIPPED).situations.find(({ situation }) => situation.id === "late-pickup")?.situation;
    const planned = written?.cast.seats.flatMap(({ criteria }) => criteria.map(({ id }) => id)) ?? [];
    expect([planned.length > 10, written?.events.length]).toEqual([true, 6]);
    const holds = (part: object) => module.includes(JSON.stringify(part).slice(1, -1));
    expect([holds({ id: "call" }), holds({ events: [] })]).toEqual([true, true]);
    expect(planned.filter((id) => holds({ id }))).toEqual([]);
  });
});

function load(root: string, name: string): string {
  const { load: hook } = scenarios(root);
  if (typeof hook !== "function") throw new Error("The plug-in loads nothing.");
  return String(Reflect.apply(hook, undefined, [`\0virtual:kefu/${name}`]));
}
