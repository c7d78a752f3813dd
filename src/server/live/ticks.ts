/** Owns what happens by time alone, once a second: seats whose people have gone, clocks that are shown, signs of life, what another process's notice did not bring. */
import { playAgents } from "./lead.ts";
import type { Lesson } from "./lessons.ts";
import { closeDeadLinks, type Signs } from "./links.ts";
import type { Live } from "./live.ts";

const TICK_MS = 1000;
/** Between signs of life, and between looks for what notices did not bring. */
const SIGN_MS = 5000;

export type Ticking = {
  live: Live;
  signs: Signs;
  /** Other processes may write to the same logs. */
  shared: boolean;
  /** The lesson's documents may show another time or another seat. */
  touch(lesson: string): void;
};

/** Answers how to stop, resolved when none is under way. A tick that takes long delays the next; none overlap. */
export function startTicking(ticking: Ticking): () => Promise<void> {
  const { live } = ticking;
  let busy: Promise<void> | null = null;
  let signedAt = 0;
  const tick = async () => {
    const renew = live.now() - signedAt >= SIGN_MS;
    if (renew) {
      signedAt = live.now();
      await ticking.signs.renew();
    }
    for (const lesson of live.lessons.all()) await tickLesson(ticking, lesson, renew);
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

async function tickLesson({ live, signs, shared, touch }: Ticking, lesson: Lesson, renew: boolean): Promise<void> {
  const state = lesson.state();
  if (state.status === "new") return;
  if (renew && shared) await Promise.all([lesson.log.catchUp(), ...state.groups.flatMap(({ attempts }) => attempts.map((id) => live.attempts.known(id)?.log.catchUp()))]);
  if (renew) await closeDeadLinks(lesson, signs);
  if (state.status === "ended") return;
  await live.lead(lesson);
  await playAgents(lesson, { open: live.attempts.open, now: live.now });
  touch(lesson.record.id);
}
