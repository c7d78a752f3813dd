/** Owns the two cookies that we set: which headers carry a session's token, and the mark of a browser that is known. Without `Secure`: schools serve plain http in their own network. */
import fastifyCookie from "@fastify/cookie";

const SESSION = "kefu_session";
const BROWSER = "kefu_browser";
const HALF_A_YEAR_S = 180 * 86_400;

/** The token in a request's cookie header; null: there is none. */
export function tokenIn(header: string | undefined): string | null {
  return read(header, SESSION);
}

/** The header that gives a browser its token, or takes it away (null). */
export function sessionCookie(token: string | null, maxAgeMs: number): string {
  return write(SESSION, token ?? "", token === null ? 0 : Math.floor(maxAgeMs / 1000));
}

/** The mark by which the browser is known; null: there is none. */
export function browserIn(header: string | undefined): string | null {
  return read(header, BROWSER);
}

export function browserCookie(mark: string): string {
  return write(BROWSER, mark, HALF_A_YEAR_S);
}

function read(header: string | undefined, name: string): string | null {
  return (header && fastifyCookie.parse(header)[name]) || null;
}

function write(name: string, value: string, maxAge: number): string {
  return fastifyCookie.serialize(name, value, { httpOnly: true, sameSite: "strict", path: "/", maxAge });
}
