/** Owns a command to a lesson's review: whose it is to give, and what must be worked out before it can be decided. */
import type { ReviewCommand } from "../../classroom/review/command.ts";
import { decideReview } from "../../classroom/review/decide-review.ts";
import type { ReviewActor, Wording, WordingChange } from "../../classroom/review/event.ts";
import { readReviewCommand } from "../../classroom/review/read-review-command.ts";
import { reviewGround } from "../../classroom/review/review-ground.ts";
import { stampReview } from "../../classroom/review/stamp-review.ts";
import type { ReviewSum } from "../../classroom/review/state.ts";
import type { Done, Refusal } from "../../protocol/live.ts";
import type { Actor } from "../access/actor.ts";
import { may } from "../access/may.ts";
import { openReviewed, type Reviewed } from "../review/reviewed.ts";
import { tryWording } from "../review/try-wording.ts";
import { settleWordings } from "../review/wordings.ts";
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
  const tried = command.type === "add-wording" ? await tryOn(reviewed, command.wording) : null;
  const by: ReviewActor = actor.kind === "student" ? { role: "student", id: actor.id } : { role: "teacher", id: actor.id };
  const done = await log.run(id, (state) => {
    const [at, known] = [live.now(), reviewed.known()];
    if (!known) return { rejection: { code: "lesson/not-started", params: {} } };
    const regraded = tried && isSame(tried.on, state.sum) ? { changed: tried.changed, blocked: tried.blocked } : null;
    const decision = decideReview(reviewGround(known, state, regraded), state, command, { at, by });
    return "rejection" in decision ? decision : stampReview(state, decision.events, { at, actor: by, id: namesFor(id) });
  });
  if ("rejection" in done) return { ok: false, rejection: done.rejection };
  if (aboutWords.has(command.type)) await settleWordings(live.store, lesson.record, log.state);
  return { ok: true, seq: done.seq };
}

/** After these the school's words may be others. */
const aboutWords: ReadonlySet<ReviewCommand["type"]> = new Set(["add-wording", "drop-wording", "undo"]);

/** What new words would change, and on which decisions that was worked out. */
async function tryOn({ review, known }: Reviewed, wording: Wording): Promise<{ on: ReviewSum; changed: WordingChange[]; blocked: number } | null> {
  const [now, state] = [known(), review.state()];
  if (!now) return null;
  const { changed, diff } = await tryWording(review, now, state, wording);
  return { on: state.sum, changed, blocked: diff.blocked.length };
}

/** When somebody has decided about verdicts or words meanwhile, the words must be tried again. */
function isSame(a: ReviewSum, b: ReviewSum): boolean {
  return a.verdicts === b.verdicts && a.wordings === b.wordings;
}

/** An appeal is about the group that played the attempt. */
function aboutOf(lesson: Lesson, asker: string, command: ReviewCommand): OfGroup {
  if (command.type !== "appeal") return ofGroupOf(lesson, asker);
  return { ...ofLesson(lesson), members: groupWith(lesson, command.place.attempt)?.members ?? [] };
}
