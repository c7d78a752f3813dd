/** What makes two tables of words a pair: same keys, same holes, each in its own language. Knows no file system. */

/** A table as i18next reads it: keys, or groups of keys joined by dots. */
export type Table = { readonly [key: string]: string | Table } | readonly (string | Table)[];

/** The names of the languages stay in their own language. */
const OWN_NAME = /(^|\.)(language|lang)\.[\w-]+$/;
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const HALF_WIDTH = /[\p{Script=Han}][,;:!?]|[\p{Script=Han}]\.(?!\w|\.)|[\p{Script=Han}]["']|["'][\p{Script=Han}]|[\p{Script=Han}]\(|\)[\p{Script=Han}]/u;
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** All sentences by full key (`group.key`). */
export function flatten(table: Table, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(table)) {
    if (typeof value === "string") flat.set(prefix + key, value);
    else for (const [inner, sentence] of flatten(value, `${prefix}${key}.`)) flat.set(inner, sentence);
  }
  return flat;
}

/** One line per fault of the pair; no line, no fault. Plural forms count as one key: Chinese has a single form. */
export function compareTables(zh: Table, en: Table): string[] {
  const [zhWords, enWords] = [flatten(zh), flatten(en)];
  return [
    ...missing(zhWords, enWords).map((key) => `${key}: missing in en`),
    ...missing(enWords, zhWords).map((key) => `${key}: missing in zh-CN`),
    ...[...zhWords].flatMap(([key, sentence]) => checkChinese(key, sentence)),
    ...[...enWords].flatMap(([key, sentence]) => checkEnglish(key, sentence, enWords)),
    ...differingHoles(zhWords, enWords),
  ];
}

/** The key without its plural form. */
export function baseKey(key: string): string {
  return key.replace(PLURAL, "");
}

function missing(from: Map<string, string>, other: Map<string, string>): string[] {
  const others = new Set([...other.keys()].map(baseKey));
  return [...new Set([...from.keys()].map(baseKey))].filter((key) => !others.has(key));
}

function checkChinese(key: string, sentence: string): string[] {
  if (sentence.trim() === "") return [`${key}: empty in zh-CN`];
  if (HALF_WIDTH.test(sentence)) return [`${key}: half-width punctuation in zh-CN: ${sentence}`];
  const bare = sentence.replace(/\{\{.*?\}\}|<[^>]*>|`[^`]*`/g, "");
  const english = !/\p{Script=Han}/u.test(bare) && /[a-z]{3}/.test(bare) && !OWN_NAME.test(key);
  return english ? [`${key}: no Chinese in zh-CN: ${sentence}`] : [];
}

function checkEnglish(key: string, sentence: string, all: Map<string, string>): string[] {
  if (sentence.trim() === "") return [`${key}: empty in en`];
  // What a student types in Chinese stands in backquotes.
  const faults = HAN.test(sentence.replace(/`[^`]*`/g, "")) && !OWN_NAME.test(key) ? [`${key}: Chinese in en: ${sentence}`] : [];
  const other = `${baseKey(key)}_other`;
  return PLURAL.test(key) && !all.has(other) ? [...faults, `${other}: missing in en`] : faults;
}

/** `{{holes}}` and `<tags>` of a sentence, sorted. A singular may leave the number out. */
function holes(sentence: string): string {
  const found = [...sentence.matchAll(/\{\{-?\s*(\w+)[^}]*\}\}|<\/(\w+)>|<(\w+)\s*\/>/g)].map(([, hole, tag, single]) => hole ?? `<${tag ?? single}>`);
  return [...new Set(found)].sort().join(" ");
}

function differingHoles(zh: Map<string, string>, en: Map<string, string>): string[] {
  const find = (words: Map<string, string>, key: string) => words.get(key) ?? words.get(`${key}_other`);
  return [...new Set([...zh.keys()].map(baseKey))].flatMap((key) => {
    const [inZh, inEn] = [find(zh, key), find(en, key)];
    if (inZh === undefined || inEn === undefined || holes(inZh) === holes(inEn)) return [];
    return [`${key}: holes differ: ${holes(inZh) || "none"} in zh-CN, ${holes(inEn) || "none"} in en`];
  });
}
