/**
 * Finds typed values: clock times, durations, dates, money, phone numbers and codes (also dictated in pieces), plain numbers.
 * A time said without 上午/下午 keeps both readings. Knows no criteria.
 */
import { COMMA, PAUSE, STOP, type Reading } from "./reading.ts";
import { soundAlike } from "./sound.ts";
import { readNumbers, type NumberToken } from "./number.ts";

export type EntityType = "time" | "duration" | "date" | "money" | "phone" | "code" | "number";

export type Entity = {
  type: EntityType;
  start: number;
  end: number;
  /** Possible values: minutes after midnight (time), minutes (duration), MMDD or days from today + 10000 (date), yuan (money), the number. */
  values: number[];
  /** The digits of a phone or code. */
  digits: string;
  rough: boolean;
};

const MORNING = ["凌晨", "清晨", "早上", "早晨", "上午", "今早", "明早", "am"];
const AFTERNOON = ["下午", "午后", "傍晚", "晚上", "夜里", "今晚", "明晚", "当晚", "晚间", "pm"];
const DAYS: [string, number][] = [["大后天", 3], ["后天", 2], ["明天", 1], ["明早", 1], ["明晚", 1], ["明日", 1], ["今天", 0], ["今日", 0], ["今晚", 0], ["当天", 0], ["前天", -2], ["昨天", -1], ["昨晚", -1]];

/** A date relative to today is kept as this plus the days. */
export const RELATIVE_DAY = 10000;

function endsWithAny(text: string, end: number, words: string[]): string | undefined {
  return words.find((word) => text.startsWith(word, end - word.length) && end >= word.length);
}

class Finder {
  readonly found: Entity[] = [];
  private readonly text: string;
  private readonly tokens: NumberToken[];
  private readonly byStart = new Map<number, NumberToken>();

  constructor(private readonly reading: Reading) {
    this.text = reading.text;
    this.tokens = readNumbers(this.text, (at) => (reading.breaks[at] ?? 0) >= PAUSE);
    for (const token of this.tokens) this.byStart.set(token.start, token);
  }

  private add(type: EntityType, start: number, end: number, values: number[], rough = false, digits = ""): void {
    this.found.push({ type, start, end, values, rough, digits });
  }

  private at(index: number, ...words: string[]): string {
    return words.find((word) => this.text.startsWith(word, index) && !this.brokenBy(index, index + word.length)) ?? "";
  }

  /** The two characters at the place when they sound like the unit (分中, 风钟), else "". */
  private alike(index: number, unit: string): string {
    const heard = this.text.slice(index, index + 2);
    if (heard.length < 2 || this.brokenBy(index, index + 2)) return "";
    return soundAlike(heard.charCodeAt(0), unit.charCodeAt(0)) && soundAlike(heard.charCodeAt(1), unit.charCodeAt(1)) ? heard : "";
  }

  private brokenBy(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if ((this.reading.breaks[at] ?? 0) >= COMMA) return true;
    return false;
  }

  /** 下午, 晚上… just before: [start, sure half of the day]. */
  private half(start: number): [number, "am" | "pm" | "noon" | undefined] {
    let before = start;
    if (this.text.charAt(before - 1) === "的") before -= 1;
    const afternoon = endsWithAny(this.text, before, AFTERNOON);
    if (afternoon) return [before - afternoon.length, "pm"];
    const morning = endsWithAny(this.text, before, MORNING);
    if (morning) return [before - morning.length, "am"];
    if (endsWithAny(this.text, before, ["中午"])) return [before - 2, "noon"];
    return [start, undefined];
  }

  private clock(token: NumberToken, hour: number, minute: number, end: number, rough: boolean): void {
    if (hour > 24 || minute > 59) return;
    const [start, half] = this.half(token.start);
    const base = hour * 60 + minute;
    let values: number[];
    if (hour > 12) values = [base];
    else if (half === "pm") values = [hour < 12 ? base + 720 : base];
    else if (half === "am") values = [base];
    else if (half === "noon") values = [hour < 3 ? base + 720 : base];
    else values = hour < 12 ? [base, base + 720] : [base];
    const tail = this.at(end, "左右", "前后", "来钟", "多");
    this.add("time", start, end, values, rough || tail !== "");
  }

