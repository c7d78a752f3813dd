/** Owns which ways lead from home into the school for whoever sits here. Must not know how they are shown. */
import type { Site } from "../../../protocol/api.ts";
import { routes } from "../../shared/routes.ts";

/** `name` is the key of its words. */
export type Way = { name: "join" | "lesson" | "teach" | "sign-in" | "set-up"; href: string };

/** The likeliest last: it stands at the edge of the page. A school that has no teacher yet has no classes. */
export function schoolWays({ ready, me }: Pick<Site, "ready" | "me">): Way[] {
  if (!ready) return [{ name: "set-up", href: routes.teach }];
  if (me?.kind === "account") return [{ name: "teach", href: routes.teach }];
  if (me) return [{ name: "lesson", href: routes.lesson() }];
  return [{ name: "sign-in", href: routes.teach }, { name: "join", href: routes.join() }];
}
