/** Owns what processes on one database tell each other: that a log has grown, where somebody is at work, that a class has a lesson, that they live, what one is to do for another. Must not know what they do about it. */
import type { StoredEvent } from "../store/store.ts";
import type { PersonAt, Place } from "../../protocol/live.ts";
import type { Asked, Told } from "./asked.ts";
import type { PassedOn } from "./passing.ts";
import type { LiveIo } from "./socket-server.ts";

export type Notice =
  | { type: "grown"; log: string; events: readonly StoredEvent[] }
  | { type: "placed"; attempt: string; link: string; person: Omit<PersonAt, "place">; place: Place | null }
  | { type: "begun"; lesson: string }
  | { type: "people"; class: string }
  | { type: "guessed"; class: string; at: number }
  | { type: "removed"; lesson: string }
  /** Nothing else: whoever tells anything lives. */
  | { type: "alive" }
  | { type: "gone" }
  | PassedOn<Asked, Told>;

export type Between = {
  tell(notice: Notice): void;
  /** Sends now what has been told. */
  flush(): void;
};

/** PostgreSQL carries no longer notices (8000 bytes with what is put round them); what is longer takes a way round by a table. */
const MOST_BYTES = 7000;
/** Behind notices that were sent just now, others gather for so long, in ms. */
const PAUSE_MS = 5;

/** `own` names this process; `heard` is told who tells. Without an adapter nobody hears it: there is one process. */
export function createBetween(io: LiveIo, { own, shared }: { own: string; shared: boolean }, heard: (notice: Notice, process: string) => void): Between {
  if (!shared) return { tell: () => undefined, flush: () => undefined };
  let told: string[] = [];
  let bytes = 0;
  let sentAt = -Infinity;
  io.on("notices", (process: string, notices: string) => {
    for (const notice of JSON.parse(notices) as Notice[]) heard(notice, process);
  });
  const flush = () => {
    if (told.length === 0) return;
    const notices = `[${told.join()}]`;
    [told, bytes] = [[], 0];
    sentAt = performance.now();
    io.serverSideEmit("notices", own, notices);
  };
  return {
    // What one turn of the event loop brings goes together, and under load what comes soon after: a notice costs both sides much, its length little.
    tell: (notice) => {
      const text = JSON.stringify(notice);
      // Once more as a text within a text.
      const more = Buffer.byteLength(JSON.stringify(text));
      if (bytes + more > MOST_BYTES) flush();
      bytes += more;
      if (told.push(text) > 1) return;
      const wait = sentAt + PAUSE_MS - performance.now();
      if (wait > 0) setTimeout(flush, wait);
      else setImmediate(flush);
    },
    flush,
  };
}
