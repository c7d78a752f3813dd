/** Owns what a grader of one kind of activity gets and gives. */
import type { ActivityKind, ActivityOf } from "../scenario/schema/activity.ts";
import type { Form } from "../scenario/schema/form.ts";
import type { Situation } from "../scenario/schema/situation.ts";
import type { Credit } from "./credit.ts";
import type { Performance } from "./performance.ts";
import type { AuthorFault } from "./report.ts";

/** The whole case: an activity may be compared with others (the same number on two forms). */
export type Case = { situation: Situation; forms: readonly Form[]; performance: Performance };

/** Every credit that the activity can bring, earned or not. `faults`: what could not be graded because of the author. */
export type Graded = { credits: Credit[]; faults: AuthorFault[] };

export type Grader<Kind extends ActivityKind> = (activity: ActivityOf<Kind>, of: Case) => Graded;
