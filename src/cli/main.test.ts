import { PassThrough } from "node:stream";
import { parseArgs } from "node:util";
import { describe, expect, it } from "vitest";
import { CommandError, type Command } from "./command.ts";
import { main } from "./main.ts";
import { createWords } from "./words.ts";

const echo: Command = async (args, { out, lang }) => {
  out(`${lang} ${args.join(" ")}`);
  return 0;
};
const picky: Command = async (args) => {
  parseArgs({ args: [...args], options: {} });
  return 1;
};
const failing: Command = async () => {
  throw new CommandError("serve/port-in-use", { port: 4400 });
};
const broken: Command = async () => {
  throw new Error("our fault");
};

async function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(args, {
    commands: { echo: async () => echo, picky: async () => picky, failing: async () => failing, broken: async () => broken },
    env,
    openTerminal: (lang) => ({ out: (line) => out.push(line), err: (line) => err.push(line), input: new PassThrough(), lang, words: createWords(lang) }),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("main", () => {
  it("hands the arguments to the command", async () => {
    expect(await run(["echo", "a", "--b", "c"])).toEqual({ code: 0, out: "zh-CN a --b c", err: "" });
  });

  it.each([
    [["echo"], {}, "zh-CN"],
    [["echo"], { LANG: "C.UTF-8" }, "zh-CN"],
    [["echo"], { LANG: "en_US.UTF-8" }, "en"],
    [["echo"], { LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "zh-CN"],
    [["--lang", "en", "echo"], {}, "en"],
    [["echo", "--lang=zh-CN"], { LANG: "en" }, "zh-CN"],
  ])("%j with %j speaks %s", async (args, env, lang) => {
    expect((await run(args, env)).out).toContain(lang);
  });

  it("leaves what stands behind -- to the command", async () => {
    expect((await run(["echo", "--", "--lang", "en"])).out).toBe("zh-CN -- --lang en");
  });

  it("prints help as a result, and as a complaint when nothing was asked", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0, err: "", out: expect.stringContaining("kefu echo") });
    expect(await run([])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("kefu echo") });
  });

  it.each([
    [["nonsense"], "nonsense"],
    [["toString"], "toString"],
    [["echo", "--lang", "fr"], "fr"],
    [["picky", "--nope"], "--nope"],
    [["failing"], "端口 4400 已被占用"],
    [["broken"], "our fault"],
  ])("answers %j with 2 and a complaint that names %s", async (args, named) => {
    expect(await run(args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(named) });
  });

  it("hands on the command's own exit code", async () => {
    expect((await run(["picky"])).code).toBe(1);
  });
});

describe("createWords", () => {
  it("fills the holes", () => {
    expect(createWords("en")("serve/port-in-use", { port: 80 })).toContain("Port 80");
  });

  it("never hides an error for want of words", () => {
    expect(createWords("en")("odd/code", { a: 1 })).toBe('odd/code {"a":1}');
    expect(createWords("en")("constructor")).toBe("constructor");
  });
});
