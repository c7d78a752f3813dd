/** Owns a fixed row of slots of which one is changed at a time without copying all: a change copies one block and the list of blocks. */

const blockSize = 64;

/** A row of `length` slots; a slot that was never set reads undefined. */
export type Row<Item> = { readonly blocks: readonly (readonly (Item | undefined)[] | undefined)[] };

export const emptyRow: Row<never> = { blocks: [] };

export function readSlot<Item>(row: Row<Item>, index: number): Item | undefined {
  return row.blocks[Math.floor(index / blockSize)]?.[index % blockSize];
}

export function writeSlot<Item>(row: Row<Item>, index: number, item: Item): Row<Item> {
  const blockIndex = Math.floor(index / blockSize);
  const blocks = row.blocks.slice();
  const block = blocks[blockIndex]?.slice() ?? [];
  block[index % blockSize] = item;
  blocks[blockIndex] = block;
  return { blocks };
}
