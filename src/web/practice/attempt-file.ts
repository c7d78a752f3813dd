/** Owns the file that an attempt is kept or handed in as; `kefu grade` reads the same. Checks only the frame: events are checked by replaying. */
import { CodedError } from "../shared/coded-error.ts";

export type AttemptFile = { kind: "kefu-attempt"; format: 1; attempt: string; unit: string; situation: string; version: string; events: unknown[] };

/** Longest file that is read at all, in characters. */
const MAX_LENGTH = 10_000_000;

export function writeAttemptFile(file: Omit<AttemptFile, "kind" | "format">): string {
  return `${JSON.stringify({ kind: "kefu-attempt", format: 1, ...file }, null, 1)}\n`;
}

/** Fails with `practice/not-a-backup` or `practice/too-big`. */
export function readAttemptFile(text: string): AttemptFile {
  if (text.length > MAX_LENGTH) throw new CodedError("practice/too-big");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CodedError("practice/not-a-backup");
  }
  if (!isAttemptFile(value)) throw new CodedError("practice/not-a-backup");
  return value;
}

function isAttemptFile(value: unknown): value is AttemptFile {
  if (typeof value !== "object" || value === null) return false;
  const { kind, format, attempt, unit, situation, version, events } = value as Record<string, unknown>;
  return kind === "kefu-attempt" && format === 1 && [attempt, unit, situation, version].every((it) => typeof it === "string" && it !== "") && Array.isArray(events);
}
