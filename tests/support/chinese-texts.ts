/** Finds what is wrong with the texts of a content file: punctuation of the other script, English that is missing. */

/** `translated`: English stands beside it, or none is wanted. */
type Found = { path: string; text: string; translated: boolean };

/** Under these keys words stay Chinese: what is spoken, model answers, matching words, keys and values of the case. */
const spoken = new Set(["line", "says", "model", "words", "examples", "keys", "value", "oneOf", "accepts", "units"]);

export function textsOf(content: unknown): Found[] {
  const found: Found[] = [];
  walk(content, "", false, found);
  return found;
}

/** One line for each fault; an empty list when the texts are fit to be shown. */
export function textProblems(content: unknown): string[] {
  return textsOf(content).flatMap(({ path, text, translated }) => {
    const faults = [
      ...(/\p{Script=Han}[,;:!?]\s*[\p{Script=Han}“]|\p{Script=Han}\.(?!\d)/u.test(text) ? ["half-width punctuation"] : []),
      ...(text.includes('"') ? ["ASCII quotes"] : []),
      ...(translated ? [] : ["no English"]),
    ];
    return faults.map((fault) => `${path}: ${fault}: ${text.slice(0, 40)}`);
  });
}

function walk(value: unknown, path: string, translated: boolean, found: Found[]): void {
  if (typeof value === "string" && /\p{Script=Han}/u.test(value)) found.push({ path, text: value, translated });
  if (typeof value !== "object" || value === null) return;
  const isText = "zh-CN" in value && "en" in value;
  for (const [key, inner] of Object.entries(value)) {
    if (isText && key === "en") continue;
    walk(inner, `${path}.${key}`, translated || isText || spoken.has(key), found);
  }
}
