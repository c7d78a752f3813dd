/** Owns what a part of a document is called by: its own words, whichever key holds them. Must not know where it stands or how it is shown. */
import type { Text } from "../scenario/text.ts";

const TITLES = ["title", "label", "name", "text", "topic", "question", "wording", "prompt", "says"] as const;

/** Null where nobody has written anything yet. */
export function partTitle(part: unknown): Text | null {
  if (typeof part !== "object" || part === null) return null;
  for (const key of TITLES) {
    const text = readableText((part as Record<string, unknown>)[key]);
    if (text !== null) return text;
  }
  return null;
}

/** Half a text (only one language written) is shown with that half for both. */
export function readableText(value: unknown): Text | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value !== "object" || value === null) return null;
  const { "zh-CN": zh, en } = value as Record<string, unknown>;
  const [chinese, english] = [zh, en].map((half) => (typeof half === "string" && half.trim() !== "" ? half : null));
  if (!chinese && !english) return null;
  return { "zh-CN": chinese ?? english ?? "", en: english ?? chinese ?? "" };
}
