/** Owns who is connected: each connection of a student comes and goes in the log of the class's lesson, also when the process that held it has died. */
import type { Lesson } from "./lessons.ts";

/** Which processes live, `process` being this one: each renews its sign; one whose sign is old has gone with all its connections. */
export type Signs = { readonly process: string; renew(): Promise<void>; isAlive(process: string): Promise<boolean> };

export const linkOf = (process: string, socket: string): string => `${process}.${socket}`;
const processOf = (link: string): string => link.slice(0, link.indexOf("."));

/** How one of the two is done where the lesson is led. */
export type ComeOrGo = (type: "come" | "go", link: Link) => Promise<unknown>;

/** The state decides whether it is news; the seq in the id lets a connection that was taken for dead come again. */
export async function come(lesson: Lesson, { student, link, guest }: Link): Promise<void> {
  await lesson.command(`come:${lesson.state().seq}:${link}`, { type: "come", student, link, guest }, { role: "host" });
}

export async function go(lesson: Lesson, { student, link }: Link): Promise<void> {
  await lesson.command(`go:${lesson.state().seq}:${link}`, { type: "go", student, link }, { role: "host" });
}

export type Link = { student: string; link: string; guest: boolean };

/**
 * Puts right who is connected, whatever went wrong with it before: connections of dead processes, and those of this one that are no more, go; those that
 * are here and not in the log come. `here` are the student's of this process at the moment it is called.
 */
export async function mendLinks(lesson: Lesson, { process, isAlive }: Pick<Signs, "process" | "isAlive">, here: () => Link[], tell: ComeOrGo): Promise<void> {
  const dead = new Set<string>();
  for (const other of new Set(linksIn(lesson).map(({ link }) => processOf(link)))) if (other !== process && !(await isAlive(other))) dead.add(other);
  // From here on nothing is waited for: what the log says and who is here belong together.
  const [known, now] = [linksIn(lesson), here()];
  const gone = known.filter(({ link }) => dead.has(processOf(link)) || (processOf(link) === process && !now.some((open) => open.link === link)));
  const lost = lesson.state().status === "ended" ? [] : now.filter(({ link }) => !known.some((open) => open.link === link));
  await Promise.all([...gone.map((link) => tell("go", link)), ...lost.map((link) => tell("come", link))]);
}

function linksIn({ state }: Lesson): Link[] {
  const now = state();
  return now.status === "new" ? [] : Object.entries(now.present).flatMap(([student, { links, guest }]) => links.map((link) => ({ student, link, guest })));
}
