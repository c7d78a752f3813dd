/**
 * Decides for words that were found whether they count: not when quoted, reported, denied, conditional, rhetorical, ironic, said of another person,
 * or mere headings in a list. Works by closed-class words only; knows no concepts and no criteria.
 */
import type { Act } from "./criterion.ts";
import { Dictionary, type Found } from "./dictionary.ts";
import { looksLikeList } from "./heading-list.ts";
import { COMMA, isBroken, NONE, STOP, stretchEnd, stretchStart, type Reading } from "./reading.ts";
import * as W from "./scope-words.ts";

export type VetoCode = "quoted" | "reported" | "mentioned" | "denied" | "conditional" | "ironic" | "other-person" | "other-time" | "heading";
export type Veto = { code: VetoCode; by: string };

/**
 * `speech` is said to the customer in this turn. `writing` is a form or a paper about the case: what the customer asks or a colleague says is its matter,
 * and short pieces in a row are its style, so that only denial, quotation and irony take words back.
 */
export type Setting = "speech" | "writing";

type Zone = { start: number; end: number; code: VetoCode; by: string; acts: readonly Act[] };

const ALL: readonly Act[] = ["perform", "promise", "ask", "state", "violate"];
const SPOKEN: readonly Act[] = ["perform", "promise", "ask"];

const dictionary = new Dictionary();
type Category = keyof typeof W;
const categoriesOf: Category[][] = [];
for (const [name, words] of Object.entries(W))
  for (const word of new Set(words.split(" "))) (categoriesOf[dictionary.add(word, false)] ??= []).push(name as Category);

/** A fault that is called off: 评价就不用了. */
const CALLED_OFF = ["不用了", "不必了", "免了", "算了", "不需要", "没必要", "不要了"];

/** What is asked about somebody, and verbs whose object hears it. */
const QUESTION = /什么|几点|几时|怎么|哪|多久|为何|到没到|到底/;
const TELLING = /告诉|交代|表示/;

/** 这几个字 right after a quotation: its words are talked about. */
const TALKED_ABOUT = /^[这那](?:[一两三四几]?[句个](?:字|话)?|话|种话|词|俩字)/;

/** How far a negation reaches, in characters. */
const REACH = 16;

export class Scope {
  private readonly found = new Map<Category, Found[]>();
  private readonly zones: Zone[] = [];
  /** Places where words that begin there are denied, with the word that denies them. */
  private readonly denied = new Map<number, { by: string; code: VetoCode; at: number }>();
  /** By category and place of beginning: where its words end. */
  private readonly ends = new Map<Category, Map<number, number[]>>();
  readonly isList: boolean;

  constructor(
    private readonly reading: Reading,
    setting: Setting,
  ) {
    for (const [word, found] of dictionary.scan(reading))
      for (const category of categoriesOf[word] ?? []) {
        const list = this.found.get(category);
        this.found.set(category, list ? list.concat(found) : found.slice());
      }
    for (const list of this.found.values()) if (list.length > 1) list.sort((a, b) => a.start - b.start || b.end - a.end);
    this.isList = setting === "speech" && looksLikeList(reading, this.all("HEADINGS"));
    this.findDenials();
    if (setting === "speech") {
      this.findReports();
      this.findMentions();
      this.findOthers();
      this.findConditions();
    }
    this.findIrony();
  }

  private all(category: Category): Found[] {
    return this.found.get(category) ?? [];
  }

  private endsFrom(category: Category, start: number): readonly number[] {
    let ends = this.ends.get(category);
    if (!ends) {
      this.ends.set(category, (ends = new Map()));
      for (const word of this.all(category)) ends.set(word.start, [...(ends.get(word.start) ?? []), word.end]);
    }
    return ends.get(start) ?? [];
  }

  private word(start: number, end: number): string {
    return this.reading.text.slice(start, end);
  }

  private findDenials(): void {
    const harmless = this.all("HARMLESS");
    const taken = new Set<number>();
    for (const { start, end } of this.all("NEGATORS")) {
      if (taken.has(start)) continue;
      // the longest negator at a place wins over a harmless word only when it is longer
      if (harmless.some((word) => word.start <= start && start < word.end && word.end - word.start >= 2 && !(word.start === start && end > word.end))) continue;
      taken.add(start);
      if ((this.reading.breaks[end] ?? 0) < COMMA) this.reach(start, end, "denied");
    }
    for (const match of this.reading.text.matchAll(/[说讲道致赔表谢]过/g)) this.reach(match.index, match.index + 2, "other-time");
  }

