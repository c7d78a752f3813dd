/** Owns what happens by time alone, once a second: seats whose people have gone, clocks that are shown, signs of life, what another process's notice did not bring. */
import { playAgents } from "./lead.ts";
import type { Lesson } from "./lessons.ts";
import { letGoUnused } from "./let-go.ts";
import { mendLinks, type Signs } from "./links.ts";
import type { Live } from "./live.ts";
import { pagesIn } from "./pages.ts";

const TICK_MS = 1000;
/** Between signs of life, and between looks for what notices did not bring; counted, for a clock may be set back. */
const SIGN_TICKS = 5;
/** Between looks for what nobody needs any longer. */
const TIDY_TICKS = 60;

export type Ticking = {
  live: Live;
  signs: Signs;
  /** Other processes may write to the same logs. */
  shared: boolean;
  /** Sessions that have run out end. */
  endExpired(): Promise<void>;
  /** The lesson's documents may show another time or another seat. */
  touch(lesson: string): void;
  /** Does what the end of a lesson leaves to do; what is done already stays. */
  settle(lesson: Lesson): Promise<void>;
};

/** Answers how to stop, resolved when none is under way. A tick that takes long delays the next; none overlap. */
export function startTicking(ticking: Ticking): () => Promise<void> {
  const { live } = ticking;
  let busy: Promise<void> | null = null;
  let ticks = 0;
  const tick = async () => {
    const renew = ticks % SIGN_TICKS === 0;
    ticks += 1;
    if (renew) await ticking.signs.renew();
    await ticking.endExpired().catch(live.onFault);
    // One lesson's fault holds up no other.
    for (const lesson of live.lessons.all()) await tickLesson(ticking, lesson, renew).catch(live.onFault);
    if (ticks % TIDY_TICKS === 0) letGoUnused(live);
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = tick()
      .catch(live.onFault)
      .finally(() => {
        busy = null;
      });
  }, TICK_MS);
  return async () => {
    clearInterval(timer);
    await busy;
  };
}

async function tickLesson({ live, signs, shared, touch, settle }: Ticking, lesson: Lesson, renew: boolean): Promise<void> {
  const state = lesson.state();
  if (state.status === "new") return;
  if (renew && shared) await Promise.all([lesson.log.catchUp(), ...state.groups.flatMap(({ attempts }) => attempts.map((id) => live.attempts.known(id)?.log.catchUp()))]);
  if (renew) await mendLinks(lesson, signs, () => pagesIn(live, lesson));
  if (state.status === "ended") return renew ? settle(lesson) : undefined;
  await live.lead(lesson);
  await playAgents(lesson, { open: live.attempts.open, now: live.now });
  touch(lesson.record.id);
}
