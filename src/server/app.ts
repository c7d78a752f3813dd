/** The web server: one Fastify app made of plugins; knows no port, no process and no command line. */
import compress from "@fastify/compress";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import { registerApi } from "./api/api.ts";
import { refuseUnlisted } from "./api/asking.ts";
import type { ServerContent } from "./content.ts";
import { roomFor } from "./disk-room.ts";
import { answer, registerFailures } from "./fail.ts";
import { registerHealth } from "./health.ts";
import { lanUrls } from "./lan-urls.ts";
import { startLive } from "./live/live-server.ts";
import type { Pings } from "./live/socket-server.ts";
import { loggerOptions, registerRequestLog, type LogTarget } from "./logging.ts";
import { registerMetrics } from "./metrics.ts";
import { createAccounts } from "./people/accounts.ts";
import { createJoining } from "./people/joining.ts";
import { createSessions } from "./people/sessions.ts";
import { createDemos, type Demos } from "./people/demo.ts";
import { createFirstStart, schoolOf } from "./people/set-up.ts";
import { newId } from "./people/token.ts";
import { createWhatStays } from "./review/what-stays.ts";
import { registerSecurityHeaders } from "./security-headers.ts";
import { createWriter } from "./store/group-commit.ts";
import type { Store } from "./store/store.ts";
import { createUpkeep } from "./upkeep.ts";
import { registerWebFiles } from "./web-files.ts";

export interface AppOptions {
  /** Folder of the built pages, with `index.html`. */
  webRoot: string;
  store: Store;
  content: ServerContent;
  backupFolder: string;
  version: string;
  /** Where several processes share one database: how they reach each other. */
  databaseUrl?: string | undefined;
  redisUrl?: string | undefined;
  /** Whoever sets up, or the first administrator, finds a demonstration class. */
  demo?: boolean;
  now?: () => number;
  /** How soon a page whose line was cut is noticed. */
  pings?: Pings | undefined;
  log?: LogTarget | null;
}

/** An app that is ready to listen, or to be asked by `inject` in tests. It leaves the store open when it closes. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  // The addresses that a proxy on this machine tells are believed; those that anybody else tells are not. However long a step of starting or ending takes on an old
  // computer, nobody is served by giving up in it.
  const app = Fastify({ pluginTimeout: 0, trustProxy: "loopback", forceCloseConnections: true, logController: new LogController({ disableRequestLogging: true }), bodyLimit: 64 * 1024, routerOptions: { maxParamLength: 200 }, logger: loggerOptions(options.log ?? null), frameworkErrors: (error, request, reply) => void answer(error, request, reply) });
  try {
    await assemble(app, options);
    return app;
  } catch (error) {
    // Clocks and lines that run already would keep a process alive that serves nobody.
    await app.close().catch(() => undefined);
    throw error;
  }
}

async function assemble(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { webRoot, store, content, backupFolder, version, databaseUrl = null, redisUrl = null, demo = false, now = Date.now, pings } = options;
  const onFault = (error: unknown, id?: string) => app.log.error({ err: error, id }, "unexpected");
  const sessions = createSessions(store, now);
  const whatStays = createWhatStays({ store, content, onFault });
  const upkeep = createUpkeep({ store, sessions, whatStays, backupFolder, now, onFault, removed: (lesson) => live.port.removed(lesson) });

  refuseUnlisted(app);
  registerFailures(app);
  registerRequestLog(app);
  await registerSecurityHeaders(app);
  await app.register(compress, { threshold: 1024 });
  const { gauge } = registerMetrics(app);
  registerHealth(app, store);

  const live = await startLive({ http: app.server, store, writer: createWriter(store), sessions, prepared: content.prepared, rubrics: content.rubrics, process: newId(), databaseUrl, redisUrl, pings, now, onFault, onLessonEnded: upkeep.backUp });
  gauge("kefu_live_connections", "Pages that are connected", live.connections);
  gauge("kefu_disk_free_bytes", "Room on the disk that data and backups lie on", async () => (await roomFor(backupFolder)) ?? NaN);
  // Before connections are cut: pages are told, and what is under way is stored.
  app.addHook("preClose", live.close);
  // A school's backup may take minutes: nobody waits for it at the door.
  app.addHook("onReady", async () => void upkeep.begin());
  app.addHook("onClose", upkeep.stop);

  const demos = createDemos({ store, content, resume: live.port.resume, now });
  if (demo) app.addHook("onReady", () => demoForFirst(store, demos));

  await registerApi(app, {
    ...{ store, now, sessions, content, whatStays, backupFolder, version },
    lessons: live.port,
    reviews: live.reviews,
    ...{ demos, startsWithDemo: demo },
    firstStart: createFirstStart(store, now),
    accounts: createAccounts(store, sessions, now),
    joining: createJoining(store, sessions, now, live.port.pinsGuessed),
    addresses: () => addressesOf(app),
  });
  await registerWebFiles(app, webRoot);
}

/** Before the set-up there is nobody to have one. */
async function demoForFirst(store: Store, demos: Demos): Promise<void> {
  const school = await schoolOf(store);
  const admin = school && (await store.accounts.list(school.id)).find(({ role, disabled }) => role === "admin" && !disabled);
  if (admin) await demos.have({ school: admin.school, account: admin.id });
}

/** Where other computers find the site; none when it listens to this one only. */
function addressesOf(app: FastifyInstance): string[] {
  return app.addresses().flatMap((bound) => (typeof bound === "string" ? [] : lanUrls(bound.port, bound.address)));
}