  /** Denies what begins behind the word, and behind every word that passes it on. */
  private reach(start: number, end: number, code: VetoCode): void {
    const by = this.word(start, end);
    let frontier = new Set([end]);
    const seen = new Set<number>();
    while (frontier.size > 0) {
      const following = new Set<number>();
      for (const at of frontier) {
        seen.add(at);
        if (!this.denied.has(at)) this.denied.set(at, { by, code, at: start });
        for (const next of this.endsFrom("TRANSPARENT", at))
          if (next - end <= REACH && !seen.has(next) && !isBroken(this.reading, at, next + 1, COMMA) && (this.reading.breaks[next] ?? 0) < COMMA) following.add(next);
      }
      frontier = following;
    }
  }

  /** From `at` to the end of the sentence, or to where the speaker takes the word again after a comma. */
  private untilResumed(at: number): number {
    const { breaks, text } = this.reading;
    for (let end = at; end < text.length; end += 1) {
      const strength = breaks[end] ?? 0;
      if (end > at && strength >= STOP) return end;
      if (end > at && strength >= COMMA && this.endsFrom("RESUMES", end).length > 0) return end;
    }
    return text.length;
  }

  private quoteAfter(at: number): [number, number] | undefined {
    return this.reading.quotes.find(([start]) => start >= at && start <= at + 3);
  }

  private findReports(): void {
    const sayings = this.all("SAYING");
    const report = (subjectStart: number, subjectEnd: number, acts: readonly Act[], maxGap: number): void => {
      const before = this.reading.text.charAt(subjectStart - 1);
      if (before !== "" && (this.reading.breaks[subjectStart] ?? 0) === NONE && "跟给向对和与同替为帮让叫请把找等像".includes(before)) return;
      const saying = sayings.find(({ start }) => start >= subjectEnd && start - subjectEnd <= maxGap);
      // what staff wrote is a record, not a speech
      if (saying && acts === SPOKEN && this.word(saying.start, saying.end) === "写") return;
      if (!saying || isBroken(this.reading, subjectEnd - 1, saying.start + 1, COMMA)) return;
      if (/我[^给跟向对]{0,6}$/.test(this.word(subjectEnd, saying.start))) return;
      if (/[跟给向对和替]$/.test(this.word(subjectEnd, saying.start))) return;
      // 师傅什么时候到也一并告诉您: the speaker tells, and of staff
      if (acts === SPOKEN && (QUESTION.test(this.word(subjectEnd, saying.start)) || (TELLING.test(this.word(saying.start, saying.end)) && this.reading.text.startsWith("你", saying.end)))) return;
      if (this.quoteAfter(saying.end)) return; // the quotation itself is the report
      this.zones.push({ start: saying.end, end: this.untilResumed(saying.end), code: "reported", by: this.word(subjectStart, saying.end), acts });
    };
    for (const { start, end } of this.all("OUTSIDERS")) report(start, end, ALL, 8);
    for (const { start, end } of this.all("STAFF")) report(start, end, SPOKEN, 8);
    for (const match of this.reading.text.matchAll(/你(?:们)?(?:刚才|刚刚|方才|刚|前面|之前|一直|总是|老|口口声声|上次|昨天|早上|先前|一开始|自己)/g))
      report(match.index, match.index + match[0].length, ALL, 6);
  }

  private findMentions(): void {
    for (const { start, end } of this.all("META_CLAUSE")) {
      let from = stretchStart(this.reading, start, COMMA);
      // “…”，这句我背熟了: the clause before it is what is talked about
      if (from === start && from > 0 && (this.reading.breaks[from] ?? 0) < STOP) from = stretchStart(this.reading, from - 1, COMMA);
      this.zones.push({ start: from, end: stretchEnd(this.reading, end, COMMA), code: "mentioned", by: this.word(start, end), acts: ALL });
    }
    for (const { start, end } of this.all("META_SENTENCE"))
      this.zones.push({ start: stretchStart(this.reading, start, STOP), end: Math.max(this.untilResumed(end - 1), stretchEnd(this.reading, end, COMMA)), code: "mentioned", by: this.word(start, end), acts: ALL });
  }

  private findOthers(): void {
    const pattern = /(?:另一位|另外一位|另一个|另外一个|另外那位|别的|其他|其它|有个|有位|有一个|有一位|有些|上一位|上一个|上个|前一个|前一位|某个|某位|隔壁|以前的|之前的|过去的|从前的|那个|那位|上次那个|上回那个|昨天那个)(?:客户|顾客|用户|客人|先生|女士|大姐|阿姨|大哥|老板|客服|坐席|公司的)/g;
    for (const match of this.reading.text.matchAll(pattern)) {
      const start = stretchStart(this.reading, match.index, COMMA);
      this.zones.push({ start, end: this.untilResumed(match.index + match[0].length), code: "other-person", by: match[0], acts: ALL });
    }
  }

