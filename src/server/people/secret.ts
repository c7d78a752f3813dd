/** Owns how passwords and PINs are kept: argon2id, never readable. Must not know whose they are. */
import { hash, verify } from "@node-rs/argon2";

export function hashSecret(secret: string): Promise<string> {
  return hash(secret);
}

/** Compares also where there is nothing to compare with, so that the time taken does not tell who exists. */
export async function checkSecret(kept: string | null, secret: string): Promise<boolean> {
  const same = await verify(kept ?? (await nobodys()), secret);
  return same && kept !== null;
}

let decoy: Promise<string> | undefined;
function nobodys(): Promise<string> {
  return (decoy ??= hash("nobody has this"));
}
