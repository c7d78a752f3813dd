/** Owns that a session which runs out by the server's clock ends for the pages that are connected, too: they may only listen, and ask for nothing in which it would be noticed. */
import type { Sessions } from "../people/sessions.ts";
import type { LiveIo } from "./socket-server.ts";

/** What pages did over REST may have made a session last longer than they knew when they connected. */
export async function endExpired({ sockets: { sockets } }: Pick<LiveIo, "sockets">, sessions: Pick<Sessions, "endIfExpired">, now: number): Promise<void> {
  const due = [...sockets.values()].filter(({ data }) => data.expiresAt <= now);
  for (const session of new Set(due.map(({ data }) => data.session))) {
    const expiresAt = await sessions.endIfExpired(session);
    for (const { data } of due) if (data.session === session) data.expiresAt = expiresAt;
  }
}
