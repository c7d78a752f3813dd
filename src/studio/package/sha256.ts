/** Owns SHA-256: pages that come over plain http have none of their own. Must not know what is hashed. */

/** First 32 bits of the fractional parts of the cube roots, and of the square roots, of the first primes (FIPS 180-4). */
const primes = [...Array(312).keys()].filter((number) => number > 1 && ![...Array(number).keys()].some((part) => part > 1 && part * part <= number && number % part === 0)).slice(0, 64);
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
const ROUND = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const FIRST = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

/** In hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  const state = Int32Array.from(FIRST);
  const words = new Int32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) mix(state, words, bytes, at);
  const end = lastBlocks(bytes, whole);
  for (let at = 0; at < end.length; at += 64) mix(state, words, end, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** What is left, a set bit, zeros, and the length in bits. */
function lastBlocks(bytes: Uint8Array, from: number): Uint8Array {
  const rest = bytes.length - from;
  const end = new Uint8Array(rest < 56 ? 64 : 128);
  end.set(bytes.subarray(from));
  end[rest] = 0x80;
  const view = new DataView(end.buffer);
  view.setUint32(end.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(end.length - 4, (bytes.length * 8) >>> 0);
  return end;
}

function mix(state: Int32Array, words: Int32Array, bytes: Uint8Array, at: number): void {
  const get = (index: number) => words[index] as number;
  for (let index = 0; index < 16; index += 1) {
    const place = at + index * 4;
    words[index] = ((bytes[place] as number) << 24) | ((bytes[place + 1] as number) << 16) | ((bytes[place + 2] as number) << 8) | (bytes[place + 3] as number);
  }
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [get(index - 2), get(index - 15)];
    words[index] = (get(index - 16) + (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) + get(index - 7) + (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10))) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUND[index] as number) + get(index)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [index, added] of [a, b, c, d, e, f, g, h].entries()) state[index] = ((state[index] as number) + added) | 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
