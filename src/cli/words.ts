/** The words of the command line: turns a key or an error code with its params into a sentence of one language. */
import en from "../locales/en.json" with { type: "json" };
import zh from "../locales/zh-CN.json" with { type: "json" };

export type Lang = "zh-CN" | "en";
export type Params = Readonly<Record<string, string | number>>;
/** The sentence for a key; the key itself when nobody wrote one, so that a missing word never hides an error. */
export type Words = (key: string, params?: Params) => string;

const TABLES: Record<Lang, Readonly<Record<string, string>>> = { "zh-CN": zh, en };

export function createWords(lang: Lang): Words {
  const table = TABLES[lang];
  return (key, params = {}) => {
    const sentence = Object.hasOwn(table, key) ? table[key] : undefined;
    if (sentence === undefined) return Object.keys(params).length > 0 ? `${key} ${JSON.stringify(params)}` : key;
    return sentence.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(params[name] ?? hole));
  };
}

/** A label and its value, in the punctuation of the language. */
export function labelled(label: string, value: string, lang: Lang): string {
  return lang === "en" ? `${label}: ${value}`.trimEnd() : `${label}：${value}`;
}

export function inBrackets(text: string, lang: Lang): string {
  return lang === "en" ? `(${text})` : `（${text}）`;
}

/** A heading that stands out from its lines. */
export function heading(text: string, lang: Lang): string {
  return lang === "en" ? `[${text}]` : `【${text}】`;
}

/** English where the environment asks for it (`LC_ALL`, `LC_MESSAGES`, `LANG`, in the order of POSIX), else Chinese. */
export function langOf(env: NodeJS.ProcessEnv): Lang {
  const wanted = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^en\b|^en_/i.test(wanted) ? "en" : "zh-CN";
}
