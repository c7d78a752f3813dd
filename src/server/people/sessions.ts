/** Owns who is signed in: from a browser's token to the person it stands for. The store keeps hashes only. Must not know passwords and PINs. */
import { nobody, type Actor } from "../access/actor.ts";
import type { Session, Store } from "../store/store.ts";
import { tokenIn } from "./cookies.ts";
import { hashOf, newToken } from "./token.ts";

const HOUR = 3_600_000;
/** A session that is used lives on: a working day of a teacher, a school day of a student. */
export const LIFETIME: Readonly<Record<Session["kind"], number>> = { account: 12 * HOUR, student: 14 * HOUR };
/** Renewed at most this often, so that reading does not become writing. */
const RENEWED_EVERY = HOUR / 4;

/** Somebody who is signed in. `session` names the session and opens nothing; `expiresAt` in ms since 1970. */
export type SignedIn = { actor: Exclude<Actor, { kind: "nobody" }>; session: string; expiresAt: number };

/** Sessions that have ended: one, or all of a person. */
export type Ended = { session: string } | { subject: string };

export type Sessions = {
  /** Begins a session; the token is for the browser alone. */
  start(of: Pick<Session, "school" | "kind" | "subject" | "class">): Promise<string>;
  /** Who a cookie header stands for; null: nobody, or no longer. `renewed` is told when the browser's cookie should live on as well. */
  identify(header: string | undefined, renewed?: (token: string, kind: Session["kind"]) => void): Promise<SignedIn | null>;
  end(session: string): Promise<void>;
  /** When a session runs out, in ms since 1970; ends it when that has come, and those that are gone already. */
  endIfExpired(session: string): Promise<number>;
  /** Everywhere: the password was changed, the PIN reset, the person removed. */
  endOf(subject: string): Promise<void>;
  onEnded(listener: (ended: Ended) => void): void;
};

export function createSessions(store: Store, now: () => number): Sessions {
  const listeners: ((ended: Ended) => void)[] = [];
  const tell = (ended: Ended) => {
    for (const listener of listeners) listener(ended);
  };
  const end = async (session: string) => {
    await store.sessions.remove(session);
    tell({ session });
  };
  return {
    start: async (of) => {
      const token = newToken();
      const at = now();
      await store.sessions.save({ ...of, hash: hashOf(token), createdAt: at, expiresAt: at + LIFETIME[of.kind] });
      return token;
    },
    identify: async (header, renewed) => {
      const token = tokenIn(header);
      if (token === null) return null;
      const session = await store.sessions.get(hashOf(token));
      const at = now();
      if (!session || session.expiresAt <= at) return null;
      const actor = await actorOf(store, session);
      if (actor.kind === "nobody") return null;
      const expiresAt = at + LIFETIME[session.kind];
      if (expiresAt - session.expiresAt < RENEWED_EVERY) return { actor, session: session.hash, expiresAt: session.expiresAt };
      await store.sessions.save({ ...session, expiresAt });
      renewed?.(token, session.kind);
      return { actor, session: session.hash, expiresAt };
    },
    end,
    endIfExpired: async (hash) => {
      const expiresAt = (await store.sessions.get(hash))?.expiresAt ?? 0;
      if (expiresAt <= now()) await end(hash);
      return expiresAt;
    },
    endOf: async (subject) => {
      await store.sessions.removeOf(subject);
      tell({ subject });
    },
    onEnded: (listener) => void listeners.push(listener),
  };
}

/** Rights are those of now, not those of when the session began: a disabled account and a removed student are nobody. */
async function actorOf(store: Store, { kind, subject }: Session): Promise<Actor> {
  if (kind === "account") {
    const account = await store.accounts.get(subject);
    return account && !account.disabled ? { kind, id: account.id, role: account.role, school: account.school } : nobody;
  }
  const student = await store.students.get(subject);
  return student && student.removedAt === null ? { kind, id: student.id, school: student.school, class: student.class, guest: student.guest, since: student.createdAt } : nobody;
}
