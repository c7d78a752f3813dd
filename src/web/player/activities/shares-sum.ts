/** Owns adding up shares as they are typed. */

/** The sum in percent, to two decimals; what is no figure counts as nothing. Full-width digits and a percent sign are read. */
export function sharesSum(shares: readonly { percent: string }[]): number {
  const sum = shares.reduce((total, { percent }) => total + shareOf(percent), 0);
  return Math.round(sum * 100) / 100;
}

/** One share as a number, `0` when it is no figure or below nothing. */
export function shareOf(percent: string): number {
  const figure = Number.parseFloat(percent.normalize("NFKC").replace("%", "").trim());
  return Number.isFinite(figure) && figure > 0 ? figure : 0;
}
