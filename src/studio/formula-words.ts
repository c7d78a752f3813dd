/** Owns formulas as authors read them: names of lines and figures instead of ids, in brackets. Must not know what is calculated. */

/** Something that a formula may name. */
export type Named = { id: string; title: string };

const NAME = /[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/g;
const FUNCTIONS = new Set(["min", "max", "round", "ceil"]);

/** `fee * share / 100` → `【运费】 × 【责任比例】 ÷ 100`. What names nothing is shown as a question. */
export function formulaWords(formula: string, names: readonly Named[]): string {
  return formula
    .replaceAll(NAME, (id) => (FUNCTIONS.has(id) ? id : `【${titleIn(names, id) ?? "？"}】`))
    .replaceAll("*", "×")
    .replaceAll("/", "÷");
}

/** The way back. Null while a bracket holds no name that is known, or none is closed. */
export function formulaOf(words: string, names: readonly Named[]): string | null {
  let isKnown = true;
  const formula = words.replaceAll(/【([^【】]*)】/g, (_, title: string) => {
    const found = names.find((one) => titleIn(names, one.id) === title.trim());
    if (!found) isKnown = false;
    return found?.id ?? "";
  });
  if (!isKnown || /[【】]/.test(formula)) return null;
  return formula.replaceAll("×", "*").replaceAll("÷", "/").replaceAll("（", "(").replaceAll("）", ")").replaceAll("，", ",").replaceAll("＋", "+").replaceAll("－", "-");
}

/** Of several with one title, the later ones are numbered. */
function titleIn(names: readonly Named[], id: string): string | null {
  const at = names.findIndex((one) => one.id === id);
  const found = names[at];
  if (!found) return null;
  const before = names.slice(0, at).filter(({ title }) => title === found.title).length;
  return before === 0 ? found.title : `${found.title}${before + 1}`;
}

/** What a name reads as where it is put in. */
export function nameWords(names: readonly Named[], id: string): string {
  return `【${titleIn(names, id) ?? "？"}】`;
}
