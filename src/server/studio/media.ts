/** Owns the pictures and sounds of a school: looked at, rid of what tells place and device, kept under their content. Must not know how they are sent. */
import { createHash } from "node:crypto";
import { mediaTypes, mediaTypeOf } from "../../scenario/media.ts";
import { packageLimits } from "../../studio/package/limits.ts";
import { sniffMedia } from "../../studio/media/sniff-media.ts";
import { stripMedia } from "../../studio/media/strip-media.ts";
import { fail } from "../fail.ts";
import type { Store } from "../store/store.ts";

const MB = 1024 * 1024;
/** All of a school together. */
const MOST = 300 * MB;

/** The name it is kept under. What it is said to be (`type`) must be what it is. */
export async function keepMedia(store: Store, sent: Uint8Array, { type, school, by, at }: { type: string; school: string; by: string; at: number }): Promise<{ file: string; size: number }> {
  const ending = sniffMedia(sent);
  if (ending === null || mediaTypes[ending].type !== type) throw fail("studio/not-media");
  const most = packageLimits[mediaTypes[ending].kind];
  if (sent.length > most) throw fail("studio/media-too-large", { max: most / MB });
  const bytes = stripMedia(ending, sent);
  if (bytes === null) throw fail("studio/not-media");
  const file = `${createHash("sha256").update(bytes).digest("hex")}.${ending}`;
  const kept = await store.media.list(school);
  if (kept.some((one) => one.file === file)) return { file, size: bytes.length };
  if (kept.reduce((sum, { size }) => sum + size, bytes.length) > MOST) throw fail("studio/media-full", { max: MOST / MB });
  await store.media.add({ file, school, size: bytes.length, by, at }, Buffer.from(bytes).toString("base64"));
  return { file, size: bytes.length };
}

export async function mediaOf(store: Store, file: string): Promise<{ type: string; bytes: Buffer }> {
  const type = mediaTypeOf(file)?.type;
  const body = type === undefined ? undefined : await store.media.body(file);
  if (type === undefined || body === undefined) throw fail("studio/unknown-media");
  return { type, bytes: Buffer.from(body, "base64") };
}
