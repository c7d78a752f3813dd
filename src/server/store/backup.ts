/** Owns backups: one file each, with a first line that says what it is and a last one that proves that it is whole. Must not know which store they come from. */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { CodedError } from "../coded-error.ts";
import { codeOf } from "./database.ts";
import { DATA_FORMS } from "./migrations.ts";
import type { Store } from "./store.ts";

const FORMAT = "kefu-backup";
const VERSION = 1;
const KEEP = 10;
/** A computer that starts again and again must not push out what is from before. */
const KEEP_DAYS = 7;
const CHUNK = 64 * 1024;
const NAME = /^kefu-backup-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)\.jsonl\.gz$/;
const SYSTEM_ERROR = /^E[A-Z]+$/;
const UNFINISHED = ".part";
const HOUR = 3_600_000;

export type BackupFile = { name: string; at: number; bytes: number };

/** In the local time of the machine, since people look for the file by the day. */
export function backupName(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, "0");
  return `kefu-backup-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}.jsonl.gz`;
}

/** Adds a backup to the folder of backups; removes old ones, and what a power cut has left unfinished. */
export async function writeBackup(store: Pick<Store, "dump">, folder: string, now: number): Promise<BackupFile> {
  const name = backupName(now);
  await writeBackupFile(store.dump(), join(folder, name), now);
  const kept = await listBackups(folder);
  const unfinished = (await readdir(folder)).filter((file) => file.endsWith(UNFINISHED) && timeOf(file.slice(0, -UNFINISHED.length)) < now - HOUR);
  // Where the clock was set back, the newest has the oldest name.
  const old = olderThanKept(kept).filter((one) => one !== name);
  for (const file of [...old, ...unfinished]) await rm(join(folder, file), { force: true });
  return kept.find((one) => one.name === name) ?? { name, at: now, bytes: 0 };
}

/** The last ten are kept, and the last one of each of the last seven days that have any. */
function olderThanKept(newestFirst: readonly BackupFile[]): string[] {
  const days = new Set<string>();
  return newestFirst.flatMap(({ name, at }, place) => {
    const day = new Date(at).toDateString();
    const isLastOfDay = !days.has(day);
    days.add(day);
    return place < KEEP || (isLastOfDay && days.size <= KEEP_DAYS) ? [] : [name];
  });
}

/** Newest first. */
export async function listBackups(folder: string): Promise<BackupFile[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => NAME.test(name)).sort().reverse();
  return await Promise.all(names.map(async (name) => ({ name, at: timeOf(name), bytes: (await stat(join(folder, name))).size })));
}

/** Where the backup of that name is; null when there is none, or when the name is none of ours. */
export function findBackup(folder: string, name: string): string | null {
  const path = join(folder, name);
  return NAME.test(name) && existsSync(path) ? path : null;
}

/** The file appears under its name only when it is complete and on the disk. */
export async function writeBackupFile(lines: AsyncIterable<string>, path: string, now: number): Promise<void> {
  const unfinished = `${path}${UNFINISHED}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await pipeline(Readable.from(inChunks(framed(lines, now))), createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    if (error instanceof CodedError || !SYSTEM_ERROR.test(codeOf(error))) throw error;
    throw new CodedError("backup/not-writable", { path, reason: codeOf(error) }, { cause: error });
  }
}

/** The lines of a dump. Fails at the latest behind the last of them when the file is not what was once written. */
export async function* readBackup(path: string): AsyncGenerator<string> {
  const file = basename(path);
  const hash = createHash("sha256");
  let count = -1;
  // The last line is not of the dump, and which one is the last shows only when the next one does not come.
  let held: string | undefined;
  for await (const line of linesOf(path)) {
    if (held !== undefined) {
      if (count === -1) checkHeader(held, file);
      else yield held;
      hash.update(`${held}\n`);
      count += 1;
    }
    held = line;
  }
  if (count === -1) checkHeader(held ?? "", file);
  const end = parse(held ?? "");
  if (end["lines"] !== count || end["sha256"] !== hash.digest("hex")) throw new CodedError("backup/damaged", { file });
}

async function* framed(lines: AsyncIterable<string>, now: number): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const header = `${JSON.stringify({ format: FORMAT, version: VERSION, data: DATA_FORMS.at(-1), at: now })}\n`;
  hash.update(header);
  yield header;
  let count = 0;
  for await (const line of lines) {
    hash.update(`${line}\n`);
    yield `${line}\n`;
    count += 1;
  }
  yield `${JSON.stringify({ lines: count, sha256: hash.digest("hex") })}\n`;
}

async function* inChunks(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = "";
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

/** Split at \n only: node:readline would split inside a text at U+2028, too. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const file = basename(path);
  const text = createGunzip();
  const reading = pipeline(createReadStream(path), text).catch((error: unknown) => error);
  let rest = "";
  let begun = false;
  try {
    for await (const chunk of text.setEncoding("utf8")) {
      begun = true;
      const lines = `${rest}${String(chunk)}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch {
    const code = codeOf(await reading);
    if (code === "ENOENT") throw new CodedError("backup/missing", { file: path });
    if (SYSTEM_ERROR.test(code)) throw new CodedError("backup/unreadable", { file: path, reason: code });
    throw new CodedError(code === "Z_DATA_ERROR" && !begun ? "backup/foreign" : "backup/damaged", { file });
  }
  if (rest !== "") throw new CodedError("backup/damaged", { file });
}

function checkHeader(line: string, file: string): void {
  const { format, version, data } = parse(line);
  if (format !== FORMAT || typeof version !== "number") throw new CodedError("backup/foreign", { file });
  // The first backups did not say of which form their data is.
  if (version > VERSION || (typeof data === "string" && !DATA_FORMS.includes(data))) throw new CodedError("backup/newer", { file });
}

function parse(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function timeOf(name: string): number {
  const [year = NaN, month = 1, ...rest] = (NAME.exec(name) ?? []).slice(1).map(Number);
  return new Date(year, month - 1, ...rest).getTime();
}
