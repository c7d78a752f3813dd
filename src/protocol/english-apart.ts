/** Owns taking the English out of a content and putting it back, so that a Chinese reader need not fetch it. Must not know what the content is. */

/** The English texts of a content, in its own shape: an object or a list by index where something inside has English, else nothing. */
export type English = string | { [key: string]: English };

/** Every bilingual text becomes its Chinese. */
export function withoutEnglish<T>(content: T): T {
  return JSON.parse(JSON.stringify(content, (_key, value: unknown) => (isBilingual(value) ? value["zh-CN"] : value))) as T;
}

/** Null: nothing in it is in English. */
export function englishOf(content: unknown): English | null {
  if (typeof content !== "object" || content === null) return null;
  if (isBilingual(content)) return content.en;
  const parts = Object.entries(content).flatMap(([key, value]): [string, English][] => {
    const english = englishOf(value);
    return english === null ? [] : [[key, english]];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : null;
}

/** The content as it was: `withEnglish(withoutEnglish(content), englishOf(content))` equals it. Neither argument is changed. */
export function withEnglish<T>(chinese: T, english: English | null): T {
  return join(chinese, english) as T;
}

function join(chinese: unknown, english: English | null | undefined): unknown {
  if (english === null || english === undefined) return chinese;
  if (typeof english === "string") return { "zh-CN": chinese, en: english };
  if (Array.isArray(chinese)) return chinese.map((part, index) => join(part, english[index]));
  return Object.fromEntries(Object.entries(chinese as object).map(([key, part]) => [key, join(part, english[key])]));
}

function isBilingual(value: unknown): value is { "zh-CN": string; en: string } {
  return typeof value === "object" && value !== null && "zh-CN" in value && "en" in value && typeof value.en === "string";
}
