/** Keeps in this browser what was answered, item by item. Must not know when anything is due. */
import type { Recall } from "../../knowledge/memory.ts";

const STORE = "kefu.recalls";
/** Answers that are kept of one item: older ones hardly change when it is due. */
const KEPT = 40;

const HOWS: Record<Recall["how"], true> = { wrong: true, part: true, right: true };

export type Recalls = { list(): Recall[]; add(recall: Recall): void };

/** Where the browser keeps nothing, they live as long as the page. Another tab's are seen, because each time the whole is read. */
export function keptRecalls(storage: Pick<Storage, "getItem" | "setItem"> | null): Recalls {
  let own: Recall[] = [];
  const list = () => {
    try {
      const found: unknown = JSON.parse(storage?.getItem(STORE) ?? "null");
      if (Array.isArray(found)) own = found.filter(isRecall);
    } catch {
      // Unreadable or forbidden: what this page has seen itself goes on.
    }
    return own;
  };
  return {
    list,
    add: (recall) => {
      const before = list();
      const same = before.filter(({ item }) => item === recall.item);
      const dropped = new Set(same.slice(0, Math.max(0, same.length + 1 - KEPT)));
      own = [...before.filter((one) => !dropped.has(one)), recall];
      try {
        storage?.setItem(STORE, JSON.stringify(own));
      } catch {
        // Full or forbidden: kept for this page.
      }
    },
  };
}

function isRecall(value: unknown): value is Recall {
  if (typeof value !== "object" || value === null) return false;
  const { item, at, how } = value as Partial<Recall>;
  return typeof item === "string" && typeof at === "number" && Number.isFinite(at) && typeof how === "string" && how in HOWS;
}
