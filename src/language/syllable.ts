/** Owns which syllables count as the same: tones dropped, and the pairs folded that pinyin keyboards and southern speakers mix up. */

/** `zhang` and `zang` give one class, so do `shen` and `sheng`; ü is written v. */
export function foldSyllable(syllable: string): string {
  return syllable
    .toLowerCase()
    .replace(/ü/g, "v")
    .replace(/^([zcs])h/, "$1")
    .replace(/^([jqxy])v/, "$1u")
    .replace(/(i|e)ng$/, "$1n");
}
