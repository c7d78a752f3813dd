/** Owns naming items by letters. */

/** The letter of an item, from 0: A, B, … */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

export function byLetter<Item>(letter: string, items: readonly Item[]): Item | undefined {
  return /^[A-Za-z]$/.test(letter) ? items[letter.toUpperCase().charCodeAt(0) - 65] : undefined;
}
