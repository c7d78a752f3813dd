/** Owns finding which column of a pasted table holds what: by its headings, else by what its cells look like. Must not know who is on the roster already. */
import { cleanCell, cleanName, cleanNumber } from "./clean-cell.ts";

export type ColumnName = "number" | "name" | "class" | "group";
export type Columns = Record<ColumnName, number | null>;

/** `start` is the first row with people. */
export type Table = { columns: Columns; start: number };

/** The first that stands in a row is taken. */
const headings: Record<ColumnName, readonly string[]> = {
  number: ["学号", "学籍号", "学生编号", "学员编号", "编号", "考号", "studentno", "studentnumber", "studentid", "number", "no", "id"],
  name: ["姓名", "学生姓名", "名字", "学生", "name", "fullname", "studentname", "student"],
  class: ["班级", "班级名称", "行政班", "所在班级", "班", "class", "classname"],
  group: ["组", "小组", "组别", "分组", "组号", "小组名称", "group", "team", "groupname"],
};

/** A title or two may stand above the headings. */
const rowsWithHeadings = 6;
const rowsLookedAt = 60;
const none: Columns = { number: null, name: null, class: null, group: null };

export function findColumns(rows: readonly (readonly string[])[]): Table {
  const index = rows.slice(0, rowsWithHeadings).findIndex((row) => readHeadings(row).name !== null);
  const row = rows[index];
  return row ? { columns: readHeadings(row), start: index + 1 } : { columns: guessColumns(rows.slice(0, rowsLookedAt)), start: 0 };
}

function readHeadings(row: readonly string[]): Columns {
  const cells = row.map((cell) => cleanCell(cell).toLowerCase().replace(/\([^)]*\)|[^\p{L}\p{N}]/gu, ""));
  const find = (column: ColumnName): number | null => {
    const heading = headings[column].find((word) => cells.includes(word));
    return heading === undefined ? null : cells.indexOf(heading);
  };
  return { number: find("number"), name: find("name"), class: find("class"), group: find("group") };
}

/** What the cells of a column look like; each a share of those that hold something. */
type Look = { index: number; digits: number; names: number; classes: number; groups: number; distinct: number; length: number };

/** Each of what is looked for takes the column that looks most like it, among those that are left. */
function guessColumns(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
  let left = Array.from({ length: width }, (_, index) => lookAt(rows, index)).filter(({ length }) => length > 0);
  const columns = { ...none };
  const take = (column: ColumnName, score: (look: Look) => number): void => {
    const best = left.filter((look) => score(look) > 0).sort((a, b) => score(b) - score(a))[0];
    if (!best) return;
    columns[column] = best.index;
    left = left.filter((look) => look !== best);
  };
  take("class", ({ classes }) => (classes > 0.5 ? classes : 0));
  take("group", ({ groups, distinct }) => (groups > 0.5 && distinct < 1 ? groups : 0));
  take("name", ({ names, distinct }) => (names > 0.5 ? names + distinct : 0));
  // The longer the better: a running number is no student's number.
  take("number", ({ digits, distinct, length }) => (digits > 0.5 && distinct > 0.5 ? length : 0));
  take("group", ({ digits, distinct }) => (digits > 0.5 && distinct <= 0.5 ? digits : 0));
  return columns;
}

function lookAt(rows: readonly (readonly string[])[], index: number): Look {
  const cells = rows.map((row) => cleanCell(row[index] ?? "")).filter((cell) => cell !== "");
  const share = (fits: (cell: string) => boolean): number => (cells.length === 0 ? 0 : cells.filter(fits).length / cells.length);
  const isClass = (cell: string): boolean => /\d.*班$|^.{2,}班$/u.test(cell);
  const isGroup = (cell: string): boolean => /组$|^group|^team/iu.test(cell);
  return {
    index,
    digits: share((cell) => /^\p{L}{0,4}\d+$/u.test(cleanNumber(cell))),
    names: share((cell) => /^(\p{Script=Han}[\p{Script=Han}·]{1,14}|\p{L}[\p{L} .'-]{1,39})$/u.test(cleanName(cell)) && !isClass(cell) && !isGroup(cell)),
    classes: share(isClass),
    groups: share(isGroup),
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
    length: cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length,
  };
}


