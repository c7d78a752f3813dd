/** Owns how the documents of versions are kept: most of them are never looked at again, and JSON is mostly repetition. */
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

const [shrink, grow] = [promisify(gzip), promisify(gunzip)];

export async function pack(text: string): Promise<string> {
  return (await shrink(text)).toString("base64");
}

export async function unpack(packed: string): Promise<string> {
  return (await grow(Buffer.from(packed, "base64"))).toString("utf8");
}
