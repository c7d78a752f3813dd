/** Owns what a page is told of whoever is signed in, and beginning and ending sessions with the browser's cookie. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../access/actor.ts";
import type { Me } from "../../protocol/api.ts";
import { lessonForClass } from "../live/lesson-for-class.ts";
import { sessionCookie } from "../people/cookies.ts";
import { LIFETIME } from "../people/sessions.ts";
import type { Account, Session, Student } from "../store/store.ts";
import type { Kit } from "./kit.ts";

export function accountMe({ id, name, role }: Account): Me {
  return { kind: "account", id, name, role };
}

/** `lesson`: the one that is on, else the last one. */
export async function studentMe({ store }: Pick<Kit, "store">, { id, name, guest, school, class: classId, createdAt }: Student): Promise<Me | null> {
  const of = await store.classes.get(classId);
  if (!of) return null;
  const lesson = await lessonForClass(store, { kind: "student", id, school, class: classId, guest, since: createdAt });
  return { kind: "student", id, name, guest, class: { id: of.id, name: of.name, code: of.code }, lesson: lesson?.id ?? null };
}

export async function meOf(kit: Kit, actor: Actor): Promise<Me | null> {
  if (actor.kind === "nobody") return null;
  if (actor.kind === "account") {
    const account = await kit.store.accounts.get(actor.id);
    return account ? accountMe(account) : null;
  }
  const student = await kit.store.students.get(actor.id);
  return student ? studentMe(kit, student) : null;
}

/** A browser has one session: the one before ends. */
export async function beginSession(kit: Kit, request: FastifyRequest, reply: FastifyReply, of: Pick<Session, "school" | "kind" | "subject" | "class">): Promise<void> {
  const { session } = request.asking;
  if (session !== null) await kit.sessions.end(session);
  reply.header("set-cookie", sessionCookie(await kit.sessions.start(of), LIFETIME[of.kind]));
}

export async function endSession(kit: Kit, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { session } = request.asking;
  if (session !== null) await kit.sessions.end(session);
  reply.header("set-cookie", sessionCookie(null, 0));
}
