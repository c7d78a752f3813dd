/** Owns taking items out of a list that others hold. */

/** Changes nothing where nothing goes, so that an operation leaves no trace where it did nothing. */
export function filterInPlace<Item>(list: Item[], stays: (item: Item) => boolean): void {
  const left = list.filter(stays);
  if (left.length < list.length) list.splice(0, list.length, ...left);
}

/** Whether it moved: both places are in the list and differ. */
export function moveInPlace<Item>(list: Item[], from: number, to: number): boolean {
  const item = list[from];
  if (item === undefined || from === to || to < 0 || to >= list.length) return false;
  list.splice(from, 1);
  list.splice(to, 0, item);
  return true;
}
