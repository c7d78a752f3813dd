/** Owns what cards and headings get: the discussion, whether it may be changed, and saving one of them. */
import type { ActivityViewOf, Answer } from "../../../../protocol/attempt.ts";
import type { SendResult } from "../../../shared/attempt-connection.ts";

export type DiscussionProps = { activity: ActivityViewOf<"discussion">; editable: boolean; save: (answer: Extract<Answer, { kind: "discussion" }>) => Promise<SendResult> };
