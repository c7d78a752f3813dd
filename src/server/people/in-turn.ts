/** Owns letting things that concern the same person happen one after another in this process. */

export type InTurn = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work);
    const done = mine.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, done);
    void done.then(() => last.get(key) === done && last.delete(key));
    return mine;
  };
}
