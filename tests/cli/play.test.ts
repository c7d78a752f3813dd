/** `kefu play` on the shipped situation, as a teacher uses it: what the desk shows of each kind of work, and how the report reads. */
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { main } from "../../src/cli/main.ts";
import { recordingTerminal } from "../support/recording-terminal.ts";

async function play(...lines: string[]): Promise<string> {
  const { out, err, terminal } = recordingTerminal(`${lines.join("\n")}\n`);
  expect(await main(["play", "late-pickup"], { commands: COMMANDS, env: {}, openTerminal: terminal })).toBe(0);
  expect(err).toEqual([]);
  return out.join("\n");
}

describe("kefu play late-pickup", () => {
  it("[K7] shows what was answered, and after handing in what was right", async () => {
    const ordering = await play("/phase 2", "1", "3 1 2", "3 1 2 4 5 6 7", "/submit");
    expect(ordering).toMatch(/按顺序输入全部序号[^\n]*\n按顺序输入全部序号/);
    expect(ordering).toContain("你的答案：3 1 2 4 5 6 7");
    expect(ordering).toMatch(/你的答案[^\n]*\n参考答案：(\d ){6}\d\n/);

    const document = await play("/phase 2", "2", "写错了。", "/clear", "第一行。", "/submit");
    expect(document).toContain("已写 4\n  写错了。\n");
    expect(document).toContain("已写 4\n  第一行。\n");
    expect(document).toContain("✗  给自己定一个答复时限 0/2");

    const matching = await play("/phase 3", "4", "1=B", "/submit");
    expect(matching).toMatch(/1\. 定方案、派任务 → B\n {6}✗ {2}参考答案：[A-D]\n/);

    const form = await play("/phase 5", "2", "8=b", "/submit");
    expect(form).toContain("8. 投诉类型：服务质量·未达承诺\n");
    expect(form).not.toContain("type-q2");

    const liability = await play("/phase 5", "3", "1=B", "B=60", "lead=B", "/submit");
    expect(liability).toContain("张先生说的是体育东路 118 号 → B\n      ✓  参考答案：B");
    expect(liability).toContain("占比：B=60%\n      牵头：B\n参考答案：");

    expect(await play("/phase 5", "4", "1=9.00元", "2=6 元")).toContain("= 9.00 元\n  2. 操作中心承担 = 6 元\n");
  });

  it("[K7] tells the course time in a call, and keeps the number of a menu that is gone from being said", async () => {
    const call = await play("/phase 5", "1", "", "/answer 1", "3", "您好，世达物流 22 号，请讲。");
    expect(call).toMatch(/\[16:00　心情 73 生气\]\n请说话/);
    expect(call).not.toContain("：3\n");
    expect(call).toContain("22 号，请讲。\n");
  });

  it("[K10] gives marks by activity, each with the words that earned it or the reason why not", async () => {
    const report = await play("/phase 5", "1", "", "/answer 1", "您好，世达物流，请讲。", "/hint", "/back", "2", "8=A", "9=A", "/submit", "/quit");
    expect(report).toContain("逐项得分：\n受理取件晚点的投诉电话\n  ✓ [B1] 问候客户 1/1  “您好”\n");
    expect(report).toMatch(/✗ \[B1\] 报出工号 22 0\/1 {2}没有说到\n {6}建议：/);
    expect(report).toContain("使用提示 -1/0  用了提示，扣 1 分\n");
    expect(report).toMatch(/\n客户投诉记录卡\n[^]*✗ 来电时情绪 0\/[\d.]+ {2}与案情不符，你写了“平静”\n {6}参考答案：(生气|愤怒)/);
    expect(report).toContain("\n判责\n  — 还没有提交，暂不计分\n");
    expect(report).toContain("心情（受理取件晚点的投诉电话）：");
  });
});
