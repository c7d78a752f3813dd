/** Owns what the columns of a script table mean: guessed from its header and what stands below, to be set right by the teacher. Must not know where the table comes from. */
import { cellKind, speakerOf } from "./speakers.ts";

/** `talk`: speaker and line in one cell, “客户：喂？”. `customer`, `agent`: lines of that side only. `points`: what is asked for; `score`: a figure for it. */
export const columnRoles = ["none", "speaker", "line", "talk", "customer", "agent", "points", "score", "title"] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** `header`: the first row says what the columns are. */
export type Columns = { header: boolean; roles: ColumnRole[] };

const HEADS: readonly (readonly [ColumnRole, RegExp])[] = [
  ["none", /^(序号|编号|轮次|no\.?|#|备注|说明|时间|时长)$/i],
  ["score", /^(分值|分数|得分|配分|满分|score)$/i],
  ["points", /评分|得分点|考核|要点|要求|扣分|标准/],
  ["title", /^(环节|步骤|阶段|节拍|场景名|流程|stage)$/i],
  ["speaker", /^(角色|说话人|人物|说话者|发言人|身份|speaker|role)$/i],
  ["customer", /^(客户|顾客)(说|问|的?话|话术|台词|语言|提问|诉求|表现)?$/],
  ["agent", /^(客服|坐席|客服人员|客服专员|学生|业务员)(答|说|回答|应答|的?话|话术|台词|语言|应对)?$|^(参考|标准|示范|规范)(答案|回答|话术|应答|用语)$/],
  ["line", /台词|话术|内容|对白|对话|语言|line|text/i],
];

function headRole(cell: string): ColumnRole | null {
  const bare = cell.replaceAll(/\s/g, "").replace(/[（(].*[）)]$/, "");
  return bare === "" || bare.length > 10 ? null : (HEADS.find(([, words]) => words.test(bare))?.[0] ?? null);
}

export function guessColumns(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const heads = Array.from({ length: width }, (_, column) => headRole(rows[0]?.[column] ?? ""));
  const header = heads.filter((role) => role !== null).length >= Math.min(2, width) && heads.some((role) => role === "line" || role === "customer" || role === "agent" || role === "speaker");
  const body = header ? rows.slice(1) : rows;
  const roles = header ? heads.map((role): ColumnRole => role ?? "none") : guessBelow(body, width);
  return { header, roles: onlyOnce(talkInLine(roles, body)) };
}

/** Without a header: whoever speaks is known by the names, the line by its length, points by their figures. */
function guessBelow(body: readonly (readonly string[])[], width: number): ColumnRole[] {
  const kinds = Array.from({ length: width }, (_, column) => body.map((row) => cellKind(row[column] ?? "")));
  const share = (column: number, kind: ReturnType<typeof cellKind>) => {
    const filled = (kinds[column] ?? []).filter((one) => one !== "empty");
    return filled.length === 0 ? 0 : filled.filter((one) => one === kind).length / filled.length;
  };
  const roles = Array.from({ length: width }, (): ColumnRole => "none");
  const set = (role: ColumnRole, fits: (column: number) => boolean) => {
    const column = roles.findIndex((one, index) => one === "none" && fits(index));
    if (column >= 0) roles[column] = role;
  };
  set("talk", (column) => share(column, "talk") >= 0.5);
  if (!roles.includes("talk")) set("speaker", (column) => share(column, "speaker") >= 0.5);
  set("points", (column) => share(column, "points") >= 0.5);
  set("score", (column) => share(column, "number") >= 0.5 && column > 0);
  if (!roles.includes("talk")) set("line", (column) => share(column, "words") >= 0.4);
  return roles;
}

/** A column of lines in which the speakers stand too, where no column of its own names them. */
function talkInLine(roles: ColumnRole[], body: readonly (readonly string[])[]): ColumnRole[] {
  if (roles.includes("speaker")) return roles;
  return roles.map((role, column) => (role === "line" && body.some((row) => speakerOf(row[column] ?? "") !== null) ? "talk" : role));
}

/** Two columns of one meaning: the first has it; further ones of points count as well. */
function onlyOnce(roles: ColumnRole[]): ColumnRole[] {
  return roles.map((role, column) => (role !== "none" && role !== "points" && roles.indexOf(role) < column ? "none" : role));
}

export function isComplete({ roles }: Columns): boolean {
  return roles.includes("talk") || roles.includes("customer") || roles.includes("agent") || roles.includes("line");
}
