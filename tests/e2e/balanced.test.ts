/** Pages whose connections are dealt out to two servers in turn, by a balancer that remembers nobody: a group plays one call, and goes on when one of the servers dies. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { startBalancer, type Balancer } from "../support/balancer.ts";
import { startLesson, Visitor } from "../support/class-server.ts";
import { createPlace, findPostgres } from "../support/databases.ts";
import { seedClass, type SeededClass } from "../support/seeded-class.ts";
import { builtPages, freePort, serve, type Served } from "../support/served.ts";
import { studentPin } from "../support/student-pin.ts";
import { linesOf, patient, say } from "./support/classroom.ts";
import { test } from "./support/test.ts";

const postgres = await findPostgres();

describe.skipIf(postgres === null)("pages behind a balancer", () => {
  const ends: (() => Promise<unknown> | void)[] = [];
  const servers: Served[] = [];
  let balancer: Balancer;
  let made: SeededClass;
  beforeAll(async () => {
    const place = await createPlace("postgres", postgres);
    ends.push(place.remove);
    const store = await place.open();
    made = await seedClass(store, 4);
    await store.close();
    const ports = [await freePort(), await freePort()];
    for (const port of ports) {
      const server = await serve({ dataDir: place.dataDir, databaseUrl: place.databaseUrl, port, webRoot: builtPages });
      servers.push(server);
      ends.push(server.kill);
    }
    balancer = await startBalancer(ports);
    ends.push(balancer.stop);
  }, 240_000);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  }, 60_000);

  async function comeIn(page: Page, name: string): Promise<void> {
    await page.getByRole("textbox", { name: "找自己的名字" }).fill(name);
    await page.keyboard.press("Enter");
    await page.getByLabel("你的 PIN 码").fill(studentPin);
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\/lesson/);
  }

  /** Pages that are connected to the server. */
  async function pagesAt({ url }: Served): Promise<number> {
    const figures = await (await fetch(`${url}/metrics`)).text();
    return Number(/^kefu_live_connections (\d+)$/m.exec(figures)?.[1]);
  }

  test("[V44] play one call through whichever server, and go on when one dies", async ({ open }) => {
    const opened = [];
    for (const { name } of made.students) {
      const one = await open(`${balancer.url}/#/join/${made.code}`);
      await comeIn(one.page, name);
      await one.page.getByText("等老师开课").waitFor(patient);
      opened.push(one);
    }
    const [agent, recorder] = opened.map(({ page }) => page);
    if (!agent || !recorder) throw new Error("A seat is missing.");
    const teacher = Object.assign(new Visitor(balancer.url, "teacher"), { cookie: made.teacher.cookie });
    await startLesson(teacher, made, { graceSeconds: 60, seats: ["agent", "recorder", "observer"] });
    await expect.poll(async () => (await Promise.all(servers.map(pagesAt))).reduce((sum, pages) => sum + pages, 0), patient).toBe(4);
    for (const server of servers) expect(await pagesAt(server)).toBeGreaterThan(0);
    await agent.getByRole("link", { name: /通话/ }).first().click(patient);
    await agent.getByRole("button", { name: "开始接听电话" }).click(patient);
    await agent.getByRole("button", { name: "接听", exact: true }).click(patient);
    await say(agent, "您好，世达物流二十二号客服，请问有什么可以帮您？");
    await expect.poll(() => linesOf(recorder).textContent(), patient).toContain("报出公司名（做到了）");
    await recorder.getByRole("textbox", { name: "手机" }).fill("13711219212");
    await expect.poll(() => agent.getByRole("textbox", { name: "手机" }).inputValue(), patient).toBe("13711219212");

    await servers[0]?.kill();
    await expect.poll(async () => (servers[1] ? pagesAt(servers[1]) : 0), patient).toBe(4);
    await say(agent, "非常抱歉，让您久等了。");
    await expect.poll(() => linesOf(recorder).textContent(), patient).toContain("，让您久等了。");
    // Browsers complain about the line that was cut, and about nothing else.
    for (const { problems } of opened) expect(problems.splice(0).filter((problem) => !/\/live\/|ERR_CONNECTION/.test(problem))).toEqual([]);
  });
});
