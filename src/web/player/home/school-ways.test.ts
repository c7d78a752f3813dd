import { describe, expect, it } from "vitest";
import { schoolWays } from "./school-ways.ts";

const student = { kind: "student", id: "s", name: "李晓雨", guest: false, class: { id: "c", name: "物流2301", code: "N37JSC" }, lesson: null } as const;

describe("the ways from home into the school", () => {
  it("[W360] lead whoever sits here where they belong", () => {
    const hrefs = (of: Parameters<typeof schoolWays>[0]) => schoolWays(of).map(({ name, href }) => `${name} ${href}`);
    expect(hrefs({ ready: false, me: null })).toEqual(["set-up /teach"]);
    expect(hrefs({ ready: true, me: null })).toEqual(["sign-in /teach", "join /join"]);
    expect(hrefs({ ready: true, me: student })).toEqual(["lesson /lesson"]);
    expect(hrefs({ ready: true, me: { kind: "account", id: "a", name: "林老师", role: "teacher" } })).toEqual(["teach /teach"]);
  });
});
