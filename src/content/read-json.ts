/** Owns reading one JSON file: never throws, and says in a problem why it could not. */
import { readFileSync, statSync } from "node:fs";
import { problem, type Path, type Problem } from "../scenario/problem.ts";
import { MAX_DEPTH, offsetOf, positionsIn, scanJson, type Position } from "./scan-json.ts";

/** The largest situation has a tenth of this. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** `source` is undefined when there is none. `place` finds the line of a problem's path. */
export type JsonFile = { path: string; source: unknown; problems: Problem[]; place(path: Path): Position };

export function readJson(path: string): JsonFile {
  const read = readText(path);
  if ("problem" in read) return { path, source: undefined, problems: [read.problem], place: () => ({ line: 1, column: 1 }) };
  const { text } = read;
  const scan = scanJson(text);
  const { fault, duplicates } = scan;
  const positionOf = positionsIn(text);
  if (fault) {
    const position = positionOf(fault.offset);
    const found = fault.deep ? problem("shape/too-deep", [], { max: MAX_DEPTH }) : problem("file/bad-json", [], { ...position, found: fault.found || "∎" });
    return { path, source: undefined, problems: [found], place: () => position };
  }
  return {
    path,
    source: JSON.parse(text),
    problems: duplicates.map((at) => problem("file/duplicate-key", at, { key: String(at.at(-1)) })),
    place: (at) => positionOf(offsetOf(scan, at)),
  };
}

function readText(path: string): { text: string } | { problem: Problem } {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { problem: problem("file/unreadable", [], { reason: stat.isDirectory() ? "EISDIR" : "not-a-file" }) };
    if (stat.size > MAX_BYTES) return { problem: problem("file/too-large", [], { size: megabytes(stat.size), limit: megabytes(MAX_BYTES) }) };
    // A byte order mark is what some Windows editors put first.
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return { problem: problem("file/not-utf8", []) };
    return { problem: code === "ENOENT" ? problem("file/not-found", []) : problem("file/unreadable", [], { reason: code }) };
  }
}

function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
