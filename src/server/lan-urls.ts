/** The addresses under which other computers of the school network reach this one. */
import { networkInterfaces } from "node:os";

/** Addresses that stand for all of a machine's. */
const EVERYWHERE = new Set(["0.0.0.0", "::"]);

/** One url for each IPv4 address of this machine that is not its own loop; for a server that listens on one address, that one. */
export function lanUrls(port: number, listening = "0.0.0.0", interfaces = networkInterfaces()): string[] {
  if (!EVERYWHERE.has(listening)) return isLoop(listening) ? [] : [`http://${listening}:${port}/`];
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."))
    .map(({ address }) => `http://${address}:${port}/`);
}

function isLoop(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}
