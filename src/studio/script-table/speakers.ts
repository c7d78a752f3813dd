/** Owns who speaks: names and titles as teachers write them, before a colon or in a column of their own. */

export type Side = "customer" | "agent" | "narrator";

const CUSTOMER = /客户|顾客|客人|货主|买家|来电|收件|寄件|发件|投诉人|来访|先生|女士|小姐|太太|阿姨|大叔|采购|甲方|customer/i;
const AGENT = /客服|坐席|座席|业务员|接线|话务|服务员|工作人员|专员|前台|接待|学生|学员|员工|快递员|主管|经理|乙方|agent|^我$/i;
const NARRATOR = /旁白|场景|背景|情景|说明|提示|动作|系统|narrator/i;

/** Null where the name alone does not say. */
export function sideOf(name: string): Side | null {
  const bare = name.replaceAll(/[\s（）()【】[\]“”"：:]/g, "");
  if (bare === "") return null;
  if (NARRATOR.test(bare)) return "narrator";
  // 客服张女士 is an agent, 客户经理 too.
  if (/客服|坐席|座席|专员|客户经理/.test(bare)) return "agent";
  if (CUSTOMER.test(bare)) return "customer";
  if (AGENT.test(bare) || /^小[\p{Script=Han}]{1,2}$/u.test(bare)) return "agent";
  if (/^(A|客)$/i.test(bare)) return "customer";
  return /^(B|服)$/i.test(bare) ? "agent" : null;
}

const PREFIX = /^\s*[【[]?\s*([\p{L}\p{N}（）()·]{1,12}?)\s*[】\]]?\s*[：:]\s*(?=\S)/u;

/** “客户（生气）：喂？” is said by 客户（生气）. Null where nobody is named. */
export function speakerOf(cell: string): { name: string; line: string } | null {
  const found = PREFIX.exec(cell);
  const name = found?.[1] ?? "";
  if (!found || /^\d+$/.test(name)) return null;
  return { name, line: cell.slice(found[0].length).trim() };
}

const BRACKETED = /^\s*[（(【[].*[）)】\]]\s*$/s;

/** Told by the narrator: a whole cell in brackets. */
export function isBracketed(cell: string): boolean {
  return BRACKETED.test(cell);
}

/** What a cell looks like. */
export function cellKind(cell: string): "empty" | "number" | "speaker" | "talk" | "points" | "words" {
  const bare = cell.trim();
  if (bare === "") return "empty";
  if (/^[+-]?\d+(\.\d+)?\s*分?$/.test(bare)) return "number";
  if (speakerOf(bare) && sideOf(speakerOf(bare)?.name ?? "") !== null) return "talk";
  if (bare.length <= 8 && sideOf(bare) !== null) return "speaker";
  if (/[（(]?\s*[+-]?\d+(\.\d+)?\s*分\s*[）)]?/.test(bare) && bare.length <= 60) return "points";
  return "words";
}
