/** Owns letting pictures and sounds go that nothing of a school shows any more. Must not know what they are. */
import type { Store } from "../store/store.ts";

/** A file may have been sent a moment before the draft that will name it. */
const FRESH_MS = 7 * 86_400_000;

type Shelves = Pick<Store, "schools" | "media" | "drafts" | "classes" | "lessons" | "contents">;

/** Asks drafts as they are and as they were, the trash, what was published and what lessons were held on. */
export async function dropUnusedMedia(store: Shelves, now: number): Promise<void> {
  for (const { id: school } of await store.schools.list()) {
    const unseen = new Set((await store.media.list(school)).filter(({ at }) => at < now - FRESH_MS).map(({ file }) => file));
    if (unseen.size === 0) continue;
    for await (const text of textsOf(store, school)) {
      for (const file of unseen) if (text.includes(file)) unseen.delete(file);
      if (unseen.size === 0) break;
    }
    for (const file of unseen) await store.media.remove(school, file);
  }
}

/** Everything written that may name a file, one after another. */
async function* textsOf({ drafts, classes, lessons, contents }: Shelves, school: string): AsyncGenerator<string> {
  const versions = new Set<string>();
  for (const { id, publishedContent } of await drafts.list(school)) {
    yield (await drafts.document(id)) ?? "";
    if (publishedContent !== null) versions.add(publishedContent);
    for (const { number, content } of await drafts.versions(id)) {
      yield (await drafts.document(id, number)) ?? "";
      if (content !== null) versions.add(content);
    }
  }
  for (const { id } of await classes.list(school)) for (const { version } of await lessons.list(id)) versions.add(version);
  for (const version of versions) yield (await contents.get(version))?.body ?? "";
}
