/** Owns what a seat is called where there is little room. Must not know which seats there are. */

const IN_BRACKETS = /\s*[（(].*$/;

/** `usual`: what the role is called everywhere. It stays where the situation's own title says it too; else the title stands, without what it adds in brackets. */
export function seatLabel(title: string, usual: string): string {
  return title.toLowerCase().includes(usual.toLowerCase()) ? usual : title.replace(IN_BRACKETS, "") || title;
}
