/** Owns ids made in the browser. Works on plain http, where `crypto.randomUUID` is missing. */

export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(36).padStart(2, "0")).join("");
}
