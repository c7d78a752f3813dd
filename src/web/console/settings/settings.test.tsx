import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import { fill, readyPages, refuse, site, visit } from "../test-support/test-school.tsx";

beforeAll(readyPages);

const zhou = { id: "t1", name: "周老师", account: "zhou", role: "admin", disabled: false };
const sun = { id: "t2", name: "孙老师", account: "sun", role: "teacher", disabled: false };
const answers = {
  "GET /accounts": () => [zhou, sun],
  "GET /settings": () => ({ school: "江城职校", retentionDays: 400 }),
  "GET /backups": () => [{ name: "kefu-1.jsonl.gz", at: 1_000_000, bytes: 2_300_000 }],
};

describe("settings", () => {
  it("[W97] are the own password only for a teacher", async () => {
    await visit("/teach/settings", { "GET /site": () => ({ ...site, me: { kind: "account", id: "t2", name: "孙老师", role: "teacher" } }) });
    expect(screen.getByRole("region", { name: "修改我的密码" })).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "教师账号" })).toBeNull();
    expect(screen.queryByRole("region", { name: "备份" })).toBeNull();
    expect(within(screen.getByRole("region", { name: "留存的统计" })).getByRole("link", { name: "查看统计" })).toHaveAttribute("href", "/teach/statistics");
  });

  it("[W83] keep what was typed when the present password is wrong", async () => {
    await visit("/teach/settings", { ...answers, "POST /password": refuse("people/wrong-for-test") });
    await fill({ 现在的密码: "falsch", 新密码: "geheim-1234", 再输一遍: "geheim-1234" });
    await userEvent.click(screen.getByRole("button", { name: "修改密码" }));
    expect(await screen.findByText(/people\/wrong-for-test/)).toBeInTheDocument();
    expect(screen.getByLabelText("新密码")).toHaveValue("geheim-1234");
  });

  it("[W81] [W97] lock an account at once and delete it after a question; nobody shuts out themselves", async () => {
    const { asked } = await visit("/teach/settings", { ...answers, "PATCH /accounts/t2": () => ({ ...sun, disabled: true }), "DELETE /accounts/t2": () => undefined });
    const row = within(await screen.findByRole("row", { name: /孙老师/ }));
    expect(within(screen.getByRole("row", { name: /周老师/ })).queryByRole("button")).toBeNull();
    await userEvent.click(row.getByRole("button", { name: "停用" }));
    await userEvent.click(row.getByRole("button", { name: "删除孙老师的账号" }));
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "删除" }));
    expect(asked).toEqual([
      { call: "PATCH /accounts/t2", body: { disabled: true } },
      { call: "DELETE /accounts/t2", body: undefined },
    ]);
  });

  it("[W97] keep a span that is none of the usual ones, and store school and span", async () => {
    const { asked } = await visit("/teach/settings", { ...answers, "PUT /settings": (body) => body });
    expect(await screen.findByLabelText("上课记录保留多久")).toHaveDisplayValue("400 天");
    await userEvent.selectOptions(screen.getByLabelText("上课记录保留多久"), "一直保留");
    await userEvent.click(within(screen.getByRole("region", { name: "学校" })).getByRole("button", { name: "保存" }));
    expect(asked).toEqual([{ call: "PUT /settings", body: { school: "江城职校", retentionDays: null } }]);
  });

  it("[W97] list backups to take along, and make one more", async () => {
    const { asked } = await visit("/teach/settings", { ...answers, "POST /backups": () => ({ name: "b", at: 2, bytes: 1 }) });
    const card = within(screen.getByRole("region", { name: "备份" }));
    expect(await card.findByRole("link", { name: /^下载/ })).toHaveAttribute("href", "api/backups/kefu-1.jsonl.gz");
    expect(card.getByText(/2\.3 MB/)).toBeInTheDocument();
    await userEvent.click(card.getByRole("button", { name: "现在备份" }));
    expect(asked).toEqual([{ call: "POST /backups", body: undefined }]);
  });

  it.each([[27, true], [2, false]])("[W97] tell when the newest backup is older than it should be, and only then: %i hours", async (hours, late) => {
    await visit("/teach/settings", { ...answers, "GET /backups": () => [{ name: "new", at: Date.now() - hours * 3_600_000, bytes: 1 }, { name: "old", at: 1, bytes: 1 }] });
    const card = within(screen.getByRole("region", { name: "备份" }));
    await card.findAllByRole("link", { name: /^下载/ });
    expect(card.queryByText(/最近一天没有备份成功/) !== null).toBe(late);
  });
});
