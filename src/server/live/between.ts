/** Owns what processes on one database tell each other: that a log has grown, where somebody is at work, that a class has a lesson. Must not know what they do about it. */
import type { StoredEvent } from "../store/store.ts";
import type { PersonAt, Place } from "../../protocol/live.ts";
import type { LiveIo } from "./socket-server.ts";

export type Notice =
  | { type: "grown"; log: string; events: readonly StoredEvent[] }
  | { type: "placed"; attempt: string; link: string; person: Omit<PersonAt, "place">; place: Place | null }
  | { type: "begun"; lesson: string }
  | { type: "people"; class: string }
  | { type: "guessed"; class: string; at: number }
  | { type: "removed"; lesson: string };

export type Between = { tell(notice: Notice): void };

/** Without an adapter nobody hears it: there is one process. */
export function createBetween(io: LiveIo, shared: boolean, heard: (notice: Notice) => void): Between {
  if (!shared) return { tell: () => undefined };
  io.on("notice", (notice: string) => heard(JSON.parse(notice) as Notice));
  return { tell: (notice) => io.serverSideEmit("notice", JSON.stringify(notice)) };
}