  private time(token: NumberToken): boolean {
    const { text } = this;
    if (token.value > 24) return false;
    const mark = text.charAt(token.end);
    const colon = /^(\d{1,2})([:.])(\d{2})$/.exec(text.slice(token.start, Math.min(token.end, token.start + 5)));
    if (colon && !this.at(token.end, "元", "块", "%", "公", "千", "斤")) {
      this.clock(token, Number(colon[1]), Number(colon[3]), token.end, false);
      return true;
    }
    if (mark === ":" && !token.rough) {
      const minute = this.byStart.get(token.end + 1);
      if (minute && minute.value < 60) {
        this.clock(token, token.value, minute.value, minute.end, false);
        return true;
      }
      return false;
    }
    if (token.rough || this.brokenBy(token.end, token.end + 1)) return false;
    const isPoint = mark === "点" || mark === "时" || (mark !== "" && "店典".includes(mark) && /^[半一二三四五0-9前钟]/.test(text.slice(token.end + 1)));
    if (!isPoint || !Number.isInteger(token.value)) return false;
    let end = token.end + 1;
    if (mark === "时" && this.at(end, "间", "候", "效", "限", "常", "机", "刻")) return false;
    if (this.at(end, "意见", "建议", "要求", "原因", "击", "评", "问题", "说明", "情况")) return false;
    const [, half] = this.half(token.start);
    const minute = (this.reading.breaks[end] ?? 0) < COMMA ? this.byStart.get(end) : undefined;
    if (this.at(end, "半", "班", "办") && !this.at(end, "班车", "班次", "班的", "班机", "办理", "办好", "办法")) {
      this.clock(token, token.value, 30, end + 1, false);
      return true;
    }
    const quarter = minute && minute.value >= 1 && minute.value <= 3 && this.at(minute.end, "刻", "客", "克");
    if (minute && quarter) {
      this.clock(token, token.value, minute.value * 15, minute.end + 1, false);
      return true;
    }
    if (minute && minute.value < 60 && !this.at(minute.end, "个", "家", "小时", "点", "样", "定", "起", "下", "次", "位", "直", "块", "元", "天", "条", "声")) {
      const isMinutes = minute.value >= 10 || minute.digits.startsWith("0") || this.at(minute.end, "分") !== "";
      if (isMinutes && !this.at(minute.end, "分钟")) {
        end = minute.end + (this.at(minute.end, "分") ? 1 : 0);
        this.clock(token, token.value, minute.value, end, minute.rough);
        return true;
      }
    }
    const sure = half !== undefined || this.at(end, "钟", "整", "前", "之前", "以前", "左右", "后", "到", "的") !== "";
    if (token.value === 1 && !sure && token.digits === "1" && text.charAt(token.start) === "一") return false;
    this.clock(token, token.value, 0, end + (this.at(end, "钟", "整") ? 1 : 0), false);
    return true;
  }

  private duration(token: NumberToken): boolean {
    const { text } = this;
    const { end, value, rough } = token;
    const more = (at: number): number => (this.at(at, "多") ? 1 : 0);
    const minuteUnit = this.at(end, "分钟", "min") || this.alike(end, "分钟") || this.at(end, "分");
    if (minuteUnit) {
      const arabic = /^\d/.test(text.slice(token.start, token.start + 1));
      const after = end + minuteUnit.length;
      const bounded = this.at(after, "内", "之内", "以内", "后", "之后", "左右", "前", "过后", "就") !== "";
      const isClock = this.text.charAt(token.start - 1) === "点" || this.text.charAt(token.start - 1) === ":";
      if (isClock || (minuteUnit === "分" && (!bounded || (!arabic && text.charAt(after) === "后")))) return false;
      this.add("duration", token.start, after + more(after), [value + (more(after) ? 2 : 0)], rough);
      return true;
    }
    if ((value === 1 || value === 2 || value === 3) && /^[刻克客][钟中种]?/.test(text.slice(end, end + 2)) && (this.at(end, "刻") || /^.[钟中种]/.test(text.slice(end, end + 2)))) {
      if (this.text.charAt(token.start - 1) === "点") return false;
      this.add("duration", token.start, end + (/^.[钟中种]/.test(text.slice(end, end + 2)) ? 2 : 1), [value * 15], rough);
      return true;
    }
    const hourUnit = (this.alike(end, "小时") && text.slice(end, end + 2)) || /^个?(?:半|多)?(?:小时|小十|点钟|钟(?!意))/.exec(text.slice(end, end + 5))?.[0];
    if (hourUnit && !(hourUnit === "钟")) {
      let after = end + hourUnit.length;
      let minutes = value * 60 + (hourUnit.includes("半") ? 30 : hourUnit.includes("多") ? 20 : 0);
      if (this.at(after, "半")) {
        minutes += 30;
        after += 1;
      }
      const tail = this.byStart.get(after);
      if (tail && this.at(tail.end, "分钟", "分")) {
        minutes += tail.value;
        after = tail.end + this.at(tail.end, "分钟", "分").length;
      }
      this.add("duration", token.start, after, [minutes], rough);
      return true;
    }
    const dayUnit = this.at(end, "个工作日", "个工作天", "工作日", "天", "日内", "个礼拜", "周", "个星期");
    if (dayUnit && !this.at(end, "天河", "天气")) {
      const length = /周|星期|礼拜/.test(dayUnit) ? 7 : 1;
      this.add("duration", token.start, end + dayUnit.length, [value * 1440 * length], rough);
      return true;
    }
    const seconds = this.at(end, "秒钟", "秒");
    if (seconds) {
      this.add("duration", token.start, end + seconds.length, [value / 60], rough);
      return true;
    }
    return false;
  }

