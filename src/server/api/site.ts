/** Owns the routes of coming in as teacher: what the site is, the first start, signing in and out, the own password. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { meSchema, passwordChangeSchema, setUpSchema, signInSchema, siteSchema, type Me } from "../../protocol/api.ts";
import { roomFor } from "../disk-room.ts";
import { browserCookie, browserIn } from "../people/cookies.ts";
import { isSetUp, schoolOf } from "../people/set-up.ts";
import type { Account } from "../store/store.ts";
import { noContent, staffOf } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";
import { accountMe, beginSession, endSession, meOf } from "./me.ts";

export function registerSite(api: Api, kit: Kit): void {
  const { store, firstStart, accounts } = kit;
  const enter = async (request: FastifyRequest, reply: FastifyReply, account: Account): Promise<Me> => {
    reply.header("set-cookie", browserCookie(await accounts.mark(account.id)));
    await beginSession(kit, request, reply, { kind: "account", subject: account.id, school: account.school, class: null });
    return accountMe(account);
  };

  api.get("/api/site", { schema: { response: { 200: siteSchema } } }, async ({ asking }) => ({
    school: (await schoolOf(store))?.name ?? null,
    ready: await isSetUp(store),
    version: kit.version,
    me: await meOf(kit, asking.actor),
    addresses: kit.addresses(),
    freeBytes: asking.actor.kind === "account" ? await roomFor(kit.backupFolder) : null,
  }));
  api.post("/api/setup", { schema: { body: setUpSchema, response: { 200: meSchema } } }, async (request, reply) => {
    const account = await firstStart.setUp(request.body);
    if (kit.startsWithDemo) await kit.demos.have({ school: account.school, account: account.id });
    return enter(request, reply, account);
  });
  api.post("/api/sign-in", { schema: { body: signInSchema, response: { 200: meSchema } } }, async (request, reply) =>
    enter(request, reply, await accounts.signIn(request.body, { address: request.ip, mark: browserIn(request.headers.cookie) })),
  );
  api.post("/api/sign-out", async (request, reply) => {
    await endSession(kit, request, reply);
    return noContent(reply);
  });
  api.post("/api/password", { schema: { body: passwordChangeSchema } }, async (request, reply) => {
    const { id, school } = staffOf(request);
    await accounts.changePassword(id, request.body.before, request.body.after);
    // All sessions have ended with the old password; this browser goes on with a new one.
    await beginSession(kit, request, reply, { kind: "account", subject: id, school, class: null });
    return noContent(reply);
  });
}
