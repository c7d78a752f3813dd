/** Owns reading a figure that a student typed, for drawing only; marks are given elsewhere. */

/** Null while it is no number. Full width, a comma between thousands and a percent sign are taken as they are meant. */
export function ownFigure(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "").replace(/%$/, "").replace("−", "-");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
