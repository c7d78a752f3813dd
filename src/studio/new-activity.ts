/** Owns a new activity of every kind, small and playable at once; its words are Chinese, as the lesson is. Must not know where it is put. */
import type { FormSource } from "../scenario/schema/form.ts";
import type { ActivitySource, DialogueSource } from "./document.ts";

export type OtherKind = Exclude<ActivitySource["kind"], "dialogue">;

/** What there is to build on. `form`: the sheet that is filled; `dialogue` with a card of its own: what a variant plays. */
export type Given = { id: string; form: FormSource | null; dialogue: DialogueSource | null; variant: string | null };

const item = (id: string, text: string) => ({ id, text });
const explain = "在这里写讲解：为什么这样才对。";
const point = (id: string, title: string, words: string) => ({ id, title, meets: { words: [words] }, points: 2, advice: `请写到：${title}。` });

export function newActivity(kind: OtherKind, given: Given): ActivitySource {
  const base = { id: given.id, ability: "procedure" as const };
  switch (kind) {
    case "choice":
      return { ...base, kind, title: "选择题", task: "选出正确的一项。", questions: [{ id: "q1", prompt: "题目写在这里", options: [item("a", "正确的选项"), item("b", "另一个选项")], answer: ["a"], explain }] };
    case "ordering":
      return { ...base, kind, title: "排序", task: "按先后排好顺序。", items: [item("first", "第一步"), item("second", "第二步"), item("third", "第三步")], orders: [["first", "second", "third"]], explain };
    case "matching":
      return {
        ...base,
        kind,
        title: "配对",
        task: "把左右两边配成对。",
        left: [item("left-1", "左边第一项"), item("left-2", "左边第二项")],
        right: [item("right-1", "右边第一项"), item("right-2", "右边第二项")],
        pairs: [
          { left: "left-1", right: ["right-1"] },
          { left: "left-2", right: ["right-2"] },
        ],
        explain,
      };
    case "calculation":
      return {
        ...base,
        ability: "resolution",
        kind,
        title: "计算",
        task: "根据已知数据算出结果。",
        inputs: [
          { id: "fee", label: "运费", value: 15, unit: "元" },
          { id: "share", label: "赔偿比例", value: 50, unit: "%" },
        ],
        steps: [{ id: "amount", label: "赔偿金额", formula: "fee * share / 100", unit: "元", units: ["元"], decimals: 2, points: 4, explain: "运费乘以赔偿比例。" }],
      };
    case "document":
      return { ...base, ability: "communication", kind, title: "写作", task: "写一段话，把要点说清楚。", content: [point("point-1", "向客户致歉", "对不起/抱歉"), point("point-2", "说明怎样处理", "处理")], model: "很抱歉给您带来不便，我们马上处理。" };
    case "discussion":
      return { ...base, ability: "adaptability", kind, title: "小组讨论", task: "每人写下自己的想法，再一起归类。", questions: ["问题出在哪里？"], ideas: { min: 4, points: 4 }, clusters: { min: 2, points: 2 }, content: [point("point-1", "提到沟通", "沟通")], model: "沟通不及时\n没有说明时限" };
    case "form":
      return {
        ...base,
        ability: "information",
        kind,
        title: "填写表单",
        task: "根据案情填好这张表单。",
        form: given.form?.id ?? "",
        fields: (given.form?.fields ?? []).map(({ id, type, options }) => ({ field: id, optional: true, model: options?.[0]?.text ?? (type === "date" ? "2012-04-30" : "—") })),
      };
    case "liability":
      return {
        ...base,
        ability: "resolution",
        kind,
        title: "责任认定",
        task: "看证据，判断责任在谁，各占多少。",
        parties: [item("carrier", "承运方"), item("shipper", "托运方")],
        evidence: [{ ...item("evidence-1", "证据写在这里"), points: "carrier", why: "说明这条证据指向谁。" }],
        shares: [
          { party: "carrier", exact: 70, min: 60, max: 80 },
          { party: "shipper", exact: 30, min: 20, max: 40 },
        ],
        lead: "carrier",
        points: { evidence: 2, shares: 2, lead: 1 },
        explain,
      };
    case "archive":
      return {
        ...base,
        kind,
        title: "建档归档",
        task: "把属于这一卷的材料按顺序装好。",
        papers: [
          { ...item("cover", "封面"), pages: 0 },
          { ...item("contract", "合同"), pages: 4, listed: true },
          { ...item("receipt", "无关的收据"), pages: 1, belongs: false, why: "不属于这位客户。" },
        ],
        orders: [["cover", "contract"]],
        points: { sorting: 4, order: 2, pages: 2, labels: 0, place: 0, access: 0 },
        explain,
      };
    case "classification":
      return {
        ...base,
        ability: "information",
        kind,
        title: "ABC 分类",
        task: "A 类累计到 70%，B 类累计到 90%，其余为 C 类。先算占比，再分类。",
        amount: { label: "年贡献", unit: "万元" },
        items: [
          { ...item("c1", "客户甲"), amount: 20 },
          { ...item("c2", "客户乙"), amount: 60 },
          { ...item("c3", "客户丙"), amount: 12 },
          { ...item("c4", "客户丁"), amount: 8 },
        ],
        classes: [
          { id: "A", title: "A 类", upTo: 70 },
          { id: "B", title: "B 类", upTo: 90 },
          { id: "C", title: "C 类", upTo: 100 },
        ],
        asks: [
          { of: "order", title: "从大到小排序", points: 2, advice: "按数值从大到小排。" },
          { of: "share", title: "占比", points: 2, advice: "用每项除以合计。" },
          { of: "cumulative-share", title: "累计占比", points: 2, advice: "把占比依次相加。" },
          { of: "classes", title: "分类", points: 2, advice: "看累计占比落在哪一类。" },
        ],
        explain,
      };
    case "survey":
      return {
        ...base,
        ability: "information",
        kind,
        title: "设计问卷",
        task: "设计一份简短的满意度问卷。",
        dimensions: [
          { ...item("speed", "处理速度"), meets: { words: ["速度/及时/多久"] }, scales: ["rating"], block: 1, advice: "问一问处理得快不快。" },
          { ...item("wish", "改进建议"), meets: { words: ["建议/意见/改进"] }, scales: ["open"], block: 2, advice: "最后留一道开放题。" },
        ],
        scales: [
          { id: "rating", type: "rating", text: "1 到 5 分" },
          { id: "open", type: "open", text: "自由填写" },
        ],
        opening: { model: "您好，耽误您一分钟，请您评价这次服务。" },
        questions: { min: 2, max: 6 },
        points: { coverage: 4, scale: 2, order: 1, number: 1 },
        model: [
          { dimension: "speed", scale: "rating", text: "您觉得我们处理得及时吗？" },
          { dimension: "wish", scale: "open", text: "您对我们还有什么建议？" },
        ],
      };
    case "survey-analysis":
      return {
        ...base,
        ability: "information",
        kind,
        title: "问卷分析",
        task: "统计回收的问卷，算出平均分。",
        columns: [item("q1", "第 1 题")],
        rows: [[5], [4], [3]],
        tables: [
          {
            id: "means",
            title: "平均分",
            corner: "题目",
            columns: [{ ...item("mean", "平均分"), from: { take: "mean" }, decimals: 2, points: 2, explain: "合计除以份数。" }],
            rows: [{ ...item("row-q1", "第 1 题"), of: "q1" }],
          },
        ],
      };
    case "flowchart":
      return {
        ...base,
        kind,
        title: "画流程图",
        task: "从备选的图框里挑选，画出流程图。",
        nodes: [
          { ...item("start", "开始"), shape: "start" },
          { ...item("register", "登记"), shape: "step" },
          { ...item("valid", "是否属实"), shape: "decision", exits: [item("yes", "是"), item("no", "否")] },
          { ...item("solve", "处理"), shape: "step" },
          { ...item("end", "结束"), shape: "end" },
        ],
        charts: [
          [
            ["start", "register", "valid:yes", "solve", "end"],
            ["valid:no", "end"],
          ],
        ],
        points: { steps: 3, order: 3, decisions: 2, owners: 0 },
        explain,
      };
    case "spot-the-error":
      return {
        ...base,
        ability: "information",
        kind,
        title: "找错",
        task: "找出单据上写错的地方。",
        reasons: [item("wrong-value", "写错了"), item("missing", "漏填了")],
        papers: [
          {
            id: "paper-1",
            title: "运单",
            pictures: [{ id: "waybill", kind: "waybill", title: "运单", fields: [{ id: "name", label: "收件人", value: "张先生", width: 6 }, { id: "phone", label: "电话", value: "1371121921", width: 6 }] }],
            errors: [{ id: "error-1", fields: ["phone"], reasons: ["wrong-value"], why: "手机号应当是 11 位。" }],
          },
        ],
        points: { errors: 2, corrections: 0 },
        explain,
      };
    case "dialogue-variant":
      return { ...base, ability: "communication", kind, title: "变式练习", task: "抽一张变式卡，再练一次。", of: given.dialogue?.id ?? "", variants: given.variant === null ? [] : [given.variant] };
  }
}
