/** The web server: one Fastify app made of plugins; knows no port, no process and no command line. */
import compress from "@fastify/compress";
import Fastify, { type FastifyInstance } from "fastify";
import { registerSecurityHeaders } from "./security-headers.ts";
import { registerWebFiles } from "./web-files.ts";

export interface AppOptions {
  /** Folder of the built pages, with `index.html`. */
  webRoot: string;
}

/** An app that is ready to listen, or to be asked by `inject` in tests. */
export async function createApp({ webRoot }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true, routerOptions: { maxParamLength: 200 } });
  await registerSecurityHeaders(app);
  await app.register(compress, { threshold: 1024 });
  await registerWebFiles(app, webRoot);
  return app;
}
