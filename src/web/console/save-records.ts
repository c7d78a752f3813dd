/** Owns saving what the server keeps of a class or a student as a file. */
import { saveFile } from "../shared/save-file.ts";

export function saveRecords(records: unknown, name: string): void {
  const day = new Date().toISOString().slice(0, 10);
  saveFile(new Blob([JSON.stringify(records, null, 2)], { type: "application/json" }), `${name}-${day}.json`);
}
