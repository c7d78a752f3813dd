/** `kefu serve`: runs the server on the school's data until it is told to stop; the only command that does not end by itself. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { FastifyInstance } from "fastify";
import { renderUnicodeCompact } from "uqr";
import manifest from "../../../package.json" with { type: "json" };
import { createApp } from "../../server/app.ts";
import { createContent } from "../../server/content.ts";
import { lanUrls } from "../../server/lan-urls.ts";
import { createFirstStart } from "../../server/people/set-up.ts";
import { backupFolder, DEFAULT_DATA_DIR } from "../../server/store/data-folder.ts";
import { openStore } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { CommandError, type Command } from "../command.ts";
import type { Terminal } from "../terminal.ts";

const WEB_ROOT = fileURLToPath(new URL("../../../dist/web", import.meta.url));
const LEVELS = ["error", "warn", "info", "debug"] as const;

type Options = { port: number; host: string; webRoot: string; data: string; demo: boolean; level: (typeof LEVELS)[number] };

export const serve: Command = async (args, terminal) => {
  const options = readOptions(args);
  const databaseUrl = process.env["DATABASE_URL"] || undefined;
  const store = await openStore({ dataDir: options.data, databaseUrl });
  try {
    const content = createContent(store);
    const log = { level: options.level, stream: process.stderr };
    const app = await createApp({ webRoot: options.webRoot, store, content, backupFolder: backupFolder(options.data), version: manifest.version, databaseUrl, redisUrl: process.env["REDIS_URL"] || undefined, demo: options.demo, log });
    // Whatever ends it: clocks that run on would keep a process alive that serves nobody.
    await run(app, store, options, terminal).finally(() => app.close());
  } finally {
    await store.close();
  }
  terminal.err(terminal.words("serve.stopped"));
  return 0;
};

async function run(app: FastifyInstance, store: Store, { port, host }: Options, { out, words }: Terminal): Promise<void> {
  // Before anything is said: whoever starts it reads from top to bottom.
  const code = await createFirstStart(store, Date.now).issueCode();
  const address = await app.listen({ port, host }).catch((error: unknown) => {
    throw listenError(error, host, port);
  });
  const bound = Number(new URL(address).port || 80);
  const network = lanUrls(bound, host);
  out(words("serve.ready"));
  out(words("serve.local", { url: `http://localhost:${bound}/` }));
  for (const url of network) out(words("serve.network", { url }));
  const [join] = network.map((url) => `${url}#/join`);
  if (join !== undefined) out(`${words("serve.scan", { url: join })}\n${renderUnicodeCompact(join)}`);
  const desk = `http://localhost:${bound}/#/teach`;
  out(code === null ? words("serve.desk", { url: desk }) : words("serve.set-up", { url: desk, code }));
  out(words("serve.stop"));
  await stopSignal();
}

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "4400" },
      host: { type: "string", default: "0.0.0.0" },
      "web-root": { type: "string", default: WEB_ROOT },
      data: { type: "string", default: DEFAULT_DATA_DIR },
      log: { type: "string", default: "warn" },
      demo: { type: "boolean", default: false },
    },
  });
  const level = LEVELS.find((known) => known === values.log);
  if (!level) throw new CommandError("serve/bad-log", { level: values.log });
  const options = { port: readPort(values.port), host: values.host, webRoot: values["web-root"], data: values.data, demo: values.demo, level };
  if (!existsSync(join(options.webRoot, "index.html"))) throw new CommandError("serve/not-built", { path: options.webRoot });
  return options;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new CommandError("serve/bad-port", { port: text });
  return port;
}

function listenError(error: unknown, host: string, port: number): CommandError {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return code === "EADDRINUSE" ? new CommandError("serve/port-in-use", { port }) : new CommandError("serve/cannot-listen", { host, port, reason: code });
}

/** Resolves at Ctrl+C or when the system ends the process. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
