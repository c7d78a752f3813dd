/** Owns one small sound activity of every kind, for tests that change a single thing in it. */
import { applyPatch, type Json, type Patch } from "./patch-json.ts";

export const items: Json = ["one", "two", "three"].map((id) => ({ id, text: id }));

export function work(kind: string) {
  return { id: "extra", kind, title: "另一项", task: "照做。", ability: "procedure" };
}

export function worksheet(formula: string): Json {
  return {
    ...work("calculation"),
    inputs: [{ id: "fee", label: "运费", value: 12, unit: "元" }],
    steps: [{ id: "twice", label: "两倍", formula, unit: "元", decimals: 2, points: 2, explain: "乘以二。" }],
  };
}

export function liability(patch: Patch): Json {
  const whole: Json = {
    ...work("liability"),
    parties: [{ id: "office", text: "开单部门" }, { id: "sorting", text: "分拣" }],
    evidence: [{ id: "label", text: "标签贴错", points: "office", why: "开单时贴的。" }],
    shares: [{ party: "office", exact: 70, min: 60, max: 80 }, { party: "sorting", exact: 30, min: 20, max: 40 }],
    lead: "office",
    points: { evidence: 2, shares: 2, lead: 1 },
    explain: "占比大者牵头。",
  };
  return applyPatch(whole, patch);
}

export function archive(patch: Patch): Json {
  const whole: Json = {
    ...work("archive"),
    papers: [{ id: "cover", text: "封面" }, { id: "contract", text: "合同", pages: 6, listed: true }, { id: "stray", text: "别家的合同", pages: 4, listed: true, belongs: false }],
    orders: [["cover", "contract"]],
    cabinets: [{ id: "A", title: "A 柜", shelves: 2, places: 4 }],
    place: { cabinet: "A", shelf: 1, place: 2, why: "自上而下，从左到右。" },
    points: { sorting: 2, order: 1, pages: 1, labels: 0, place: 1, access: 0 },
    explain: "一客一档。",
  };
  return applyPatch(whole, patch);
}

export function classification(patch: Patch): Json {
  const whole: Json = {
    ...work("classification"),
    amount: { label: "票数", unit: "票" },
    columns: [{ id: "city", label: "城市" }],
    items: [{ id: "one", text: "甲", amount: 10, cells: ["广州"] }, { id: "two", text: "乙", amount: 30, cells: ["佛山"] }, { id: "three", text: "丙", amount: 20, cells: ["东莞"] }],
    classes: [{ id: "a", title: "A 类", upTo: 70 }, { id: "b", title: "B 类", upTo: 90 }, { id: "c", title: "C 类", upTo: 100 }],
    asks: [{ of: "order", title: "排序", points: 2, advice: "从大到小排。" }],
    explain: "先排序，再分类。",
  };
  return applyPatch(whole, patch);
}

export function document(patch: Patch): Json {
  const whole: Json = {
    ...work("document"),
    minChars: 5,
    maxChars: 200,
    content: [{ id: "sorry", title: "写明致歉", meets: "apology", points: 2, advice: "先写致歉。" }],
    model: "对不起，让您久等了。",
  };
  return applyPatch(whole, patch);
}

export function flowchart(patch: Patch): Json {
  const whole: Json = {
    ...work("flowchart"),
    owners: [{ id: "agent", text: "客服" }],
    nodes: [
      { id: "start", shape: "start", text: "来电" },
      { id: "register", shape: "step", text: "登记", owners: ["agent"] },
      { id: "valid", shape: "decision", text: "成立吗？", exits: [{ id: "yes", text: "成立" }, { id: "no", text: "不成立" }] },
      { id: "solve", shape: "step", text: "处理" },
      { id: "end", shape: "end", text: "归档" },
      { id: "aside", shape: "step", text: "先定责", why: "先查清，再定责。" },
    ],
    charts: [[["start", "register", "valid:yes", "solve", "end"], ["valid:no", "end"]]],
    points: { steps: 2, order: 2, decisions: 2, owners: 1 },
    mistakes: [{ first: "solve", second: "register", why: "没登记先处理，事后查不到。" }],
    explain: "先登记，再判断，再处理。",
  };
  return applyPatch(whole, patch);
}

export function papers(patch: Patch): Json {
  const whole: Json = {
    ...work("spot-the-error"),
    reasons: [{ id: "name", text: "姓名不全" }, { id: "weight", text: "超过能力" }],
    corrections: [{ id: "full-name", text: "补全名" }],
    papers: [
      {
        id: "first",
        title: "运单一",
        pictures: [
          { id: "sheet", kind: "waybill", title: "运单", fields: [{ id: "to", label: "收货人", value: "张先生" }] },
          { id: "card", kind: "rules", title: "规定", fields: [{ id: "limit", label: "单件", value: "500 kg" }] },
        ],
        errors: [{ id: "surname", fields: ["to"], reasons: ["name"], corrections: ["full-name"], why: "要写全名。" }],
      },
    ],
    points: { errors: 5, corrections: 3 },
    explain: "收货人写全名。",
  };
  return applyPatch(whole, patch);
}

export function survey(patch: Patch): Json {
  const about = (id: string, words: string, block: number) => ({ id, text: words, meets: { words: [words] }, scales: ["five"], block, advice: `问到${words}。` });
  const whole: Json = {
    ...work("survey"),
    dimensions: [about("speed", "速度", 1), about("manner", "态度", 2)],
    scales: [{ id: "five", type: "rating", text: "1—5 分" }, { id: "open", type: "open", text: "自由填写" }],
    faults: [{ id: "leading", title: "不诱导", meets: { words: ["很满意吧"] }, points: 2, advice: "中性地问。" }],
    opening: { content: [{ id: "use", title: "用途", meets: { words: ["改进"] }, points: 1, advice: "写明用途。" }], model: "请您帮助我们改进服务。" },
    questions: { min: 2, max: 4 },
    points: { coverage: 2, scale: 2, order: 1, number: 1 },
    model: [{ dimension: "speed", scale: "five", text: "您对处理速度的满意程度是？" }, { dimension: "manner", scale: "five", text: "您对客服态度的满意程度是？" }],
  };
  return applyPatch(whole, patch);
}

export function returns(patch: Patch): Json {
  const whole: Json = {
    ...work("survey-analysis"),
    columns: [{ id: "no", text: "编号" }, { id: "speed", text: "速度" }],
    rows: [["一", 4], ["二", 5]],
    tables: [{ id: "means", title: "均值", corner: "题目", columns: [{ id: "sum", text: "合计", from: { take: "sum" } }, { id: "mean", text: "均值", formula: "sum / 2", decimals: 2, points: 2 }], rows: [{ id: "q1", text: "速度", of: "speed" }] }],
  };
  return applyPatch(whole, patch);
}
