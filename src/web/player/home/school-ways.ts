/** Owns which way leads from home into the school for whoever sits here. Must not know how it is shown. */
import type { Site } from "../../../protocol/api.ts";
import { routes } from "../../shared/routes.ts";

/** `name` is the key of its words. */
export type Way = { name: "join" | "lesson" | "change" | "teach" | "sign-in" | "set-up"; href: string };

/** The likeliest first. A school that has no teacher yet has no classes. */
export function schoolWays({ ready, me }: Pick<Site, "ready" | "me">): [Way, ...Way[]] {
  if (!ready) return [{ name: "set-up", href: routes.teach }];
  if (me?.kind === "account") return [{ name: "teach", href: routes.teach }];
  // Somebody else may sit here now: the room's page says who is signed in, and signs out.
  if (me?.kind === "student") return [{ name: "lesson", href: routes.lesson() }, { name: "change", href: routes.join() }];
  return [{ name: "join", href: routes.join() }, { name: "sign-in", href: routes.teach }];
}
