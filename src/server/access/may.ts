/** Owns asking the table of rights. */
import { whoIs, type Actor } from "./actor.ts";
import { rights, type Action, type ResourceOf } from "./rights.ts";

/** Whether somebody may do something to something. What stands nowhere in the table is forbidden. */
export function may<Name extends Action>(actor: Actor, action: Name, resource: ResourceOf<Name>): boolean {
  const row: { readonly [who: string]: ((actor: never, resource: never) => boolean) | undefined } = Object.hasOwn(rights, action) ? rights[action] : {};
  // The column is the actor's own, so the condition takes this actor; the compiler cannot follow from one to the other.
  return row[whoIs(actor)]?.(actor as never, resource as never) ?? false;
}
