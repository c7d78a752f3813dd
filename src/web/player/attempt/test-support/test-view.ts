/** Owns a small hand-made view and a connection that records what is sent, for component tests. Must not be used by the product. */
import type { ActivityView, AttemptView, CallView, Command, LineView, Report, StudentView, ActivityViewOf } from "../../../../protocol/attempt.ts";
import type { AttemptConnection, Company, ConnectionSnapshot, SendResult } from "../../../shared/attempt-connection.ts";

export const both = (zh: string, en: string) => ({ "zh-CN": zh, en });

export const common = {
  courseId: null,
  phase: "implement" as const,
  task: both("按题目要求完成。", "Do as the task says."),
  minutes: 5,
  status: "open" as const,
  hints: [],
  result: null,
  afterword: null,
  footnotes: [],
};

export function testLine(line: Partial<LineView> & Pick<LineView, "seq" | "who" | "text">): LineView {
  return { index: 0, name: line.who === "agent" ? both("我", "Me") : both("张先生", "Mr Zhang"), beat: "b2", channel: "phone", clock: "2012-04-30T16:01:00", mood: null, delta: null, script: false, verdicts: null, lesson: null, ...line };
}

export function testCall(changes: Partial<CallView> = {}): CallView {
  return {
    variant: null,
    customer: { id: "zhang", name: both("张先生", "Mr Zhang"), title: both("福临门公司广州分公司", "Fulinmen, Guangzhou branch"), portrait: "man" },
    state: "talking",
    ending: null,
    beat: { id: "b2", title: both("宣泄", "Venting"), channel: "phone", step: "listen", tries: 0, hangUp: "wrong" },
    steps: [
      { id: "listen", state: "current" },
      { id: "record", state: "ahead" },
    ],
    mood: {
      value: 72,
      band: "angry",
      bands: [
        { id: "calm", title: both("平静", "Calm"), min: 0 },
        { id: "angry", title: both("生气", "Angry"), min: 61 },
      ],
      history: [],
    },
    transcript: [testLine({ seq: 2, who: "customer", text: both("等了两个小时，我要投诉！", "Two hours! I want to complain!"), mood: 72 })],
    rings: null,
    options: [],
    contacts: [],
    actions: [],
    timers: [],
    hint: null,
    silenceSeconds: null,
    maxChars: 500,
    stars: null,
    ...changes,
  };
}

export function testDialogue(call: CallView | null): ActivityViewOf<"dialogue"> {
  return { ...common, kind: "dialogue", begins: "ring", id: "call", title: both("受理电话", "Take the call"), status: call ? "running" : "open", call };
}

export function testForm(changes: Partial<ActivityViewOf<"form">> = {}): ActivityViewOf<"form"> {
  return {
    ...common,
    kind: "form",
    id: "record-card",
    title: both("客户投诉记录卡", "Complaint record card"),
    form: {
      id: "complaint-record-card",
      title: both("客户投诉记录卡", "Complaint record card"),
      note: null,
      fields: [
        { id: "accept-no", label: both("受理编号", "Case number"), type: "code", options: [], width: 6, help: null, given: true, optional: false },
        { id: "phone", label: both("手机", "Mobile"), type: "phone", options: [], width: 6, help: null, given: false, optional: false },
        { id: "wish", label: both("客户希望", "Customer's request"), type: "long-text", options: [], width: 12, help: null, given: false, optional: false },
      ],
    },
    values: { "accept-no": "TS-20120430-022-01" },
    feedback: null,
    onDesk: true,
    ...changes,
  };
}

export function testView(activities: ActivityView[], changes: Partial<AttemptView> = {}): StudentView {
  const view: AttemptView = {
    attempt: { mode: "practice", status: "running", seq: 4 },
    seat: null,
    situation: {
      id: "late-pickup",
      courseId: "U2-T1",
      unit: "complaints",
      title: both("取件晚点", "Late pickup"),
      summary: both("约定两点取件，四点还没有人来。", "Pickup was promised for two."),
      role: both("客服小王", "Agent Wang"),
      channel: both("电话", "Phone"),
      minutes: 90,
      goals: [both("按六步受理投诉", "Take the complaint in six steps")],
      orders: true,
      steps: [
        { id: "listen", title: both("请客户宣泄，真诚道歉", "Listen and apologise"), about: null },
        { id: "record", title: both("受理投诉，记录要点", "Take it down"), about: null },
      ],
    },
    clock: "2012-04-30T16:01:00",
    phase: "implement",
    phases: [
      { id: "background", minutes: 5, status: "done", intro: [both("世达物流客服中心。", "The service centre.")], goals: [], cards: [], activities: [] },
      { id: "implement", minutes: 40, status: "current", intro: [both("电话马上响起。", "The phone will ring.")], goals: [both("平息怒气", "Calm the customer")], cards: [{ title: both("六步", "Six steps"), lines: [both("先道歉", "Apologise first")] }], activities: activities.map((activity) => activity.id) },
      { id: "refine", minutes: 15, status: "open", intro: [both("对照资料。", "Compare.")], goals: [], cards: [], activities: [] },
      { id: "homework", minutes: 10, status: "locked", intro: [], goals: [], cards: [], activities: [] },
    ],
    facts: [{ id: "order-number", type: "code", label: both("订单号", "Order number"), value: "1234566", display: null }],
    activities,
    references: [{ id: "authority", title: both("授权表", "Authority"), lines: [both("专员：50 元以内", "Agent: up to 50 yuan")] }],
    lookUps: [],
    notes: "",
    hintCost: 0,
    footnotes: [],
    ...changes,
  };
  return view as StudentView;
}

export type TestConnection = AttemptConnection & { sent: Command[]; show(next: Partial<ConnectionSnapshot>): void };

/** Records commands; `answer` decides what each is answered with (accepted by default). */
export function testConnection(view: StudentView, answer: (command: Command) => SendResult | Promise<SendResult> = () => ({ ok: true }), company: Company | null = null): TestConnection {
  let snapshot: ConnectionSnapshot = { view, saved: "saved", waiting: [] };
  const listeners = new Set<() => void>();
  const sent: Command[] = [];
  return {
    id: "attempt-1",
    sent,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async send(command) {
      sent.push(command);
      return answer(command);
    },
    report: () => Promise.reject<Report>(new Error("No report in this test.")),
    retryFrom: () => Promise.resolve("attempt-2"),
    company,
    close() {},
    show(next) {
      snapshot = { ...snapshot, ...next };
      for (const listener of listeners) listener();
    },
  };
}
