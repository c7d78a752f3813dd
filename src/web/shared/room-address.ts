/** Owns the address that leads into a room, as students reach it. */
import { routes } from "./routes.ts";

/** Where students find this server: the page's own address, or the LAN's where the teacher sits at the server itself. Each ends with a slash. */
export function sitesFor(here: { protocol: string; hostname: string; origin: string; pathname: string }, lan: readonly string[]): string[] {
  const own = here.origin + here.pathname.replace(/[^/]*$/, "");
  const others = lan.map((site) => (site.endsWith("/") ? site : `${site}/`)).filter((site) => site !== own);
  const atServer = /^(localhost|127\..*|\[::1\])$/.test(here.hostname);
  return atServer && others.length > 0 ? others : [own, ...others];
}

export function roomUrl(site: string, code: string): string {
  return `${site}#${routes.join(code)}`;
}

/** As one types it. */
export function typedAddress(site: string): string {
  return site.replace(/^http:\/\//, "").replace(/\/$/, "");
}

/** `K7M42P` in two halves, easier to read out and to type. */
export function spacedCode(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}
