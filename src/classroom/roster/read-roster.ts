/** Owns reading a pasted table of students: who is new, who is known, and what is wrong with which row. */
import { cleanCell, cleanName, cleanNumber } from "./clean-cell.ts";
import { findColumns, type Columns } from "./columns.ts";
import { rosterProblem, type RosterProblem } from "./roster-codes.ts";

export type RosterStudent = { readonly number: string | null; readonly name: string; readonly group: string | null };

/** `row` counts the table's rows from 1. `bad` rows are left out when the roster is taken over; whatever else is odd is only said. */
export type RosterRow = { row: number; number: string | null; name: string; group: string | null; state: "new" | "known" | "same" | "bad"; problems: RosterProblem[] };
export type RosterReading = { rows: RosterRow[]; columns: Columns; problems: RosterProblem[] };

const limits = { rows: 400, name: 40, number: 30, group: 30 } as const;

type Entry = { row: number; number: string | null; name: string; group: string | null; className: string };

/** Never throws. Empty rows are passed over; `rows` are cells as text, the first row may hold headings. */
export function readRoster(rows: readonly (readonly string[])[], existing: readonly RosterStudent[], className: string): RosterReading {
  const table = rows.slice(0, limits.rows).map((row) => (Array.isArray(row) ? row : []).map(String));
  const { columns, start } = findColumns(table);
  const problems = rows.length > limits.rows ? [rosterProblem("too-many-rows", { most: limits.rows })] : [];
  if (table.every((row) => row.every((cell) => cleanCell(cell) === ""))) return { rows: [], columns, problems: [...problems, rosterProblem("empty")] };
  if (columns.name === null) return { rows: [], columns, problems: [...problems, rosterProblem("no-names")] };
  const entries = table.flatMap((row, index) => (index < start ? [] : readEntry(row, index + 1, columns)));
  const own = entries.some((entry) => isSameClass(entry.className, className));
  const strange = entries.find((entry) => entry.className !== "" && !isSameClass(entry.className, className));
  if (strange && !own) problems.push(rosterProblem("class-differs", { found: strange.className, class: className }));
  return { rows: readEntries(entries, { existing, columns, className, own }), columns, problems };
}

function readEntry(row: readonly string[], number: number, columns: Columns): Entry[] {
  const cell = (column: keyof Columns): string => (columns[column] === null ? "" : (row[columns[column]] ?? ""));
  if (row.every((text) => cleanCell(text) === "")) return [];
  return [{ row: number, number: cleanNumber(cell("number")) || null, name: cleanName(cell("name")), group: cleanCell(cell("group")) || null, className: cleanCell(cell("class")) }];
}

type Ground = { existing: readonly RosterStudent[]; columns: Columns; className: string; own: boolean };

function readEntries(entries: readonly Entry[], ground: Ground): RosterRow[] {
  const seen = { numbers: new Map<string, number>(), names: new Map<string, Entry>() };
  let unclaimed = ground.existing;
  return entries.map((entry): RosterRow => {
    const { row, number, name, group } = entry;
    const faults = [...faultsOf(entry, ground), ...doubledFaults(entry, seen)];
    const known = faults.length > 0 ? null : findKnown(entry, unclaimed);
    if (known === "ambiguous") faults.push(rosterProblem("name-ambiguous"));
    if (faults.length > 0) return { row, number, name, group, state: "bad", problems: faults };
    const twin = seen.names.get(name);
    const oddities = [...odditiesOf(entry, ground), ...(twin ? [rosterProblem("same-name", { row: twin.row })] : [])];
    if (number !== null) seen.numbers.set(number, row);
    if (!twin) seen.names.set(name, entry);
    if (known === null || known === "ambiguous") return { row, number, name, group, state: "new", problems: oddities };
    unclaimed = unclaimed.filter((student) => student !== known);
    if (known.name !== name) oddities.push(rosterProblem("name-changed", { before: known.name }));
    const same = known.name === name && (number === null || known.number === number) && (group === null || known.group === group);
    return { row, number, name, group, state: same ? "same" : "known", problems: oddities };
  });
}

/** Why a row cannot be taken. Where the column of classes names ours, rows of others are left out. */
function faultsOf({ number, name, group, className }: Entry, ground: Ground): RosterProblem[] {
  return [
    ...(name === "" ? [rosterProblem("name-missing")] : []),
    ...(name.length > limits.name ? [rosterProblem("name-too-long", { most: limits.name })] : []),
    ...((number?.length ?? 0) > limits.number ? [rosterProblem("number-too-long", { most: limits.number })] : []),
    ...((group?.length ?? 0) > limits.group ? [rosterProblem("group-too-long", { most: limits.group })] : []),
    ...(ground.own && className !== "" && !isSameClass(className, ground.className) ? [rosterProblem("other-class", { class: className })] : []),
  ];
}

/** Two rows with one number are one too many; so are two with one name that no number tells apart. */
function doubledFaults({ number, name }: Entry, { numbers, names }: { numbers: ReadonlyMap<string, number>; names: ReadonlyMap<string, Entry> }): RosterProblem[] {
  const before = number === null ? undefined : numbers.get(number);
  if (before !== undefined) return [rosterProblem("number-twice", { row: before })];
  const twin = names.get(name);
  return twin && (number === null || twin.number === null) ? [rosterProblem("name-twice", { row: twin.row })] : [];
}

function odditiesOf({ number, name }: Entry, { columns }: Ground): RosterProblem[] {
  return [
    ...(/^\p{L}[\p{L}\p{M} ·•.'’-]*$/u.test(name) ? [] : [rosterProblem("name-odd")]),
    ...(number === null && columns.number !== null ? [rosterProblem("number-missing")] : []),
    ...(number !== null && !/^[\p{L}\p{N}_-]+$/u.test(number) ? [rosterProblem("number-odd")] : []),
  ];
}

/** By number; else by name, where no other number speaks against it. */
export function findKnown<Student extends RosterStudent>({ number, name }: Pick<RosterStudent, "number" | "name">, existing: readonly Student[]): Student | "ambiguous" | null {
  const numbered = number === null ? undefined : existing.find((student) => student.number === number);
  if (numbered) return numbered;
  const named = existing.filter((student) => student.name === name && (number === null || student.number === null));
  return named.length > 1 ? "ambiguous" : (named[0] ?? null);
}

function isSameClass(found: string, className: string): boolean {
  const plain = (text: string): string => cleanCell(text).replaceAll(" ", "").toLowerCase();
  return found !== "" && plain(found) === plain(className);
}
