/** Owns the parts that a frame is made of, with their places in it. Must not know what a part means. */
import type { Path } from "../scenario/problem.ts";
import type { Frame } from "../scenario/schema/frame.ts";

/** `in`: the key under which it stands, so that what must be there can be told from what must not. */
export type FramePart = { frame: Frame; path: Path; in: "all" | "any" | "seq" | "not" | "only" | "unless" | "about" };

/** The frames directly inside one. */
export function partsOf(frame: Frame, path: Path = []): FramePart[] {
  if (typeof frame === "string") return [];
  const list = (key: "all" | "any" | "seq" | "unless", frames: readonly Frame[] | undefined): FramePart[] => (frames ?? []).map((part, index) => ({ frame: part, path: [...path, key, index], in: key }));
  if ("all" in frame) return list("all", frame.all);
  if ("any" in frame) return list("any", frame.any);
  if ("seq" in frame) return list("seq", frame.seq);
  if ("not" in frame) return [{ frame: frame.not, path: [...path, "not"], in: "not" }];
  if ("only" in frame) return [{ frame: frame.only, path: [...path, "only"], in: "only" }, ...list("unless", frame.unless)];
  if ("differs" in frame && frame.about !== undefined) return [{ frame: frame.about, path: [...path, "about"], in: "about" }];
  return [];
}

/** A frame and everything inside it. */
export function* allParts(frame: Frame, path: Path = []): Generator<{ frame: Frame; path: Path }> {
  yield { frame, path };
  for (const part of partsOf(frame, path)) yield* allParts(part.frame, part.path);
}
