/** Owns things that are opened once and then kept until they are let go: however many ask at the same time, one opening is under way. */

export type Registry<Item> = {
  open(id: string): Promise<Item>;
  /** Where it is open already. */
  known(id: string): Item | null;
  all(): Item[];
  letGo(id: string): void;
  /** Lets go of what nobody needs and nobody has asked for since the last time. */
  letGoUnused(isNeeded: (item: Item) => boolean): void;
};

export function createRegistry<Item>(load: (id: string) => Promise<Item>): Registry<Item> {
  const opened = new Map<string, Promise<Item>>();
  const ready = new Map<string, Item>();
  let asked = new Set<string>();
  const letGo = (id: string) => {
    ready.delete(id);
    opened.delete(id);
  };
  return {
    open: (id) => {
      asked.add(id);
      const found = opened.get(id);
      if (found) return found;
      const opening = load(id).then((item) => {
        // It may have been let go while it was opened.
        if (opened.get(id) === opening) ready.set(id, item);
        return item;
      });
      opened.set(id, opening);
      opening.catch(() => opened.delete(id));
      return opening;
    },
    known: (id) => ready.get(id) ?? null,
    all: () => [...ready.values()],
    letGo,
    letGoUnused: (isNeeded) => {
      for (const [id, item] of ready) if (!asked.has(id) && !isNeeded(item)) letGo(id);
      asked = new Set();
    },
  };
}
