/** Adds up what a browser loads, from the manifest that Vite writes. Knows no file system. */

/** What we read of an entry of Vite's manifest. */
export interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

/** The files that come with an entry: its script, what this imports, their styles, and those parts on demand that `follows` names. */
export function loadedFiles(manifest: Manifest, entry: string, follows: (module: string) => boolean): string[] {
  const files = new Set<string>();
  const seen = new Set<string>();
  const open = [entry];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the manifest has no ${key}`);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    open.push(...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []).filter(follows));
  }
  return [...files].sort();
}

/** Files that wait for each other before they start, in the order in which each imports the next; null where none do. Such parts are fetched, and then nothing runs. */
export function waitingForEachOther(manifest: Manifest): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (key: string): string[] | null => {
    if (way.includes(key)) return way.slice(way.indexOf(key)).map((one) => manifest[one]?.file ?? one);
    if (done.has(key)) return null;
    way.push(key);
    for (const next of manifest[key]?.imports ?? []) {
      const found = visit(next);
      if (found) return found;
    }
    way.pop();
    done.add(key);
    return null;
  };
  for (const key of Object.keys(manifest)) {
    const found = visit(key);
    if (found) return found;
  }
  return null;
}
