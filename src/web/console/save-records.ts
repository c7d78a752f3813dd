/** Owns saving what the server keeps of a class or a student as a file. */
import { saveFile } from "../shared/save-file.ts";

export function saveRecords(records: unknown, name: string): void {
  // As `2026-11-28`, by the clock of whoever saves it.
  const day = new Date().toLocaleDateString("sv-SE");
  saveFile(new Blob([JSON.stringify(records, null, 2)], { type: "application/json" }), `${name}-${day}.json`);
}
