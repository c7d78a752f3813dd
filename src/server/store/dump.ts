/** Owns taking everything out of a store as lines, and putting it into an empty one. Must not know files. */
import { CodedError } from "../coded-error.ts";
import { readLine, writeLine } from "./row-codec.ts";
import type { RowWriter, Rows, Snapshot } from "./rows.ts";
import { TABLE_NAMES, atOnce, type TableName, type Tables } from "./tables.ts";

/** Closes the snapshot when the reader has had enough, too. */
export async function* dumpOf(snapshot: Snapshot): AsyncGenerator<string> {
  try {
    for (const table of TABLE_NAMES) for await (const row of snapshot.all(table)) yield writeLine(table, row);
  } finally {
    await snapshot.close();
  }
}

/** All lines or none. */
export async function restoreInto(rows: Rows, lines: AsyncIterable<string>): Promise<void> {
  await refuseUnlessEmpty(rows);
  await rows.atomically(async (inside) => {
    let number = 0;
    let batch: Tables[TableName][] = [];
    let current: TableName | null = null;
    for await (const line of lines) {
      const [table, row] = readLine(line, ++number);
      if (current !== null && (table !== current || batch.length >= atOnce(current))) {
        await saveBatch(inside, current, batch, number);
        batch = [];
      }
      current = table;
      batch.push(row);
    }
    if (current !== null) await saveBatch(inside, current, batch, number);
  });
}

async function refuseUnlessEmpty(rows: Rows): Promise<void> {
  const snapshot = await rows.snapshot();
  try {
    for (const table of TABLE_NAMES) for await (const _ of snapshot.all(table)) throw new CodedError("store/not-empty");
  } finally {
    await snapshot.close();
  }
}

async function saveBatch(rows: RowWriter, table: TableName, batch: Tables[TableName][], line: number): Promise<void> {
  if ((await rows.save<TableName>(table, batch)) === "taken") throw new CodedError("store/bad-dump", { line });
}
