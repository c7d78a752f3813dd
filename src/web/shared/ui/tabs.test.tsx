import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Tabs } from "./tabs.tsx";

const tabs = [
  { id: "card", title: "记录卡", content: <input aria-label="单号" /> },
  { id: "orders", title: "运单查询", content: <p>查询</p> },
  { id: "notes", title: "便签", content: <p>便签纸</p> },
];

describe("Tabs", () => {
  it("[W15] move by arrow keys, Home and End, and have one tab stop", async () => {
    const user = userEvent.setup();
    render(<Tabs label="工作台" tabs={tabs} />);
    await user.tab();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: "运单查询", selected: true })).toHaveFocus();
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(screen.getByRole("tab", { name: "便签", selected: true })).toHaveFocus();
    await user.keyboard("{Home}");
    expect(screen.getByRole("tabpanel", { name: "记录卡" })).toBeVisible();
    expect(screen.getAllByRole("tab").filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });

  it("keep what was typed in a hidden panel", async () => {
    const user = userEvent.setup();
    render(<Tabs label="工作台" tabs={tabs} keepMounted />);
    await user.type(screen.getByLabelText("单号"), "1234566");
    await user.click(screen.getByRole("tab", { name: "便签" }));
    await user.click(screen.getByRole("tab", { name: "记录卡" }));
    expect(screen.getByLabelText("单号")).toHaveValue("1234566");
  });
});
