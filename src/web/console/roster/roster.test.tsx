import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, it } from "vitest";
import type { RosterPreview } from "../../../protocol/api.ts";
import { workbook, workbookOf } from "../../../../tests/support/workbook.ts";
import { fill, newRow, readyPages, refuse, students, testClass, visit, type Answers } from "../test-support/test-school.tsx";

beforeAll(async () => {
  await readyPages();
  // Fetched on demand; no test waits for it.
  await import("read-excel-file/universal");
});

const ROSTER = "/teach/classes/c1/roster";
const columns = { number: 0, name: 1, class: null, group: null };
const looks: RosterPreview = {
  columns,
  problems: [],
  rows: [
    { row: 2, number: "230105", name: "孙悦", group: "1", state: "new", problems: [] },
    { row: 3, number: "230101", name: "李晓雨", group: null, state: "same", problems: [] },
    { row: 4, number: null, name: "", group: null, state: "bad", problems: [{ code: "roster/name-missing", params: {} }] },
  ],
};

async function openImport(answers: Answers = {}) {
  const school = await visit(ROSTER, { "POST /classes/c1/roster/preview": () => looks, "POST /classes/c1/roster": () => students, ...answers });
  await userEvent.click(await screen.findByRole("button", { name: "导入名单" }));
  return school;
}
const choose = (file: File) => userEvent.upload(within(screen.getByRole("dialog")).getByLabelText<HTMLInputElement>("选择文件", { selector: "input" }), file, { applyAccept: false });

