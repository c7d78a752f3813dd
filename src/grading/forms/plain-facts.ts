/** Owns finding guesses and words of feeling where only facts belong (course forms §0, rule-fact). What stands in quotation marks is what somebody said. */
import type { Evidence } from "../report.ts";

type Span = Evidence["spans"][number];

const guesses = ["可能", "大概", "估计", "好像", "似乎", "也许", "恐怕", "多半", "八成", "说不定", "应该是", "想必", "据说", "听说", "猜测", "我觉得", "我认为", "我想是"];
const feelings = [
  "气死", "气愤", "可恶", "可气", "讨厌", "恶劣", "无理取闹", "胡搅蛮缠", "蛮不讲理", "不讲理", "难缠", "莫名其妙", "小题大做", "离谱", "太过分", "岂有此理", "倒霉", "烦人", "烦死", "太差劲", "差劲", "懒得", "偷懒", "不负责任", "混蛋", "垃圾", "活该", "素质低", "没素质",
];
/** Longer words that only look like one of them. */
const harmless = ["不可能性", "可能性", "尽可能", "不大概", "估计重量", "估计价值"];

const quoted = /“[^”]*”|「[^」]*」|"[^"]*"/g;

/** Where the words stand, in order. */
export function findOpinions(text: string): Span[] {
  const hidden = [...text.matchAll(quoted)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const allowed = [...hidden, ...harmless.flatMap((word) => placesOf(text, word))];
  return [...guesses, ...feelings]
    .flatMap((word) => placesOf(text, word))
    .filter((place) => !allowed.some(({ start, end }) => start <= place.start && place.end <= end))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place, index, all) => !all.slice(0, index).some(({ end }) => end > place.start));
}

function placesOf(text: string, word: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push({ start: at, end: at + word.length });
  return places;
}
