/** Owns a command to a lesson's review: whose it is to give, and what must be worked out before it can be decided. */
import type { ReviewCommand } from "../../classroom/review/command.ts";
import { decideReview } from "../../classroom/review/decide-review.ts";
import type { ReviewActor } from "../../classroom/review/event.ts";
import { readReviewCommand } from "../../classroom/review/read-review-command.ts";
import { reviewGround } from "../../classroom/review/review-ground.ts";
import { stampReview } from "../../classroom/review/stamp-review.ts";
import type { Done, Refusal } from "../../protocol/live.ts";
import type { Actor } from "../access/actor.ts";
import { may } from "../access/may.ts";
import { openReviewed } from "../review/reviewed.ts";
import type { OfGroup } from "../access/resource.ts";
import type { Lesson } from "./lessons.ts";
import type { Live } from "./live.ts";
import { namesFor } from "./log-host.ts";
import type { CommandMessage } from "./read-message.ts";
import { groupWith, ofGroupOf, ofLesson } from "./resources.ts";
import { refused } from "./socket-server.ts";

export async function doInReview(live: Live, actor: Actor, { target, id, command: sent }: CommandMessage): Promise<Done | Refusal> {
  const command = readReviewCommand(sent);
  if (!command || actor.kind === "nobody") return refused("review/command-malformed");
  const lesson = await live.lessons.open(target);
  if (!may(actor, `review:${command.type}`, aboutOf(lesson, actor.id, command))) return refused("server/not-allowed");
  const reviewed = await openReviewed(live, target);
  const { log } = reviewed.review;
  if (log.has(id)) return { ok: true, seq: log.state().seq };
  const by: ReviewActor = actor.kind === "student" ? { role: "student", id: actor.id } : { role: "teacher", id: actor.id };
  const done = await log.run(id, (state) => {
    const [at, known] = [live.now(), reviewed.known()];
    if (!known) return { rejection: { code: "lesson/not-started", params: {} } };
    const decision = decideReview(reviewGround(known, state), state, command, { at, by });
    return "rejection" in decision ? decision : stampReview(state, decision.events, { at, actor: by, id: namesFor(id) });
  });
  return "rejection" in done ? { ok: false, rejection: done.rejection } : { ok: true, seq: done.seq };
}

/** An appeal is about the group that played the attempt. */
function aboutOf(lesson: Lesson, asker: string, command: ReviewCommand): OfGroup {
  if (command.type !== "appeal") return ofGroupOf(lesson, asker);
  return { ...ofLesson(lesson), members: groupWith(lesson, command.place.attempt)?.members ?? [] };
}
