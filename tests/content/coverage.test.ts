/** The shipped content against the whole course. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { coverage, type CourseIndex } from "../../scripts/coverage-rules.ts";
import { readScenarios } from "../../scripts/read-scenarios.ts";

it("[T68] nothing of the course is missing: situations, questions, calculations, designs, assessments, homework, games, interview, forms, words", () => {
  const course = JSON.parse(readFileSync(new URL("../../scripts/course-index.json", import.meta.url), "utf8")) as CourseIndex;
  const { kinds, situations } = coverage(course, readScenarios("scenarios"));
  expect(kinds.filter(({ missing }) => missing.length > 0)).toEqual([]);
  expect(situations.filter(({ phases }) => phases < 8)).toEqual([]);
});
