/** Owns the way of a request to its handler: from our own page, by whom, to what, and whether the table of rights allows it. Handlers come after and ask no more. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { nobody, whoIs, type AccountActor, type Actor } from "../access/actor.ts";
import { may } from "../access/may.ts";
import { isOwnOrigin } from "../access/own-origin.ts";
import { classResource, lessonResource } from "../access/resource.ts";
import { rights, subjects } from "../access/rights.ts";
import { fail } from "../fail.ts";
import { sessionCookie } from "../people/cookies.ts";
import { LIFETIME, type Sessions } from "../people/sessions.ts";
import type { Account, Draft, LessonRecord, SchoolClass, Store, Student } from "../store/store.ts";
import type { Api } from "./kit.ts";

/** Who asks, in which session, and what the address names. */
type Asking = { actor: Actor; session: string | null; account?: Account; class?: SchoolClass; student?: Student; lesson?: LessonRecord; draft?: Draft };
type Named = Pick<Asking, "account" | "class" | "student" | "lesson" | "draft">;

declare module "fastify" {
  interface FastifyRequest {
    asking: Asking;
  }
}

const READING = new Set(["GET", "HEAD"]);

export function registerAsking(api: Api, { store, sessions }: { store: Store; sessions: Sessions }): void {
  api.decorateRequest("asking");
  api.addHook("onRequest", async (request, reply) => {
    request.asking = { actor: nobody, session: null };
    if (!READING.has(request.method) && !isOwnOrigin(request.headers)) throw fail("server/foreign-origin");
    const found = await sessions.identify(request.headers.cookie, (token, kind) => void reply.header("set-cookie", sessionCookie(token, LIFETIME[kind])));
    if (found) request.asking = found;
  });
  // After the rate limit, before the body is read.
  api.addHook("preParsing", async (request) => {
    const action = actionOf(request.method, request.routeOptions.url ?? "");
    const { actor } = request.asking;
    if (actor.kind === "nobody" && !canAnybody(action)) throw fail("server/sign-in-first");
    const { named, allowed } = await look(store, action, actor, request);
    if (!allowed) throw fail("server/not-allowed");
    Object.assign(request.asking, named);
  });
}

/** No route is added without saying who may use it. */
export function refuseUnlisted(app: FastifyInstance): void {
  app.addHook("onRoute", ({ method, url }) => {
    for (const name of [method].flat()) if (!Object.hasOwn(rights, actionOf(name, url))) throw new Error(`${name} ${url} has no row in the table of rights`);
  });
}

/** The row of a route. */
function actionOf(method: string, url: string): string {
  return `${method === "HEAD" ? "GET" : method} ${url.startsWith("/api/docs") ? "/api/docs*" : url}`;
}

function canAnybody(action: string): boolean {
  return isOf(subjects.nothing, action) && whoIs(nobody) in subjects.nothing[action];
}

async function look(store: Store, action: string, actor: Actor, request: FastifyRequest): Promise<{ named: Named; allowed: boolean }> {
  const ids = request.params as Readonly<Record<string, string>>;
  const missing = () => fail("server/not-found", { path: request.url.slice(0, 200) });
  const find = async <Value>(get: (id: string) => Promise<Value | undefined>, id: string | undefined, unknown = missing): Promise<Value> => {
    const value = id !== undefined && /^[\w.-]{1,64}$/.test(id) ? await get(id) : undefined;
    if (!value) throw unknown();
    return value;
  };
  if (isOf(subjects.nothing, action)) return { named: {}, allowed: may(actor, action, null) };
  if (isOf(subjects.school, action)) {
    const account = ids["account"] === undefined ? undefined : await find(store.accounts.get, ids["account"]);
    return { named: account ? { account } : {}, allowed: may(actor, action, account ?? { school: actor.kind === "nobody" ? "" : actor.school }) };
  }
  if (isOf(subjects.draft, action)) {
    const draft = await find(store.drafts.get, ids["draft"], () => fail("studio/unknown-draft"));
    return { named: { draft }, allowed: may(actor, action, draft) };
  }
  if (isOf(subjects.class, action)) {
    const of = await find(store.classes.get, ids["class"]);
    if (!may(actor, action, classResource(of))) return { named: {}, allowed: false };
    const student = ids["student"] === undefined ? undefined : await find(store.students.get, ids["student"]);
    if (student && (student.class !== of.id || student.removedAt !== null)) throw missing();
    return { named: student ? { class: of, student } : { class: of }, allowed: true };
  }
  if (isOf(subjects.lesson, action)) {
    const lesson = await find(store.lessons.get, ids["lesson"]);
    const of = await find(store.classes.get, lesson.class);
    return { named: { lesson, class: of }, allowed: may(actor, action, lessonResource(of, lesson)) };
  }
  return { named: {}, allowed: false };
}

function isOf<Table extends object>(table: Table, action: string): action is keyof Table & string {
  return Object.hasOwn(table, action);
}

/** What a handler works on, as the address names it. Its absence is a fault of ours. */
export function asked<Name extends keyof Named>({ asking }: FastifyRequest, name: Name): NonNullable<Named[Name]> {
  const value = asking[name];
  if (!value) throw new Error(`the address names no ${name}`);
  return value;
}

/** The teacher or administrator who asks; the table lets in nobody else. */
export function staffOf({ asking: { actor } }: FastifyRequest): AccountActor {
  if (actor.kind !== "account") throw new Error("no account asks");
  return actor;
}

export function noContent(reply: FastifyReply): FastifyReply {
  return reply.code(204).send();
}
