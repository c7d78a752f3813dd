/** Owns the shortest way to a ringing phone: a new practice attempt with its first call begun. Must not know how it is shown. */
import type { AttemptHost } from "../../shared/attempt-connection.ts";
import { routes } from "../../shared/routes.ts";

/** Resolves to the address of the call; to that of the attempt where the situation has no call. Fails with a CodedError. */
export async function takeCall(host: AttemptHost, unit: string, situation: string): Promise<string> {
  const attempt = await host.create(unit, situation, "practice");
  const connection = await host.open(attempt);
  try {
    const call = connection.getSnapshot().view.activities.find(({ kind }) => kind === "dialogue");
    if (!call) return routes.attempt(attempt);
    // What is refused here can be begun on the page of the call, which says why not.
    await connection.send({ type: "enter-phase", phase: call.phase });
    await connection.send({ type: "start-dialogue", activity: call.id });
    return routes.attempt(attempt, call.id);
  } finally {
    connection.close();
  }
}
