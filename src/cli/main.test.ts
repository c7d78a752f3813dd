import { parseArgs } from "node:util";
import { describe, expect, it } from "vitest";
import { recordingTerminal } from "../../tests/support/recording-terminal.ts";
import { CommandError, type Command } from "./command.ts";
import { main } from "./main.ts";
import { harmless } from "./terminal.ts";
import { createWords } from "./words.ts";

const echo: Command = async (args, { out, lang }) => {
  out(`${lang} ${args.join(" ")}`);
  return 0;
};
const picky: Command = async (args) => {
  parseArgs({ args: [...args], options: { size: { type: "string" }, fast: { type: "boolean" } } });
  return 1;
};
const failing: Command = async () => {
  throw new CommandError("serve/port-in-use", { port: 4400 });
};
const broken: Command = async () => {
  throw new Error("our fault");
};

async function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { out, err, terminal } = recordingTerminal();
  const code = await main(args, {
    commands: { echo: async () => echo, picky: async () => picky, failing: async () => failing, broken: async () => broken },
    env,
    openTerminal: terminal,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("main", () => {
  it("[K2] hands the arguments to the command", async () => {
    expect(await run(["echo", "a", "--b", "c"])).toEqual({ code: 0, out: "zh-CN a --b c", err: "" });
  });

  it.each([
    [["echo"], {}, "zh-CN"],
    [["echo"], { LANG: "C.UTF-8" }, "zh-CN"],
    [["echo"], { LANG: "en_US.UTF-8" }, "en"],
    [["echo"], { LANG: "en_US.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "zh-CN"],
    [["--lang", "en", "echo"], {}, "en"],
    [["echo", "--lang=zh-CN"], { LANG: "en" }, "zh-CN"],
  ])("[K3] %j with %j speaks %s", async (args, env, lang) => {
    expect((await run(args, env)).out).toContain(lang);
  });

  it("[K3] leaves what stands behind -- to the command", async () => {
    expect((await run(["echo", "--", "--lang", "en"])).out).toBe("zh-CN -- --lang en");
  });

  it("[K1] prints help as a result, and as a complaint when nothing was asked", async () => {
    expect(await run(["help", "echo"])).toEqual(await run(["echo", "--help"]));
    expect(await run(["--help"])).toMatchObject({ code: 0, err: "", out: expect.stringContaining("kefu echo") });
    expect(await run([])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("kefu echo") });
  });

  it.each([
    [["nonsense"], "没有名为“nonsense”的命令。 [cli/unknown-command]"],
    [["nonsense", "--help"], "[cli/unknown-command]"],
    [["toString"], "toString"],
    [["echo", "--lang", "fr"], "不支持语言“fr”"],
    [["picky", "--nope"], "没有“--nope”这个选项。 [cli/unknown-option]"],
    [["picky", "more"], "多写了“more”。 [cli/unexpected-argument]"],
    [["picky", "--size"], "选项“--size”后面要写值"],
    [["picky", "--size", "-1"], "写成 --size=值"],
    [["picky", "--fast=1"], "选项“--fast”后面不写值。 [cli/option-takes-no-value]"],
    [["failing"], "端口 4400 已被占用，请用 --port 换一个端口。 [serve/port-in-use]"],
    [["broken"], "our fault"],
  ])("[K2] answers %j with 2 and a complaint that names %s", async (args, named) => {
    expect(await run(args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(named) });
  });

  it("[K2] hands on the command's own exit code", async () => {
    expect((await run(["picky"])).code).toBe(1);
  });
});

describe("harmless", () => {
  it("[K5] shows what would steer a terminal, and leaves JSON the same", () => {
    expect(harmless("a\u001b[2Jb\r\u0000\u009b\u007f\tc\nd 你😀")).toBe("a\\u001b[2Jb\\u000d\\u0000\\u009b\\u007f\tc\nd 你😀");
    const value = { id: "\u0001\u007f\u009b\ud800\"\\" };
    expect(JSON.parse(harmless(JSON.stringify(value)))).toEqual(value);
  });
});

describe("createWords", () => {
  it("[K3] fills the holes", () => {
    expect(createWords("en")("serve/port-in-use", { port: 80 })).toContain("Port 80");
  });

  it("[K3] never hides an error for want of words", () => {
    expect(createWords("en")("odd/code", { a: 1 })).toBe('odd/code {"a":1}');
    expect(createWords("en")("constructor")).toBe("constructor");
  });
});
