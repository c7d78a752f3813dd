/** Rules for liability decisions: parties exist, shares are whole, and who leads has the largest share (course unit 2 §1.8). */
import { problem, type Path, type Problem } from "../../scenario/problem.ts";
import type { ActivityOf } from "../../scenario/schema/activity.ts";
import { createReferences } from "../references.ts";

export function checkLiability(activity: ActivityOf<"liability">, at: Path): Problem[] {
  const refs = createReferences();
  const parties = new Set(activity.parties.map(({ id }) => id));
  for (const [index, { points }] of activity.evidence.entries()) refs.check("party", points, parties, [...at, "evidence", index, "points"]);
  for (const [index, { party, exact, min, max }] of activity.shares.entries()) {
    const path: Path = [...at, "shares", index];
    refs.check("party", party, parties, [...path, "party"]);
    if (exact < min || exact > max) refs.problems.push(problem("liability/outside-range", path, { party, exact, min, max }));
  }
  refs.check("party", activity.lead, parties, [...at, "lead"]);

  const sum = activity.shares.reduce((total, { exact }) => total + exact, 0);
  if (Math.abs(sum - 100) > 1e-9) refs.problems.push(problem("liability/shares-not-100", [...at, "shares"], { sum }));
  const shared = new Set(activity.shares.map(({ party }) => party));
  for (const [index, { id }] of activity.parties.entries()) {
    if (!shared.has(id)) refs.problems.push(problem("liability/party-without-share", [...at, "parties", index], { party: id }));
  }
  const largest = Math.max(...activity.shares.map(({ exact }) => exact));
  const lead = activity.shares.find(({ party }) => party === activity.lead);
  if (lead && lead.exact < largest) refs.problems.push(problem("liability/lead-not-largest", [...at, "lead"], { party: lead.party, share: lead.exact, largest }));
  return refs.problems;
}
