/** Owns one explained share of a form's component (complete, accurate, format, consistent) before it is scaled to points. */
import type { Ability } from "../../scenario/ability.ts";
import type { Text } from "../../scenario/text.ts";
import type { Credit, Rest } from "../credit.ts";
import type { Fraction } from "../fraction.ts";
import type { Reason } from "../report.ts";

/** `worth` is relative to the other shares of the component; `earned` is between 0 and 1. */
export type FieldShare = {
  aspect: "complete" | "accurate" | "format" | "consistent";
  subject: string;
  kind: "filled" | "field" | "content" | "format" | "consistency";
  title: Text;
  worth: Fraction;
  earned: Fraction;
  reason: Reason;
  ability?: Ability;
  state?: Credit["state"];
  more: Rest;
};
