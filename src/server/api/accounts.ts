/** Owns the routes of the school's accounts and its settings. */
import { z } from "zod";
import { accountChangeSchema, accountSchema, newAccountSchema, settingsSchema } from "../../protocol/api.ts";
import { fail } from "../fail.ts";
import { asked, noContent, staffOf } from "./asking.ts";
import type { Api, Kit } from "./kit.ts";

export function registerAccounts(api: Api, { store, accounts }: Kit): void {
  api.get("/api/accounts", { schema: { response: { 200: z.array(accountSchema) } } }, async (request) => store.accounts.list(staffOf(request).school));
  api.post("/api/accounts", { schema: { body: newAccountSchema, response: { 200: accountSchema } } }, async (request) => accounts.add(staffOf(request).school, request.body));
  api.patch("/api/accounts/:account", { schema: { body: accountChangeSchema, response: { 200: accountSchema } } }, async (request) =>
    accounts.change(asked(request, "account"), request.body, staffOf(request).id),
  );
  api.delete("/api/accounts/:account", async (request, reply) => {
    await accounts.remove(asked(request, "account"), staffOf(request).id);
    return noContent(reply);
  });

  const schoolOf = async (id: string) => {
    const school = (await store.schools.list()).find((candidate) => candidate.id === id);
    if (!school) throw fail("server/not-found", { path: "/api/settings" });
    return school;
  };
  api.get("/api/settings", { schema: { response: { 200: settingsSchema } } }, async (request) => {
    const { name, retentionDays } = await schoolOf(staffOf(request).school);
    return { school: name, retentionDays };
  });
  api.put("/api/settings", { schema: { body: settingsSchema, response: { 200: settingsSchema } } }, async (request) => {
    const { school: name, retentionDays } = request.body;
    await store.schools.save({ ...(await schoolOf(staffOf(request).school)), name, retentionDays });
    return request.body;
  });
}
