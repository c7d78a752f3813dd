/** Owns what happens by time alone, once a second: phases whose time is up, seats whose people have gone, clocks that are shown, signs of life, what another process's notice did not bring. */
import type { RunningLesson } from "../../classroom/lesson/state.ts";
import { passOnByTime, playAgents } from "./lead.ts";
import type { Attempt } from "./attempts.ts";
import type { Lesson } from "./lessons.ts";
import { letGoUnused } from "./let-go.ts";
import { mendLinks, type Signs } from "./links.ts";
import type { Live } from "./live.ts";
import { comeOrGo, pagesIn } from "./pages.ts";

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
  /** What is due every second, however long a tick takes. */
  second(): void;
  /** Sessions that have run out end. */
  endExpired(): Promise<void>;
  /** The lesson's documents may show another time or another seat. */
  touch(lesson: string): void;
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
    ticking.second();
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
  if (renew && shared) await Promise.all([lesson.log.catchUp(), live.reviews.known(lesson.record.id)?.log.catchUp(), ...unfinished(live, state).map(({ log }) => log.catchUp())]);
  // Marks of a class that plays, and claims that run out.
  if (renew) live.documents.touch(`review:${lesson.record.id}`);
  if (renew) await mendLinks(lesson, signs, () => pagesIn(live, lesson), (type, link) => comeOrGo(live, lesson, type, link));
  const leads = live.leads(lesson.log.log);
  if (state.status === "ended") return renew && leads ? live.settle(lesson) : undefined;
  if (leads) await passOnByTime(lesson, live.now());
  await live.lead(lesson);
  await playAgents(lesson, live.leading);
  touch(lesson.record.id);
}

/** What is finished grows no more. */
function unfinished({ attempts }: Live, { groups }: RunningLesson): Attempt[] {
  const known = groups.flatMap((group) => group.attempts.map((id) => attempts.known(id)));
  return known.filter((attempt) => attempt !== null).filter(({ state }) => state().status !== "finished");
}
