/** Owns making the cells of a pasted table comparable: full width, odd spaces, characters that nobody sees. */

/** Control characters, zero-width ones, marks of direction, and what is no character. Line breaks and tabs are spaces. */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;

/** Text as it is read: half width, single spaces. */
export function cleanCell(cell: string): string {
  return cell.normalize("NFKC").replace(unseen, "").replace(/\s+/g, " ").trim();
}

/** 李 明 is 李明; the spaces of other names stay. */
export function cleanName(cell: string): string {
  return cleanCell(cell).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

/** Without the spaces, the apostrophe and the decimals that spreadsheets add. */
export function cleanNumber(cell: string): string {
  return cleanCell(cell).replaceAll(" ", "").replace(/^'/, "").replace(/^(\d+)\.0+$/, "$1");
}
