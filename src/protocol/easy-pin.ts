/** Owns which PINs anybody would try first: pages say so before they ask, and the server lets nobody set one. */

/** Down the middle, the sides and the diagonals of the keypad, digits in pairs, and what sounds well. */
const WELL_KNOWN = new Set(["2580", "0852", "1470", "0741", "3690", "0963", "147258", "258369", "159357", "1122", "2233", "112233", "1314", "5201314", "201314"]);
/** A year in which somebody of a school may have been born, or that is on now. */
const YEAR = /^(19[5-9]\d|20[0-3]\d)$/;
/** The same once or several times over: 1111, 1212, 123123. */
const REPEATED = /^(\d+?)\1+$/;

/** `pin` consists of digits. */
export function isEasyPin(pin: string): boolean {
  return isRow(pin) || REPEATED.test(pin) || YEAR.test(pin) || WELL_KNOWN.has(pin);
}

/** Up or down by one or two each, beyond 9 and 0 as well: 1234, 4321, 8901, 2468. */
function isRow(pin: string): boolean {
  const [first = 0, ...others] = Array.from(pin.slice(1), (digit, index) => (10 + Number(digit) - Number(pin[index])) % 10);
  return [1, 2, 8, 9].includes(first) && others.every((step) => step === first);
}
