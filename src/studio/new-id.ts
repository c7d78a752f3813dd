/** Owns ids for new parts: readable, unique in their list, the same for the same list. Must not know what they name. */

/** `stem` where it is free, else with the first number from 2 on that is. The stem is an id itself. */
export function freeId(taken: Iterable<string>, stem: string): string {
  const known = new Set(taken);
  if (!known.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!known.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** The next of a numbered row: B0, B1, B2 … goes on after the highest number with that letter. */
export function nextId(taken: Iterable<string>, letter: string): string {
  const numbers = [...taken].flatMap((id) => (id.startsWith(letter) && /^\d+$/.test(id.slice(letter.length)) ? [Number(id.slice(letter.length))] : []));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}
