/** Owns the one cookie that we set: which header carries a session's token. Without `Secure`: schools serve plain http in their own network. */
import fastifyCookie from "@fastify/cookie";

const NAME = "kefu_session";

/** The token in a request's cookie header; null: there is none. */
export function tokenIn(header: string | undefined): string | null {
  return (header && fastifyCookie.parse(header)[NAME]) || null;
}

/** The header that gives a browser its token, or takes it away (null). */
export function sessionCookie(token: string | null, maxAgeMs: number): string {
  return fastifyCookie.serialize(NAME, token ?? "", { httpOnly: true, sameSite: "strict", path: "/", maxAge: token === null ? 0 : Math.floor(maxAgeMs / 1000) });
}
