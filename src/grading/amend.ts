/** Owns the shape of a last word on credits: what somebody makes of one, by the id of its item in the report. */
import type { Credit } from "./credit.ts";

/** The very same credit where there is nothing to change. */
export type Amend = (item: string, credit: Credit) => Credit;
