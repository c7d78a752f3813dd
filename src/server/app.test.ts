import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "./app.ts";
import { createContent } from "./content.ts";
import { createMemoryStore } from "./store/memory-store.ts";

describe("createApp", () => {
  let webRoot = "";
  let app: FastifyInstance;

  beforeAll(async () => {
    webRoot = mkdtempSync(join(tmpdir(), "kefu-web-"));
    mkdirSync(join(webRoot, "assets"));
    writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>客服实训室</title>");
    writeFileSync(join(webRoot, "assets/index-abc.js"), "export const text = 'x';\n".repeat(200));
    const store = createMemoryStore();
    app = await createApp({ webRoot, store, content: createContent(store), backupFolder: join(webRoot, "backups"), version: "test" });
  });

  afterAll(async () => {
    await app.close();
    rmSync(webRoot, { recursive: true, force: true });
  });

  it("serves the page, always fresh", async () => {
    const response = await app.inject("/");
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain("客服实训室");
    expect(response.headers["cache-control"]).toBe("no-cache");
  });

  it("lets browsers keep files whose name carries their hash", async () => {
    const response = await app.inject("/assets/index-abc.js");
    expect(response.headers["cache-control"]).toContain("immutable");
    expect(response.headers["content-type"]).toContain("javascript");
  });

  it("compresses for browsers that can unpack", async () => {
    const response = await app.inject({ url: "/assets/index-abc.js", headers: { "accept-encoding": "gzip" } });
    expect(response.headers["content-encoding"]).toBe("gzip");
    expect(response.rawPayload.length).toBeLessThan(1000);
  });

  it("lets no foreign and no inline script or style run, and demands no https", async () => {
    const { headers } = await app.inject("/");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("upgrade-insecure-requests");
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  it("leads from an unknown page home", async () => {
    const response = await app.inject("/some/page");
    expect([response.statusCode, response.headers.location]).toEqual([302, "/"]);
  });

  it.each(["/api/unknown", "/assets/gone.js"])("says as data that %s is missing", async (url) => {
    const response = await app.inject(url);
    expect(response.statusCode).toBe(404);
    expect(response.json()).toEqual({ code: "server/not-found", params: { path: url } });
  });

  it.each(["/../package.json", "/%2e%2e/package.json", "/..%2f..%2fpackage.json", "/assets/%00"])("never leaves its folder: %s", async (url) => {
    const response = await app.inject(url);
    expect(response.body).not.toContain("kefu-lab");
    expect([302, 400, 403, 404]).toContain(response.statusCode);
  });

  it("refuses to take anything", async () => {
    expect((await app.inject({ method: "POST", url: "/", payload: "x" })).statusCode).toBeGreaterThanOrEqual(400);
  });

  it("leaves nothing running when it cannot be put together", async () => {
    const store = createMemoryStore();
    const stuck = process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    // The pages come last, when clocks run already.
    await expect(createApp({ webRoot: "no/absolute/path", store, content: createContent(store), backupFolder: join(webRoot, "backups"), version: "test" })).rejects.toThrow(/absolute/);
    expect(process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length).toBeLessThanOrEqual(stuck);
  });
});
