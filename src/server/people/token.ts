/** Owns what must not be guessed: session tokens, set-up and room codes, ids. The only place of the server that draws by chance. */
import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";

/** Letters and digits that nobody mistakes for another, read aloud or from the board. */
const CLEAR = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** 256 bits: nobody guesses it. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function newId(): string {
  return randomUUID();
}

/** Six signs for a room, twelve for the set-up. */
export function newCode(length: number): string {
  return Array.from({ length }, () => CLEAR[randomInt(CLEAR.length)] ?? "").join("");
}

/** As it was meant: what is typed in small letters, with spaces or hyphens is the same code. */
export function readCode(typed: string): string {
  return typed.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
}

/** How a secret of full strength is kept. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