describe("import of a list", () => {
  it("[W85] shows what would happen to every row, faults first and in words, and changes nothing before it is confirmed", async () => {
    const { asked } = await openImport();
    await fill({ 粘贴表格: "学号\t姓名\n230105\t孙悦\n230101\t李晓雨\n\t" });
    await userEvent.click(screen.getByRole("button", { name: "看预览" }));
    const rows = within(await screen.findByRole("group", { name: "名单预览" })).getAllByRole("row");
    expect(rows[1]).toHaveTextContent("这一行没有姓名，没有读入。");
    expect(screen.getByRole("list", { name: "导入结果预览" })).toHaveTextContent("新增 1 人没变 1 人有问题、不导入 1 行");
    expect(screen.getByRole("list", { name: "导入结果预览" })).toHaveFocus();
    expect(screen.getByText("学号 ← A 列")).toBeInTheDocument();
    expect(asked.map(({ call }) => call)).toEqual(["POST /classes/c1/roster/preview"]);
    await userEvent.click(screen.getByRole("button", { name: "导入 1 人" }));
    expect(asked[1]).toEqual({ call: "POST /classes/c1/roster", body: { rows: [["学号", "姓名"], ["230105", "孙悦"], ["230101", "李晓雨"]] } });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("[W85] goes back to what was pasted", async () => {
    await openImport();
    await fill({ 粘贴表格: "孙悦" });
    await userEvent.click(screen.getByRole("button", { name: "看预览" }));
    await userEvent.click(await screen.findByRole("button", { name: "回去修改" }));
    expect(screen.getByLabelText("粘贴表格")).toHaveValue("孙悦");
    expect(screen.getByLabelText("粘贴表格")).toHaveFocus();
  });

  it("[W84] reads csv in GBK and in UTF-8", async () => {
    const { asked } = await openImport();
    // "李晓雨,1" as Chinese office programs write it.
    await choose(new File([new Uint8Array([0xc0, 0xee, 0xcf, 0xfe, 0xd3, 0xea, 0x2c, 0x31])], "名单.csv"));
    await userEvent.click(await screen.findByRole("button", { name: "回去修改" }));
    await choose(new File(["\ufeff李晓雨,1"], "名单.csv"));
    await screen.findByRole("button", { name: "回去修改" });
    await userEvent.click(screen.getByRole("button", { name: "回去修改" }));
    // "刘䶮,1": a character that only GB 18030 has.
    await choose(new File([new Uint8Array([0xc1, 0xf5, 0xfe, 0x9f, 0x2c, 0x31])], "名单.csv"));
    await screen.findByRole("button", { name: "回去修改" });
    expect(asked.map(({ body }) => body)).toEqual([{ rows: [["李晓雨", "1"]] }, { rows: [["李晓雨", "1"]] }, { rows: [["刘䶮", "1"]] }]);
  });

  it("[W84] reads Excel's own files, with the numbers as written", async () => {
    const { asked } = await openImport();
    await choose(new File([workbook([["学号", "姓名"], [202301001234, "李晓雨"], ["007", "王磊"]])], "名单.xlsx"));
    await screen.findByRole("button", { name: "回去修改" });
    await userEvent.click(screen.getByRole("button", { name: "回去修改" }));
    // Nothing but names, one below the other.
    await choose(new File([workbook([["姓名"], ["李晓雨"], ["王 磊"]])], "名单.xlsx"));
    await screen.findByRole("button", { name: "回去修改" });
    expect(asked.map(({ body }) => body)).toEqual([{ rows: [["学号", "姓名"], ["202301001234", "李晓雨"], ["007", "王磊"]] }, { rows: [["姓名"], ["李晓雨"], ["王 磊"]] }]);
  });

  it("[W363] of a workbook with several sheets the first with a list is read, which is said, and another can be chosen", async () => {
    const preview = (names: readonly string[]): RosterPreview => ({ columns, problems: [], rows: names.map((name, at) => ({ ...newRow(name), row: at + 1 })) });
    const titled: RosterPreview = { columns, problems: [], rows: [{ ...newRow("物流2301班名单"), problems: [{ code: "roster/name-odd", params: {} }] }] };
    const { asked } = await openImport({
      "POST /classes/c1/roster/preview": (body) => {
        const { rows } = body as { rows: string[][] };
        return rows.length === 1 ? titled : preview(rows.slice(1).map(([, name = ""]) => name));
      },
    });
    await choose(new File([workbookOf({ 封面: [["物流2301班名单"]], 空白: [], 一班: [["学号", "姓名"], ["1", "李晓雨"], ["2", "王磊"]], 二班: [["学号", "姓名"], ["3", "赵敏"], ["4", "孙悦"]] })], "名单.xlsx"));
    const sheet = await screen.findByLabelText<HTMLSelectElement>("读的是工作表");
    expect([...sheet.options].map(({ text, selected, disabled }) => [text, selected, disabled])).toEqual([["封面", false, false], ["空白（空的）", false, true], ["一班", true, false], ["二班", false, false]]);
    expect(screen.getByRole("group", { name: "名单预览" })).toHaveTextContent("李晓雨");
    await userEvent.selectOptions(sheet, "二班");
    expect(await screen.findByText("孙悦")).toBeInTheDocument();
    expect(sheet).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "导入 2 人" }));
    expect(asked.at(-1)).toEqual({ call: "POST /classes/c1/roster", body: { rows: [["学号", "姓名"], ["3", "赵敏"], ["4", "孙悦"]] } });
  });

  it("[W363] a sheet that is no list of a class is passed over; a workbook with nothing in it is empty, and of one sheet nothing is said", async () => {
    const { asked } = await openImport();
    const long = Array.from({ length: 401 }, (_, at) => [`流水 ${at}`]);
    await choose(new File([workbookOf({ 流水: long, 名单: [["姓名"], ["孙悦"], ["李晓雨"]] })], "名单.xlsx"));
    await userEvent.selectOptions(await screen.findByLabelText("读的是工作表"), "流水");
    expect(await screen.findByText(/401 行/)).toBeInTheDocument();
    expect(screen.getByLabelText("读的是工作表")).toHaveDisplayValue("名单");
    await userEvent.click(screen.getByRole("button", { name: "回去修改" }));
    await choose(new File([workbookOf({ Sheet1: [], Sheet2: [] })], "名单.xlsx"));
    expect(await screen.findByText("没有读到内容。")).toBeInTheDocument();
    await choose(new File([workbook([["姓名"], ["孙悦"]])], "名单.xlsx"));
    await screen.findByRole("button", { name: "回去修改" });
    expect(screen.queryByLabelText("读的是工作表")).toBeNull();
    expect(asked.map(({ body }) => body)).toEqual([{ rows: [["姓名"], ["孙悦"], ["李晓雨"]] }, { rows: [["姓名"], ["孙悦"]] }]);
  });

  it("[W83] says in words why a file or a list cannot be taken", async () => {
    const { answers } = await openImport();
    await choose(new File(["x"], "名单.xls"));
    expect(await screen.findByText(/旧版 Excel/)).toBeInTheDocument();
    await choose(new File(["PK\u0003\u0004 broken"], "名单.xlsx"));
    expect(await screen.findByText(/这个文件读不出来/)).toBeInTheDocument();
    answers["POST /classes/c1/roster/preview"] = refuse("roster/empty");
    await choose(new File(["李晓雨"], "名单.csv"));
    expect(await screen.findByText("表格是空的。")).toBeInTheDocument();
  });

  it("[W85] cannot be confirmed where nothing would change", async () => {
    const { asked } = await openImport({ "POST /classes/c1/roster/preview": () => ({ ...looks, rows: looks.rows.slice(1) }) });
    await fill({ 粘贴表格: "李晓雨" });
    await userEvent.click(screen.getByRole("button", { name: "看预览" }));
    await userEvent.click(await screen.findByRole("button", { name: "没有可导入的" }));
    expect(asked).toHaveLength(1);
  });
});

