/** Tells a list of headings (致歉;同理心;时限) from an answer. Knows the headings only as places where they were found. */
import type { Found } from "./dictionary.ts";
import { COMMA, PAUSE, type Reading } from "./reading.ts";

/** Words before the answer proper. */
const FILLER = /^[嗯哦噢呃啊哎诶好行那]{1,2}的?$/;

/** Who asks for something or asks a question speaks to somebody. */
const REQUEST = /[请吗呢]|一下|麻烦|多少|怎么|什么|告诉/;

/** What makes a piece of text speech rather than a heading. */
const SPEECH = /[你我请吗呢吧啊呀了哪]|谢谢|对不起|不好意思|什么|多少|怎么|一下/;

/** Three or more short pieces, most of them headings, hardly a word of speech. */
export function looksLikeList({ text, breaks }: Reading, headings: readonly Found[]): boolean {
  const pieces: [number, number][] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1)
    if (at === text.length || (breaks[at] ?? 0) >= PAUSE) {
      pieces.push([start, at]);
      start = at;
    }
  if ((text.match(/(.{2,4})\1\1/g) ?? []).length >= 2) return true; // 抱歉抱歉抱歉理解理解理解
  const first = pieces.findIndex(([from, to]) => !FILLER.test(text.slice(from, to)));
  const said = first < 0 ? [] : pieces.slice(first);
  if (said.length < 3) return false;
  let headed = 0;
  let exact = 0;
  let spoken = 0;
  for (const [from, to] of said) {
    const piece = text.slice(from, to).replace(/你好|[请让]客户|[邀申]请/g, "").replace(/请求/g, "");
    if (REQUEST.test(piece)) return false;
    const inside = headings.filter((word) => word.start >= from && word.end <= to);
    const covered = tiles(inside, from, to) ? to - from : inside.reduce((longest, word) => Math.max(longest, word.end - word.start), 0);
    if (SPEECH.test(piece) || to - from > 9) spoken += 1;
    else if (covered * 2 >= to - from) headed += 1;
    if (covered === to - from) exact += 1;
  }
  // separated by 、 or blanks alone, one plain heading gives the list away
  const [begin] = said[0] ?? [0, 0];
  if (exact >= 1 && spoken === 0 && breaks.slice(begin + 1, text.length).every((strength) => strength < COMMA)) return true;
  return headed >= 2 && exact >= 1 && spoken * 4 <= said.length && headed * (spoken === 0 ? 3 : 2) >= said.length - spoken;
}

/** Whether the words fill the stretch one after another (复述 单号). */
function tiles(words: readonly Found[], from: number, to: number): boolean {
  const reached = new Set([from]);
  for (const { start, end } of [...words].sort((a, b) => a.start - b.start)) if (reached.has(start)) reached.add(end);
  return reached.has(to);
}
