/** Makes a new browser forget what Chromium learned after version 87, the oldest that schools may have. */
import type { BrowserContext } from "playwright-core";

/** Names that a browser of 2020 lacks, as `owner.name`; syntax is the compiler's affair (build target in vite.config.ts). */
export const NEWER_THAN_CHROMIUM_87: readonly string[] = [
  "Array.prototype.at",
  "Array.prototype.findLast",
  "Array.prototype.findLastIndex",
  "Array.prototype.toReversed",
  "Array.prototype.toSorted",
  "Array.prototype.toSpliced",
  "Array.prototype.with",
  "Array.fromAsync",
  "Map.groupBy",
  "Object.groupBy",
  "Object.hasOwn",
  "Promise.try",
  "Promise.withResolvers",
  "Set.prototype.difference",
  "Set.prototype.intersection",
  "Set.prototype.isDisjointFrom",
  "Set.prototype.isSubsetOf",
  "Set.prototype.isSupersetOf",
  "Set.prototype.symmetricDifference",
  "Set.prototype.union",
  "String.prototype.at",
  "String.prototype.isWellFormed",
  "String.prototype.toWellFormed",
  "crypto.randomUUID",
  "globalThis.Iterator",
  "globalThis.structuredClone",
];

/** Runs in the page, and in each of its workers before their own code. */
function forget(names: readonly string[]): void {
  for (const path of names) {
    const steps = path.split(".");
    const name = steps.pop() ?? "";
    let owner: unknown = globalThis;
    for (const step of steps) owner = (owner as Record<string, unknown>)[step];
    const holder = path === "crypto.randomUUID" ? Object.getPrototypeOf(owner) : owner;
    Reflect.deleteProperty(holder as object, name);
  }
}

export async function forgetNewApis(context: BrowserContext): Promise<void> {
  await context.addInitScript(forget, NEWER_THAN_CHROMIUM_87);
  await context.route(/\/assets\/[\w-]*worker-[\w-]+\.js$/, async (route) => {
    const worker = await route.fetch();
    await route.fulfill({ response: worker, body: `(${forget.toString()})(${JSON.stringify(NEWER_THAN_CHROMIUM_87)});\n${await worker.text()}` });
  });
}