describe("one student", () => {
  it("[W86] is added where the list would add somebody, and the line is ready for the next", async () => {
    const { asked } = await visit(ROSTER, { "POST /classes/c1/roster/preview": () => ({ columns, problems: [], rows: [newRow("孙悦")] }), "POST /classes/c1/roster": () => students });
    await screen.findByRole("rowheader", { name: "李晓雨" });
    await fill({ 姓名: "孙悦", 组: "2" });
    await userEvent.click(screen.getByRole("button", { name: "添加" }));
    expect(asked.at(-1)).toEqual({ call: "POST /classes/c1/roster", body: { rows: [["学号", "姓名", "组"], ["", "孙悦", "2"]] } });
    expect(await screen.findByLabelText("姓名")).toHaveValue("");
    expect(screen.getByLabelText("姓名")).toHaveFocus();
    expect(screen.getByLabelText("组")).toHaveValue("2");
  });

  it.each([
    ["somebody who is there", { ...newRow("王磊"), state: "known" as const }, /已经有这位同学/],
    ["a faulty row", { ...newRow("王磊"), state: "bad" as const, problems: [{ code: "roster/name-ambiguous", params: {} }] }, /同名的同学/],
  ])("[W86] is not added as %s", async (_, row, words) => {
    const { asked } = await visit(ROSTER, { "POST /classes/c1/roster/preview": () => ({ columns, problems: [], rows: [row] }) });
    await screen.findByRole("rowheader", { name: "李晓雨" });
    await fill({ 姓名: "王磊" });
    await userEvent.click(screen.getByRole("button", { name: "添加" }));
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByLabelText("姓名")).toHaveValue("王磊");
    expect(asked).toHaveLength(1);
  });

  it("is renamed in its row with Enter; Escape leaves it as it was", async () => {
    const { asked } = await visit(ROSTER, { "PATCH /classes/c1/students/s2": () => students[1] });
    await userEvent.click(await screen.findByRole("button", { name: "修改王磊" }));
    await userEvent.keyboard("{Escape}");
    await userEvent.click(screen.getByRole("button", { name: "修改王磊" }));
    await userEvent.keyboard("石{Enter}");
    expect(asked).toEqual([{ call: "PATCH /classes/c1/students/s2", body: { name: "王磊石", number: "230102", group: null } }]);
    expect(await screen.findByRole("button", { name: "修改王磊" })).toBeInTheDocument();
  });

  it("[W81] loses the PIN or everything only after a question", async () => {
    const { asked } = await visit(ROSTER, { "DELETE /classes/c1/students/s1/pin": () => undefined, "DELETE /classes/c1/students/s1": () => undefined });
    await userEvent.click(await screen.findByRole("button", { name: "重设李晓雨的 PIN 码" }));
    expect(screen.getByRole("dialog")).toHaveTextContent("原来的 PIN 码作废");
    await userEvent.click(screen.getByRole("button", { name: "取消" }));
    await userEvent.click(screen.getByRole("button", { name: "删除李晓雨" }));
    expect(screen.getByRole("dialog")).toHaveTextContent("不能恢复");
    expect(asked).toEqual([]);
    await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "删除" }));
    expect(asked).toEqual([{ call: "DELETE /classes/c1/students/s1", body: undefined }]);
  });

  it("without a PIN has none to reset", async () => {
    await visit(ROSTER);
    await screen.findByRole("button", { name: "重设李晓雨的 PIN 码" });
    expect(screen.queryByRole("button", { name: "重设王磊的 PIN 码" })).toBeNull();
  });

  it("[W81] the question before a class goes counts those who are on the roster now", async () => {
    await visit(ROSTER, { "GET /classes": () => [{ ...testClass, students: 9 }] });
    await userEvent.click(screen.getByText("更多", { selector: "summary, summary *" }));
    await userEvent.click(screen.getByRole("button", { name: "删除班级" }));
    expect(screen.getByText(new RegExp(`^${students.length} 名学生的名单`))).toBeInTheDocument();
  });

  it("is found by initials in a long list", async () => {
    const many = [...students, ...Array.from({ length: 20 }, (_, index) => ({ ...students[1]!, id: `m${index}`, name: `同学${index}`, initials: "tx" }))];
    await visit(ROSTER, { "GET /classes": () => [{ ...testClass, students: many.length }], "GET /classes/c1/students": () => many });
    await userEvent.type(await screen.findByRole("searchbox"), "lxy");
    expect(screen.getAllByRole("rowheader").map((cell) => cell.textContent?.trim())).toEqual(["李晓雨"]);
  });
});
