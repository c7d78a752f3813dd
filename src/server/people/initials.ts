/** Owns finding somebody by a few letters: the pinyin initials of a name. Must not know who searches. */
import { pinyin } from "pinyin-pro";

/** 李晓雨 → lxy; a surname is read as one (单 → s, 曾 → z); of other scripts the first letter of each word. */
export function initialsOf(name: string): string {
  return name
    .normalize("NFKC")
    .split(/[\s·•・.-]+/u)
    .flatMap((word) => pinyin(word, { pattern: "first", toneType: "none", type: "array", surname: "head", nonZh: "consecutive" }))
    .map((sound) => /[\p{L}\p{N}]/u.exec(sound)?.[0] ?? "")
    .join("")
    .toLowerCase();
}
