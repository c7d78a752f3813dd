/** Owns how robots come into a class: by names of the roster that nobody has a PIN for yet, then as guests. Must not know what they do there. */
import type { Room } from "../../protocol/api.ts";
import { CodedError } from "../../server/coded-error.ts";
import { Robot } from "./robot.ts";

/** Joining costs the server a slow hash each; more at once only wait. */
const AT_ONCE = 4;

/** Fewer than asked for, where the room takes no more. Fails with `robots/unreachable`, `robots/unknown-room` or `robots/refused`. */
export async function joinRoom(url: string, code: string, { count, pin }: { count: number; pin: string }): Promise<Robot[]> {
  const path = `/api/rooms/${encodeURIComponent(code)}`;
  const { students, guests } = await readRoom(url, code, path);
  const names = students.filter(({ hasPin }) => !hasPin);
  const robots: Robot[] = [];
  const takeNames = async () => {
    for (let free = names.shift(); free && robots.length < count; free = names.shift()) {
      const robot = new Robot(url, free.name);
      // Somebody may have taken the name meanwhile.
      if ((await robot.ask("POST", `${path}/join`, { student: free.id, pin })).status < 400 && robots.length < count) robots.push(robot);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeNames));
  if (!guests) return robots;
  while (robots.length < count) {
    const robot = new Robot(url, `机器人${robots.length + 1}`);
    if ((await robot.ask("POST", `${path}/guest`, { name: robot.name })).status >= 400) break;
    robots.push(robot);
  }
  return robots;
}

async function readRoom(url: string, code: string, path: string): Promise<Room> {
  return new Robot(url, "door").get<Room>("GET", path).catch((error: unknown) => {
    if (error instanceof CodedError) throw error.params["code"] === "people/unknown-room" ? new CodedError("robots/unknown-room", { code }) : error;
    throw new CodedError("robots/unreachable", { url, reason: reasonOf(error) });
  });
}

/** `fetch` hides what happened in its cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Error ? ("code" in cause ? String(cause.code) : cause.message) : String(cause);
}
