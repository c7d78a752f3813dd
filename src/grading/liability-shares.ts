/** Owns reading liability shares: as decided in the activity, and as repeated in running text. */
import type { ActivityOf } from "../scenario/schema/activity.ts";
import { readText } from "../scenario/text.ts";
import { answersTo } from "./answers.ts";
import { format } from "./fraction.ts";
import { parseNumber } from "./parse-number.ts";
import type { Performance } from "./performance.ts";

type Liability = ActivityOf<"liability">;

/** The student's own decision: percent by party, in one writing; null while it was not handed in. */
export function sharesWritten(activity: Liability, performance: Performance): Map<string, string> | null {
  const saved = performance.answers.find((candidate) => candidate.activity === activity.id);
  const answer = saved?.submitted ? answersTo(performance, activity.id, "liability").answers.at(-1) : undefined;
  if (!answer) return null;
  const entries = answer.shares.flatMap(({ party, percent }): [string, string][] => {
    const value = parseNumber(percent)?.value;
    return value ? [[party, format(value, 2).replace(/\.?0+$/, "")]] : [];
  });
  return new Map(entries);
}

/** Shares that a text gives to parties: the name, then at most eight characters without a figure, then percent. 部门 may be shortened to 部. */
export function sharesIn(text: string, activity: Liability): { party: string; percent: string }[] {
  const plain = text.normalize("NFKC");
  return activity.parties.flatMap(({ id, text: name }) => {
    const full = readText(name, "zh-CN").normalize("NFKC");
    const names = [full, full.replace(/部门$/, "部")];
    for (const written of names) {
      const at = plain.indexOf(written);
      const found = at < 0 ? null : /^[^\d%]{0,8}?(\d{1,3}(?:\.\d{1,2})?)\s*%/.exec(plain.slice(at + written.length));
      if (found?.[1]) return [{ party: id, percent: String(Number(found[1])) }];
    }
    return [];
  });
}
