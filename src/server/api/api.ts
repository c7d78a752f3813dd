/** Owns the REST interface: joins what every request passes through with the routes of each noun. Schemas are compiled in here only. */
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { fail } from "../fail.ts";
import { registerAccounts } from "./accounts.ts";
import { registerAsking } from "./asking.ts";
import { registerBackups } from "./backups.ts";
import { registerClasses } from "./classes.ts";
import { registerDemo } from "./demo.ts";
import { registerDocs } from "./docs.ts";
import { registerAbsences } from "./absences.ts";
import { registerGrouping } from "./grouping.ts";
import { registerGradebook } from "./gradebook.ts";
import type { Api, Kit } from "./kit.ts";
import { registerLessons } from "./lessons.ts";
import { registerMedia } from "./media.ts";
import { registerPractice } from "./practice.ts";
import { registerReview } from "./review.ts";
import { registerRooms } from "./rooms.ts";
import { registerRoster } from "./roster.ts";
import { registerSite } from "./site.ts";
import { registerStatistics } from "./statistics.ts";
import { registerStudio } from "./studio.ts";
import { registerStudents } from "./students.ts";

/** Requests a minute: of somebody who is signed in, and of an address with all who are not yet — a whole class may come in at once. */
const MOST = { session: 600, address: 3000 };

export async function registerApi(app: FastifyInstance, kit: Kit): Promise<void> {
  await app.register(async (plugin) => {
    const api: Api = plugin.withTypeProvider<ZodTypeProvider>();
    api.setValidatorCompiler(validatorCompiler);
    api.setSerializerCompiler(serializerCompiler);
    takeJsonOnly(api);
    registerAsking(api, kit);
    await api.register(rateLimit, {
      timeWindow: 60_000,
      max: ({ asking }) => (asking.session === null ? MOST.address : MOST.session),
      keyGenerator: ({ asking, ip }) => asking.session ?? ip,
      errorResponseBuilder: (_, { ttl }) => fail("server/too-many-requests", { seconds: Math.ceil(ttl / 1000) }),
    });
    await registerDocs(api, kit.version);
    for (const register of [registerSite, registerAccounts, registerClasses, registerStudents, registerRoster, registerGrouping, registerAbsences, registerLessons, registerReview, registerGradebook, registerStatistics, registerRooms, registerDemo, registerBackups, registerStudio, registerMedia, registerPractice]) register(api, kit);
  });
}

/** No forms and no plain text, which foreign pages may send without asking; no text that a database cannot keep. */
function takeJsonOnly(api: Api): void {
  const parse = api.getDefaultJsonParser("error", "error");
  api.removeAllContentTypeParsers();
  api.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, body, done) => {
    if (/\u0000|\\u0000/.test(body)) return done(fail("server/bad-json"));
    return parse(request, body, done);
  });
}
