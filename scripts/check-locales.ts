/** `npm run check:locales`: compares the words of both languages and looks for words that the code asks for and nobody wrote. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { listFiles, ROOT } from "./list-files.ts";
import { findUsedKeys } from "./locale-keys.ts";
import { baseKey, compareTables, flatten, type Table } from "./locale-rules.ts";

const WEB = "src/web/locales";

const read = (path: string): Table => (existsSync(join(ROOT, path)) ? (JSON.parse(readFileSync(join(ROOT, path), "utf8")) as Table) : {});

function compareFiles(zhPath: string, enPath: string): string[] {
  return compareTables(read(zhPath), read(enPath)).map((fault) => `${zhPath} ${fault}`);
}

/** Every namespace of the web app with its keys. */
function webKeys(namespaces: string[]): Map<string, Set<string>> {
  return new Map(namespaces.map((name) => [name, new Set([...flatten(read(`${WEB}/zh-CN/${name}.json`)).keys()].map(baseKey))]));
}

/** A group counts: `t` returns whole lists with `returnObjects`. */
function hasKeyOrGroup(table: Set<string>, key: string): boolean {
  return table.has(key) || [...table].some((it) => it.startsWith(`${key}.`));
}

function findUnwritten(path: string, tables: Map<string, Set<string>>): string[] {
  const { namespaces, keys, prefixes } = findUsedKeys(path, readFileSync(join(ROOT, path), "utf8"));
  const inTables = (wanted: string, fits: (table: Set<string>, key: string) => boolean) => {
    const [, namespace, key] = /^(?:([\w-]+):)?(.*)$/s.exec(wanted) ?? [];
    const searched = namespace ? [namespace] : namespaces.length > 0 ? namespaces : [...tables.keys()];
    return searched.some((name) => fits(tables.get(name) ?? new Set(), key ?? ""));
  };
  return [
    ...keys.filter(({ key }) => !inTables(key, hasKeyOrGroup)),
    ...prefixes.filter(({ key }) => !inTables(key, (table, bare) => [...table].some((it) => it.startsWith(bare)))),
  ].map(({ key, line }) => `${path}:${line} asks for the missing word ${key}`);
}

const namespaces = [...new Set(listFiles(WEB, /\.json$/).map((path) => basename(path, ".json")))];
const tables = webKeys(namespaces);
const faults = [
  ...compareFiles("src/locales/zh-CN.json", "src/locales/en.json"),
  ...["gradebook", "statistics"].flatMap((name) => compareFiles(`src/locales/zh-CN/${name}.json`, `src/locales/en/${name}.json`)),
  ...namespaces.flatMap((name) => compareFiles(`${WEB}/zh-CN/${name}.json`, `${WEB}/en/${name}.json`)),
  ...listFiles("src/web", /(?<!\.test)\.tsx?$/).flatMap((path) => findUnwritten(path, tables)),
];

for (const fault of faults) console.error(fault);
console.log(`words: ${namespaces.length + 1} tables in two languages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
