/** Owns how content is written into a module: as JSON to be read, or packed, so that it weighs less compressed. Must not know what the content is. */

/** Stands for a text of the column it names; a text that begins like it stands in a column itself, so that nothing is mistaken for one. */
const MARK = "~";
const GOES_APART = /^~|\P{ASCII}/u;

type Columns = Map<string, string[]>;

/** Browsers read a string with JSON faster than the same literal; in single quotes its many double ones need no mark before them. */
export function json(value: unknown): string {
  return `JSON.parse(${quoted(value)})`;
}

/**
 * The same value, but its Chinese texts stand apart, in one column for each key: compressors look back 32 kB only, and find more where
 * advice stands beside advice and wordings beside wordings. Each text is taken back out of its column in the order in which JSON is read.
 */
export function packedJson(value: unknown): string {
  const columns: Columns = new Map();
  const frame = withoutTexts(value, "", columns);
  const size = (texts: string[]) => texts.join("").length;
  const texts = Object.fromEntries([...columns].sort(([, a], [, b]) => size(b) - size(a)));
  return `((texts) => JSON.parse(${quoted(frame)}, (_key, value) => typeof value === "string" && value.startsWith(${JSON.stringify(MARK)}) ? texts[value.slice(1)].shift() : value))(${json(texts)})`;
}

function withoutTexts(value: unknown, key: string, columns: Columns): unknown {
  if (typeof value === "string" && GOES_APART.test(value)) {
    columns.set(key, [...(columns.get(key) ?? []), value]);
    return MARK + key;
  }
  if (Array.isArray(value)) return value.map((part) => withoutTexts(part, key, columns));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutTexts(part, name, columns)]));
}

function quoted(value: unknown): string {
  return `'${JSON.stringify(value).replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}'`;
}
