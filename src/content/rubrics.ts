/** Owns reading the course's rating sheets from a folder of scenarios, in the order of their names. What cannot be used is left out: the check of the content says so. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { rubricSchema, type CourseRubric } from "../scenario/schema/rubric.ts";
import { isFolder } from "./document-files.ts";
import { readJson } from "./read-json.ts";

export function readRubrics(root: string): CourseRubric[] {
  const folder = join(root, "rubrics");
  if (!isFolder(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  return names.flatMap((name) => rubricSchema.safeParse(readJson(join(folder, name)).source).data ?? []);
}
