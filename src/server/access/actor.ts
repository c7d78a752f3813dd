/** Owns who somebody is to the server: nobody yet, an account, or a student. Must not know how they proved it. */
import type { AccountRole } from "../store/store.ts";

export type Nobody = { kind: "nobody" };
export type AccountActor = { kind: "account"; id: string; role: AccountRole; school: string };
/** `since` is when the student was added; a guest belongs to the lesson that was on then. */
export type StudentActor = { kind: "student"; id: string; school: string; class: string; guest: boolean; since: number };

export type Actor = Nobody | AccountActor | StudentActor;
export const nobody: Nobody = { kind: "nobody" };

/** The columns of the table of rights. */
export type Who = "nobody" | "student" | "guest" | "teacher" | "admin";

export function whoIs(actor: Actor): Who {
  switch (actor.kind) {
    case "nobody":
      return "nobody";
    case "account":
      return actor.role;
    case "student":
      return actor.guest ? "guest" : "student";
  }
}
