/** What is shipped proves itself: no errors, every transcript as expected, documentation that is true. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkPaths } from "../../src/cli/load/check-paths.ts";
import { SHIPPED_SCENARIOS } from "../../src/content/scenario-root.ts";
import { problemSentence } from "../../src/cli/problem-words.ts";

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

describe("the shipped scenarios", () => {
  const { files, problems, statistics } = checkPaths([SHIPPED_SCENARIOS], { figures: true });
  const lines = (severities: readonly string[]) => problems.filter(({ severity }) => severities.includes(severity)).map((found) => `${found.file.slice(SHIPPED_SCENARIOS.length)}:${found.line} ${found.code} ${problemSentence(found, "en")}`);

  it("[C1] have no errors and no warnings", () => {
    expect(files).toBeGreaterThan(5);
    expect(lines(["error", "warning"])).toEqual([]);
  }, 60_000);

  it("[C5] calm the customer when all is done well, as the course's own sum says (unit 2 §2.4: 72 → 8)", () => {
    const call = statistics.find(({ situation }) => situation === "late-pickup")?.dialogues.find(({ variant }) => variant === null);
    expect(call).toMatchObject({ moodAtStart: 72, good: { ending: "closed", mood: 8 } });
  });
});

describe("docs/scenario-format.md", () => {
  it("[C1] shows the situation that the tests use, which has no problems", () => {
    const example = /```json\n([\s\S]*?)\n```/.exec(read("docs/scenario-format.md"))?.[1] ?? "";
    expect(JSON.parse(example)).toEqual(JSON.parse(read("tests/fixtures/small/parcels/lost-parcel.json")));
    expect(checkPaths([fileURLToPath(new URL("../fixtures/small/parcels/lost-parcel.json", import.meta.url))]).problems).toEqual([]);
  });
});
