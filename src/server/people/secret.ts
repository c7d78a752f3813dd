/** Owns how passwords and PINs are kept: argon2id, never readable. Must not know whose they are. */
import { hash, verify } from "@node-rs/argon2";
import { createGate } from "./gate.ts";

/** Of the four threads that the process has for such work two stay free, so that a flood of sign-ins holds up no lesson. A large class that comes in at once waits seconds. */
const gate = createGate(2, 400);

/** Fails with `server/busy` when very many wait already; so does checking. */
export function hashSecret(secret: string): Promise<string> {
  return gate(() => hash(secret));
}

/** Compares also where there is nothing to compare with, so that the time taken does not tell who exists. */
export async function checkSecret(kept: string | null, secret: string): Promise<boolean> {
  const against = kept ?? (await nobodys());
  const same = await gate(() => verify(against, secret));
  return same && kept !== null;
}

let decoy: Promise<string> | undefined;
function nobodys(): Promise<string> {
  return (decoy ??= hash("nobody has this"));
}
