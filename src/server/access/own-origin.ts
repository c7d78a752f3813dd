/** Owns telling our own pages from foreign ones that a browser was lured to. Must not know who asks. */
import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a request comes from a page of this very address. Browsers name the page's origin with everything that changes something, and the page itself
 * (Referer) with what is read; a request that names neither does not come from a page of ours.
 */
export function isOwnOrigin({ host, origin, referer }: IncomingHttpHeaders): boolean {
  const from = hostOf(origin || referer);
  return from !== null && host !== undefined && from === hostOf(`http://${host}`);
}

/** With its port where that is not the usual one. Behind a proxy that speaks https the port of https is left out of both. */
function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return protocol === "http:" || protocol === "https:" ? host.replace(/:(80|443)$/, "") : null;
}
