/** Owns what a teacher means who types a criterion as a sentence: what is asked for, whether it must be done or must not, and how many points it has. Must not know where it is typed. */
import type { CriterionKind } from "./operations/beat-outcome.ts";

/** `points`: null where none are named. */
export type TypedCriterion = { title: string; kind: CriterionKind; points: number | null };

const OPENING = /^\s*(?:一个)?(?:好的|优秀的|合格的)?(?:客服|坐席|学生)(?:人员|专员)?\s*(?:应当|应该|会|要|需要|必须|能)?\s*[:：，,…—]*\s*/;
const MUST_NOT = /^(?:不会|不能|不要|不得|不可以?|不应当?|不应该|禁止|切忌|勿|别|不(?!断|仅|但|久|满|足))\s*/;
const POINTS = /[（(【[]?\s*([+＋\-－−–]|扣|减|加|计|得)?\s*(\d+(?:\.\d+)?)\s*分\s*[）)】\]]?\s*[。；;，,]?\s*$/;
const LOOSE_POINTS = /[（(【[]\s*([+＋\-－−–])?\s*(\d+(?:\.\d+)?)\s*[）)】\]]\s*[。；;]?\s*$/;

/** Null where nothing is left to be asked for. “好的客服会先道歉（4分）” asks for 先道歉, 4 points. */
export function typedCriterion(typed: string): TypedCriterion | null {
  const bare = typed.normalize("NFC").trim();
  const figure = POINTS.exec(bare) ?? LOOSE_POINTS.exec(bare);
  const words = (figure ? bare.slice(0, figure.index) : bare).replace(OPENING, "");
  const mustNot = MUST_NOT.test(words) || (figure?.[1] !== undefined && /[^+＋加计得]/.test(figure[1]));
  const title = words.replace(MUST_NOT, "").replace(/[。；;，,：:、\s]+$/, "").trim();
  const points = figure ? Number(figure[2]) : null;
  return title === "" ? null : { title, kind: mustNot ? "must-not" : "does", points: points !== null && points > 0 && points <= 100 ? points : null };
}

/** Whether a sentence is meant as a criterion wherever it is typed. */
export function isTypedCriterion(typed: string): boolean {
  return /^\s*(?:一个)?(?:好的|优秀的|合格的)客服/.test(typed);
}
