/** Owns how much room is left on the disk that a folder lies on. Must not know what is kept there. */
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

/** Bytes that this process may still write; null where the system does not tell. The folder need not be there yet. */
export async function roomFor(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    const above = dirname(folder);
    return (error as NodeJS.ErrnoException).code === "ENOENT" && above !== folder ? roomFor(above) : null;
  }
}
