import { expect, it } from "vitest";
import { robotLesson } from "../../../../tests/support/robot-lesson.ts";
import { shippedSituation } from "../../../../tests/support/shipped-situation.ts";
import { factsOf } from "../attempt-facts.ts";
import { initialReview } from "../state.ts";
import { itemStatistics } from "./item-statistics.ts";

it("[M121] two that were swapped are no item of their own, the order that they are of is", () => {
  const known = robotLesson(shippedSituation("complaints", "late-pickup"), { groups: 4, size: 2, phases: ["design"] });
  const swapped = known.run.groups.flatMap((group) => factsOf(known, initialReview.sum, group)).flatMap(({ report }) => report.items.filter(({ kind, max }) => kind === "position" && max === 0));
  expect(swapped.length).toBeGreaterThan(1);
  const statistics = itemStatistics(known, initialReview);
  expect(statistics.filter(({ id }) => swapped.some(({ activity, subject }) => id === `${activity}/${subject}`))).toEqual([]);
  expect(statistics.find(({ id }) => id === "design-order/design-order")).toMatchObject({ of: 4 });
});
