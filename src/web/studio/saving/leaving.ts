/** Owns what drafts that were left still have to tell the server: who lists drafts waits for it, so that the list shows what was written last, and nobody at a draft that was just left. Must not know what it is. */

/** A server that does not answer keeps nobody from the list. */
const MOST_MS = 3000;

let under: Promise<unknown> = Promise.resolve();

export function leaving(work: Promise<unknown>): void {
  under = Promise.allSettled([under, work]);
}

export async function untilLeft(): Promise<void> {
  await Promise.race([under, new Promise((resolve) => setTimeout(resolve, MOST_MS))]);
}
