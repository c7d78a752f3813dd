/** Owns the one-to-one rewriting of regional and careless spellings (您, 啥, 俩, 钟头, 儿 endings, 马 for 吗) before anything is matched. */
import { isBroken, PAUSE, type Reading } from "./reading.ts";

/** What is written, and what is read for it. */
const VARIANTS =
  "您=你 妳=你 恁=你 侬=你 她=他 它=他 俺们=我们 俺=我 咱们=我们 咱=我们 偶们=我们 吾=我 啥子=什么 啥=什么 甚么=什么 神马=什么 " +
  "木有=没有 冇=没有 咋个=怎么 咋=怎么 甭=不用 嫑=不要 仨=三个 俩点=两点 良点=两点 亮点=两点 报欠=抱歉 报千=抱歉 保欠=抱歉 包欠=抱歉 " +
  "抱欠=抱歉 俩=两个 时分钟=十分钟 时分中=十分钟 是分钟=十分钟 石分钟=十分钟 实分钟=十分钟 十五分中=十五分钟 十吴分=十五分 窝们=我们 握们=我们 " +
  "布用=不用 部用=不用 布是=不是 部是=不是 每有=没有 美有=没有 布会=不会 部会=不会 布能=不能 部能=不能 不事=不是 不实=不是 布敢=不敢 " +
  "不感=不敢 布要=不要 不药=不要 队吗=对吗 队吧=对吧 队不队=对不对 号吗=好吗 宁好=你好 宁请=你请 宁看=你看 宁的=你的 宁说=你说 " +
  "宁贵姓=你贵姓 凝=你 拧=你 您号=你好 你号=你好 泥好=你好 拟好=你好 你豪=你好 赵成=造成 钟头=小时 半个钟=半个小时 这会儿=现在 哪儿=哪里 " +
  "这儿=这里 那儿=那里 今儿个=今天 今儿=今天 昨儿个=昨天 昨儿=昨天 昨日=昨天 明儿个=明天 明儿=明天 后儿=后天 一会儿=一会 " +
  "谁个=谁 哪个时候=什么时候 几时=什么时候 电邮=邮件 简讯=短信 讯息=信息";

/** Words whose 儿 falls away. */
const ENDING = "会事点号名错法话件信份块活分空人劲味";

/** By the code of their first character, longest first. */
const byFirst = new Map<number, [string, string][]>();
for (const variant of [...VARIANTS.split(" "), ...[...ENDING].map((word) => `${word}儿=${word}`)]) {
  const [word = "", read = ""] = variant.split("=");
  const list = byFirst.get(word.charCodeAt(0)) ?? [];
  list.push([word, read]);
  byFirst.set(word.charCodeAt(0), list.sort((a, b) => b[0].length - a[0].length));
}

const LIKE_MA = "马妈麻玛骂码";
const LIKE_BA = "把爸巴罢";
/** After these a final 马/把 is a word of its own (立马, 号码, 个把). */
const NOT_MA = "上立人骑号条编密木代数";
const NOT_BA = "个一两火爸下尾";

function particle(character: string, before: string): string {
  if (LIKE_MA.includes(character) && before !== "" && !NOT_MA.includes(before)) return "吗";
  if (LIKE_BA.includes(character) && before !== "" && !NOT_BA.includes(before)) return "吧";
  return character;
}

/** The same reading with variants replaced; every new character keeps the range of the words it stands for. */
export function rewrite(reading: Reading): Reading {
  const { text } = reading;
  const out: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const breaks: number[] = [];
  const asked: boolean[] = [];
  const moved: number[] = [];
  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    const variant = byFirst.get(text.charCodeAt(at))?.find(([word]) => text.startsWith(word, at) && !isBroken(reading, at, at + word.length, PAUSE));
    const [{ length }, replaced] = variant ?? [character, (reading.breaks[at + 1] ?? 0) >= PAUSE ? particle(character, text.charAt(at - 1)) : character];
    for (let index = 0; index < length; index += 1) moved[at + index] = out.length + Math.min(index, replaced.length - 1);
    for (let index = 0; index < replaced.length; index += 1) {
      out.push(replaced.charAt(index));
      const same = replaced.length === length;
      from.push(reading.from[same ? at + index : at] ?? 0);
      to.push(reading.to[same ? at + index : at + length - 1] ?? 0);
      breaks.push(index === 0 ? (reading.breaks[at] ?? 0) : 0);
      asked.push(index === 0 && (reading.asked[at] ?? false));
    }
    at += length;
  }
  moved[text.length] = out.length;
  breaks.push(reading.breaks[text.length] ?? 0);
  asked.push(reading.asked[text.length] ?? false);
  const quotes = reading.quotes.map(([start, end]): [number, number] => [moved[start] ?? 0, moved[end] ?? out.length]);
  return { text: out.join(""), from, to, breaks, asked, quotes };
}
