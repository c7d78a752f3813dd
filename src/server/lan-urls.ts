/** The addresses under which other computers of the school network reach this one. */
import { networkInterfaces } from "node:os";

/** One url for each IPv4 address of this machine that is not its own loop. */
export function lanUrls(port: number, interfaces = networkInterfaces()): string[] {
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => family === "IPv4" && !internal && !address.startsWith("169.254."))
    .map(({ address }) => `http://${address}:${port}/`);
}
