import { describe, expect, it } from "vitest";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { flowchartBlocks } from "./work-blocks.ts";

const words = { t: (key: string) => key, text: (text: unknown) => (typeof text === "string" ? text : "") };

function chart(answer: ActivityViewOf<"flowchart">["answer"]): ActivityViewOf<"flowchart"> {
  const box = (id: string, shape: "start" | "step" | "decision" | "end", exits: string[] = []) => ({ id, shape, text: `box ${id}`, exits: exits.map((exit) => ({ id: exit, text: exit })), asksOwner: false });
  return { kind: "flowchart", title: "流程", palette: [box("a", "start"), box("b", "decision", ["是", "否"]), box("c", "step"), box("d", "end")], owners: [{ id: "agent", text: "客服" }], answer } as unknown as ActivityViewOf<"flowchart">;
}

describe("[W219] a drawn flow on paper", () => {
  it("[W219] lists its boxes in reading order, with who does them and where each way leads", () => {
    const node = (id: string, owner: string | null = null) => ({ id, x: 0, y: 0, owner });
    const [heading, table] = flowchartBlocks(
      chart({ kind: "flowchart", nodes: [node("d"), node("c", "agent"), node("b"), node("a")], edges: [{ from: "a", exit: null, to: "b" }, { from: "b", exit: "否", to: "d" }, { from: "b", exit: "是", to: "c" }] }),
      words as Parameters<typeof flowchartBlocks>[1],
    );
    expect(heading).toEqual({ kind: "heading", text: "流程" });
    const rows = table?.kind === "table" ? table.rows.map((row) => row.map(([run]) => run?.text)) : [];
    expect(rows).toEqual([["1", "box a", "", "→ 2"], ["2", "box b", "", "否 → 4\n是 → 3"], ["3", "box c", "客服", ""], ["4", "box d", "", ""]]);
  });

  it("[W219] leaves out a chart that was not begun", () => {
    expect(flowchartBlocks(chart({ kind: "flowchart", nodes: [], edges: [] }), words as Parameters<typeof flowchartBlocks>[1])).toEqual([]);
  });
});
