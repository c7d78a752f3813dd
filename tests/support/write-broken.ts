/** Writes tests/fixtures/broken from the small unit: `npx tsx tests/support/write-broken.ts`. A test says when that was forgotten. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brokenCases, type BrokenCase } from "./broken-cases.ts";
import type { Json } from "./patch-json.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));
export const BROKEN = join(FIXTURES, "broken");

export function allBrokenCases(): [code: string, BrokenCase][] {
  const read = (path: string) => JSON.parse(readFileSync(join(FIXTURES, "small", path), "utf8")) as Json;
  const cases = brokenCases({ situation: read("parcels/lost-parcel.json"), unit: read("parcels/unit.json"), transcript: read("parcels/transcripts/lost-parcel.strong.json") });
  return Object.entries(cases);
}

/** The bytes of a case's file. */
export function bytesOf(content: Json | Uint8Array): Uint8Array {
  return content instanceof Uint8Array ? content : new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`);
}

export function writeBroken(): void {
  rmSync(BROKEN, { recursive: true, force: true });
  mkdirSync(BROKEN, { recursive: true });
  cpSync(join(FIXTURES, "small/lexicon.json"), join(BROKEN, "lexicon.json"));
  cpSync(join(FIXTURES, "small/forms"), join(BROKEN, "forms"), { recursive: true });
  for (const [code, { files }] of allBrokenCases()) {
    for (const [name, content] of Object.entries(files)) {
      const path = join(BROKEN, code, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytesOf(content));
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeBroken();