  private findConditions(): void {
    const polite = this.all("POLITE_CONDITIONS");
    for (const { start, end } of this.all("CONDITIONS")) {
      if (polite.some((word) => word.start <= start && end <= word.end)) continue;
      this.zones.push({ start, end: stretchEnd(this.reading, end, STOP), code: "conditional", by: this.word(start, end), acts: ["perform"] });
    }
  }

  private findIrony(): void {
    const take = (category: Category, acts: readonly Act[]): void => {
      for (const { start, end } of this.all(category)) {
        let from = stretchStart(this.reading, start, STOP);
        if (from === start && from > 0) from = stretchStart(this.reading, from - 1, STOP);
        this.zones.push({ start: from, end, code: "ironic", by: this.word(start, end), acts });
      }
    };
    take("IRONY", ["perform", "promise", "state", "ask"]);
    take("GRUDGING", ["perform"]);
  }

  /** 手机号不用报了，单号给我: the word that calls off what is asked, between two places. */
  calledOff(start: number, end: number): string | undefined {
    const word = this.all("CALLING_OFF").find((found) => found.start >= start && found.end <= end);
    return word && this.word(word.start, word.end);
  }

  /** Why words in these stretches do not count for this act; undefined when they do. */
  veto(parts: readonly (readonly [number, number])[], act: Act): Veto | undefined {
    const start = parts[0]?.[0] ?? 0;
    const end = parts[parts.length - 1]?.[1] ?? start;
    if (this.isList) return { code: "heading", by: "" };
    for (const [from, to] of this.reading.quotes) {
      // what is said inside “…” is another's; a name in quotation marks inside one's own sentence is not
      const spoken = /[说讲喊嚷道问写念答骂吼叫句]$/.test(this.word(Math.max(0, from - 1), from)) || TALKED_ABOUT.test(this.word(to, to + 4));
      const inside = parts.filter(([a, b]) => from <= a && b <= to).length;
      if (inside >= (spoken ? 1 : Math.min(2, parts.length))) return { code: "quoted", by: this.word(from, to) };
    }
    if (act === "ask")
      for (let index = 1; index < parts.length; index += 1) {
        const off = this.calledOff(parts[index - 1]?.[1] ?? 0, parts[index]?.[0] ?? 0);
        if (off !== undefined) return { code: "denied", by: off };
      }
    if (act === "mention") return undefined;
    for (const zone of this.zones) if (zone.acts.includes(act) && zone.start <= start && end <= zone.end) return { code: zone.code, by: zone.by };
    for (const [from] of parts) {
      const denial = this.denied.get(from);
      // a negator that is itself one of the words (没凭据不赔) denies nothing
      if (!denial || parts.some(([a, b]) => a <= denial.at && denial.at < b)) continue;
      if (denial.code === "denied" || act === "perform") return { code: denial.code, by: denial.by };
    }
    return this.deniedLate(end, act);
  }

  /** 道歉就不必了, 短信我也不发了, 赔偿？想都别想. */
  private deniedLate(end: number, act: Act): Veto | undefined {
    const late = this.all("LATE_NEGATORS");
    if (late.length === 0) return undefined;
    const { breaks } = this.reading;
    let frontier = [{ at: end, passed: 0 }];
    for (let step = 0; step < 4 && frontier.length > 0; step += 1) {
      const following: { at: number; passed: number }[] = [];
      for (const { at, passed } of frontier) {
        const strength = breaks[at] ?? 0;
        if (strength >= STOP && !this.reading.asked[at]) continue;
        for (const word of late) {
          if (word.start !== at) continue;
          const text = this.word(word.start, word.end);
          const strong = text.length >= 3 || ["没空", "懒得", "没门", "免谈", "休想", "别想", "甭想", "做梦", "免了", "算了", "拉倒"].includes(text);
          if (strength >= COMMA && !strong) continue;
          if (!strong && passed === 0) continue;
          if (act === "violate" && (strength >= COMMA || (passed === 0 && text.length < 3) || !CALLED_OFF.includes(text))) continue;
          return { code: "denied", by: text };
        }
        if (strength < COMMA || step === 0) for (const next of this.endsFrom("LATE_TRANSPARENT", at)) if (next - end <= 8 && (strength < COMMA || next === end)) following.push({ at: next, passed: passed + 1 });
      }
      frontier = following;
    }
    return undefined;
  }
}
