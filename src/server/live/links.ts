/** Owns who is connected: each connection of a student comes and goes in the log of the class's lesson, also when the process that held it has died. */
import type { Lesson } from "./lessons.ts";

/** Which processes live: each renews its sign; one whose sign is old has gone with all its connections. */
export type Signs = { renew(): Promise<void>; isAlive(process: string): Promise<boolean> };

export const linkOf = (process: string, socket: string): string => `${process}.${socket}`;
const processOf = (link: string): string => link.slice(0, link.indexOf("."));

export async function come(lesson: Lesson, student: string, link: string): Promise<void> {
  await lesson.command(`come:${link}`, { type: "come", student, link }, { role: "host" });
}

export async function go(lesson: Lesson, student: string, link: string): Promise<void> {
  await lesson.command(`go:${link}`, { type: "go", student, link }, { role: "host" });
}

/** Says good-bye for connections whose process has died. */
export async function closeDeadLinks(lesson: Lesson, signs: Pick<Signs, "isAlive">): Promise<void> {
  const state = lesson.state();
  if (state.status === "new") return;
  const open = Object.entries(state.present).flatMap(([student, { links }]) => links.map((link) => ({ student, link, process: processOf(link) })));
  const dead = new Set<string>();
  for (const process of new Set(open.map((entry) => entry.process))) if (!(await signs.isAlive(process))) dead.add(process);
  await Promise.all(open.filter(({ process }) => dead.has(process)).map(({ student, link }) => go(lesson, student, link)));
}
