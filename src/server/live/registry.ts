/** Owns things that are opened once and then kept: however many ask at the same time, one opening is under way. */

export type Registry<Item> = {
  open(id: string): Promise<Item>;
  /** Where it is open already. */
  known(id: string): Item | null;
  all(): Item[];
  letGo(id: string): void;
};

export function createRegistry<Item>(load: (id: string) => Promise<Item>): Registry<Item> {
  const opened = new Map<string, Promise<Item>>();
  const ready = new Map<string, Item>();
  return {
    open: (id) => {
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
    letGo: (id) => {
      ready.delete(id);
      opened.delete(id);
    },
  };
}
