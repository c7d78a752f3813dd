/** Owns the name that people say: without what stands behind it in brackets, be it the mark of namesakes or a teacher's own remark. Must not know who gave the mark. */

export function unmarked(name: string): string {
  return name.replace(/（[^）]*）$/, "");
}
