/** Owns the header under which a file is kept: named in the words of those who take it home, and plainly for programs that read only that. */

/** What file systems do not take, and what cannot be written. */
const UNFIT = /(?:[\\/:*?"<>|\s]|\p{C})+/gu;

export function attachment(plain: string, name: string): string {
  const written = encodeURIComponent(name.replace(UNFIT, " ").trim()).replace(/['()*]/g, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${written}`;
}
