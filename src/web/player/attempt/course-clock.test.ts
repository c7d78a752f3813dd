import { describe, expect, it } from "vitest";
import { clockDay, clockTime, minutesLeft, secondsBetween } from "./course-clock.ts";

describe("course clock", () => {
  it("[W20] shows hours and minutes and the day of a course time", () => {
    expect(clockTime("2012-04-30T16:04:30")).toBe("16:04");
    expect(clockDay("2012-04-30T16:04:30")).toBe("2012-04-30");
  });

  it("[W20] counts a started minute as a minute left, and never less than none", () => {
    expect(minutesLeft("2012-04-30T16:04:00", "2012-04-30T16:14:00")).toBe(10);
    expect(minutesLeft("2012-04-30T16:13:01", "2012-04-30T16:14:00")).toBe(1);
    expect(minutesLeft("2012-04-30T16:20:00", "2012-04-30T16:14:00")).toBe(0);
  });

  it("[W20] measures over midnight and reads times without seconds", () => {
    expect(secondsBetween("2012-04-30T23:59:30", "2012-05-01T00:00")).toBe(30);
  });
});
