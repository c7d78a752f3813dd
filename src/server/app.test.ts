import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "./app.ts";
import { createContent } from "./content.ts";
import { createMemoryStore } from "./store/memory-store.ts";

/** Whoever waits for it waits until it is opened. */
function gate(): { open(): void; opened: Promise<void> } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

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

  it.each(["redis://user:secret@127.0.0.1:9", "nonsense"])("[R61] tells that a Redis does not answer, without its password: %s", async (redisUrl) => {
    const store = createMemoryStore();
    const starting = createApp({ webRoot, store, content: createContent(store), backupFolder: join(webRoot, "backups"), version: "test", redisUrl });
    await expect(starting).rejects.toMatchObject({ code: "live/no-redis", params: { reason: expect.stringMatching(/ECONNREFUSED|Invalid URL/) } });
    await expect(starting).rejects.not.toMatchObject({ params: { reason: expect.stringContaining("secret") } });
  });

  /** An app of its own at a port of its own, with somebody who keeps the line open. */
  async function listening(store = createMemoryStore()) {
    const app = await createApp({ webRoot, store, content: createContent(store), backupFolder: join(webRoot, "backups"), version: "test" });
    const { port } = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
    const line = connect(Number(port), "127.0.0.1");
    let answer = "";
    line.on("data", (text) => (answer += String(text)));
    line.on("error", () => undefined);
    await once(line, "connect");
    return { app, line, answer: () => answer };
  }

  it("[R59] answers what is being answered when it stops, and waits for nobody who keeps a line open behind it", async () => {
    const [asked, free] = [gate(), gate()];
    const memory = createMemoryStore();
    const { app, line, answer } = await listening({ ...memory, ping: () => (asked.open(), free.opened) });
    line.write("GET /readyz HTTP/1.1\r\nhost: kefu\r\n\r\n");
    await asked.opened;
    const [stopped, ended] = [app.close(), once(line, "close")];
    await new Promise((stopping) => setTimeout(stopping, 300));
    const before = performance.now();
    free.open();
    await Promise.all([stopped, ended]);
    expect(answer()).toContain("200 OK");
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it("[R59] cuts off whoever never ends a request", async () => {
    const { app, line } = await listening();
    line.write("POST /api/sign-in HTTP/1.1\r\nhost: kefu\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{");
    await new Promise((sent) => setTimeout(sent, 100));
    const before = performance.now();
    await app.close();
    expect(performance.now() - before).toBeLessThan(8000);
  });

  it("[R59] is there for everybody while its first backup is still being written, and stops when that is done", async () => {
    const free = gate();
    const memory = createMemoryStore();
    const school = { id: "s", name: "s", createdAt: 0, retentionDays: null };
    await memory.schools.save(school);
    await memory.accounts.save({ id: "a", school: "s", role: "admin", name: "a", account: "a", passwordHash: "", createdAt: 0, disabled: false });
    let written = false;
    const dump = async function* () {
      await free.opened;
      yield* memory.dump();
      written = true;
    };
    const { app, line, answer } = await listening({ ...memory, dump });
    line.write("GET /api/site HTTP/1.1\r\nhost: kefu\r\nconnection: close\r\n\r\n");
    await once(line, "close");
    expect([answer().includes("200 OK"), written]).toEqual([true, false]);
    const stopped = app.close();
    free.open();
    await stopped;
    expect(written).toBe(true);
  });
});
