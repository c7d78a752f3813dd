/** The real `kefu`, started as a user starts it. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/server/store/open-store.ts";

const KEFU = fileURLToPath(new URL("../../bin/kefu.js", import.meta.url));

describe("kefu", () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kefu-cli-"));
    writeFileSync(join(folder, "index.html"), "<!doctype html>");
    // A tsconfig of somebody else in the current folder must not disturb us.
    writeFileSync(join(folder, "tsconfig.json"), "{ broken");
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) => spawnSync(process.execPath, [KEFU, ...args], { cwd: folder, encoding: "utf8" });

  it("[K4] works from any folder", () => {
    const { status, stdout, stderr } = run("--help");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("kefu serve");
  });

  it("[K5] ends quietly when nobody reads on, and with 2 when the results cannot be written", () => {
    const answers = join(folder, "answers.jsonl");
    writeFileSync(answers, '{"id":1,"beat":"B2","text":"对不起"}\n'.repeat(3000));
    const shell = (command: string) => spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    const judge = `"${process.execPath}" "${KEFU}" judge late-pickup --answers "${answers}" --jsonl`;
    expect(shell(`{ ${judge}; echo "ended $?" >&2; } | head -n 1`)).toMatchObject({ stdout: expect.stringMatching(/^\{.*\}\n$/), stderr: "ended 0\n" });
    if (process.platform === "linux") expect(shell(`${judge} > /dev/full`)).toMatchObject({ status: 2, stderr: expect.stringMatching(/^结果写不出去：ENOSPC \[cli\/cannot-write\]\n$/) });
  });

  it("[K2] ends with 2 when it was called wrongly", () => {
    const { status, stdout, stderr } = run("serve", "--port", "99999");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("99999");
  });

  it("[K2] says what to do when the pages are not built", () => {
    const { status, stderr } = run("serve", "--web-root", join(folder, "nowhere"));
    expect(status).toBe(2);
    expect(stderr).toContain("npm run build");
  });

  // Nothing is forbidden to root; somebody else may not get at the program itself.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const canRun = process.platform !== "win32" && spawnSync(process.execPath, [KEFU, "--help"], nobody).status === 0;

  it.runIf(canRun)("[K2] says that it may not write the data, and ends", async () => {
    for (const name of ["kefu.db", "lock"]) {
      const data = join(folder, `only-to-be-read-${name}`);
      await (await openStore({ dataDir: data })).close();
      chmodSync(folder, 0o755);
      chmodSync(data, 0o777);
      for (const other of ["kefu.db", "lock"]) chmodSync(join(data, other), other === name ? 0o444 : 0o666);
      const { status, stderr } = spawnSync(process.execPath, [KEFU, "serve", "--port", "0", "--host", "127.0.0.1", "--web-root", folder, "--data", data], { encoding: "utf8", timeout: 60_000, ...nobody });
      expect([name, status, stderr]).toEqual([name, 2, expect.stringContaining(`${join(data, name)}`)]);
      expect(stderr).toContain("[store/not-writable]");
    }
  }, 120_000);

  it("[K2] serves, tells when the port is taken, and stops when asked to", async () => {
    const first = spawn(process.execPath, [KEFU, "serve", "--port", "0", "--host", "127.0.0.1", "--web-root", folder, "--data", join(folder, "first")], { stdio: ["ignore", "pipe", "pipe"] });
    const port = await readPort(first);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);

    const second = run("serve", "--port", port, "--host", "127.0.0.1", "--web-root", folder, "--data", join(folder, "second"));
    expect([second.status, second.stderr]).toEqual([2, expect.stringContaining(port)]);

    first.kill("SIGTERM");
    expect(await once(first, "exit")).toEqual([0, null]);
  }, 120_000);

  it("[K16] says which address is for whom: until there is a teacher with the set-up code, from then on the way to the desk", async () => {
    const start = async () => {
      const child = spawn(process.execPath, [KEFU, "serve", "--port", "0", "--host", "127.0.0.1", "--web-root", folder, "--data", join(folder, "days")], { stdio: ["ignore", "pipe", "pipe"] });
      let said = "";
      for await (const line of createInterface({ input: child.stdout })) {
        said += `${line}\n`;
        if (line.includes("Ctrl+C")) break;
      }
      const end = async () => {
        const exited = once(child, "exit");
        child.kill("SIGTERM");
        await exited;
      };
      return { said, end, url: /http:\/\/localhost:\d+/.exec(said)?.[0] ?? "" };
    };
    const first = await start();
    expect(first.said).toContain(`${first.url}/#/teach`);
    const code = /([A-Z0-9]{4}-){2}[A-Z0-9]{4}/.exec(first.said)?.[0];
    const origin = first.url.replace("localhost", "127.0.0.1");
    const made = await fetch(`${origin}/api/setup`, { method: "POST", headers: { origin, "content-type": "application/json" }, body: JSON.stringify({ code, school: "试验学校", name: "林老师", account: "lin", password: "kefu-lab-2026" }) });
    expect(made.status).toBeLessThan(300);
    await first.end();

    const second = await start();
    expect(second.said).toContain(`教师工作台：${second.url}/#/teach`);
    expect(second.said).not.toContain("设置码");
    await second.end();
  }, 120_000);
});

async function readPort(child: ChildProcess): Promise<string> {
  if (child.stdout) {
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /localhost:(\d+)/.exec(line)?.[1];
      if (port) return port;
    }
  }
  throw new Error("kefu serve did not say its address");
}