  private money(token: NumberToken): boolean {
    const unit = this.at(token.end, "块钱", "元钱", "元", "块", "圆", "rmb");
    if (!unit) return false;
    this.add("money", token.start, token.end + unit.length, [token.value], token.rough);
    return true;
  }

  private date(token: NumberToken): boolean {
    if (this.at(token.end, "月") && token.value >= 1 && token.value <= 12) {
      const day = this.byStart.get(token.end + 1);
      if (!day || day.value < 1 || day.value > 31) return false;
      const unit = this.at(day.end, "日", "号");
      this.add("date", token.start, day.end + unit.length, [token.value * 100 + day.value]);
      return true;
    }
    const unit = this.at(token.end, "日", "号");
    if (unit && token.value >= 1 && token.value <= 31 && this.text.charAt(token.start - 1) !== "月") {
      if (!this.at(token.end, "号码", "日内")) this.add("date", token.start, token.end + 1, [token.value]);
    }
    return false;
  }

  /** 半小时、半个小时、个把小时: durations without a numeral. */
  private halves(): void {
    const pattern = /半个?(多)?(?:小时|小十|点钟|钟(?!意))(多)?|个把小时/g;
    for (let match = pattern.exec(this.text); match; match = pattern.exec(this.text)) {
      const start = match.index;
      if (/[点个]/.test(this.text.charAt(start - 1)) && this.byStartBefore(start)) continue;
      this.add("duration", start, start + match[0].length, [match[0].startsWith("个把") ? 60 : match[1] || match[2] ? 40 : 30], match[0].startsWith("个把"));
    }
  }

  private byStartBefore(start: number): boolean {
    return this.tokens.some((token) => token.end === start || token.end === start - 1);
  }

  private days(): void {
    for (let at = 0; at < this.text.length; at += 1) {
      if (!"大后明今当前昨".includes(this.text.charAt(at))) continue;
      const day = DAYS.find(([word]) => this.text.startsWith(word, at) && !this.brokenBy(at + 1, at + word.length));
      if (!day) continue;
      this.add("date", at, at + day[0].length, [RELATIVE_DAY + day[1]]);
      at += day[0].length - 1;
    }
  }

  /** Rows of digits, pieces joined over pauses, commas and 然后/再/开头/的. */
  private rows(): void {
    const pieces = this.tokens.filter((token) => token.digits !== "" && !this.found.some((entity) => entity.type !== "number" && entity.start < token.end && token.start < entity.end && entity.type !== "date"));
    for (let first = 0; first < pieces.length; first += 1) {
      let digits = "";
      for (let last = first; last < pieces.length && digits.length < 12; last += 1) {
        const piece = pieces[last];
        const start = pieces[first]?.start ?? 0;
        if (!piece) break;
        if (last > first && !this.joined(pieces[last - 1]?.end ?? 0, piece.start)) break;
        digits += piece.digits;
        if (digits.length >= 5 && digits.length <= 15) {
          const isPhone = /^1[3-9]\d{9}$/.test(digits);
          this.add(isPhone ? "phone" : "code", start, piece.end, [], last > first, digits);
        }
      }
    }
  }

  private joined(end: number, start: number): boolean {
    for (let at = end; at <= start; at += 1) if ((this.reading.breaks[at] ?? 0) >= STOP) return false;
    const between = this.text.slice(end, start);
    return between === "" || ["然后", "再", "开头", "接着", "后面", "最后", "的", "杠", "中间", "后面是", "然后是", "接下来", "再来", "尾号", "结尾", "打头", "中间是", "最后是"].includes(between);
  }

  run(): Entity[] {
    this.halves();
    this.days();
    for (const token of this.tokens) {
      if (this.found.some((entity) => entity.type === "time" && entity.start <= token.start && token.end <= entity.end)) continue;
      if (this.found.some((entity) => entity.type === "duration" && entity.start < token.start && token.end <= entity.end)) continue;
      if (this.time(token) || this.duration(token) || this.money(token)) continue;
      this.date(token);
      this.add("number", token.start, token.end, [token.value], token.rough, token.digits);
    }
    this.rows();
    return this.found.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

export function findEntities(reading: Reading): Entity[] {
  return new Finder(reading).run();
}

