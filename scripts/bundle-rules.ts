/** Adds up what a browser loads, from the manifest that Vite writes. Knows no file system. */

/** What we read of an entry of Vite's manifest. */
export interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

/** The files that come with the given entries at once: their scripts, what these import statically, their styles. */
export function initialFiles(manifest: Manifest, entries: readonly string[]): string[] {
  return filesOf(manifest, collect(manifest, entries, () => []));
}

/** The files that come in the end, when everything is loaded that may be loaded on demand, but for the chunks of `later`. */
export function reachableFiles(manifest: Manifest, entries: readonly string[], later: RegExp): string[] {
  return filesOf(
    manifest,
    collect(manifest, entries, (chunk) => (chunk.dynamicImports ?? []).filter((key) => !later.test(key))),
  );
}

function collect(manifest: Manifest, entries: readonly string[], more: (chunk: Chunk) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...entries];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the manifest has no ${key}`);
    seen.add(key);
    open.push(...(chunk.imports ?? []), ...more(chunk));
  }
  return seen;
}

function filesOf(manifest: Manifest, keys: ReadonlySet<string>): string[] {
  const files = [...keys].flatMap((key) => [manifest[key]?.file ?? "", ...(manifest[key]?.css ?? [])]);
  return [...new Set(files)].sort();
}
