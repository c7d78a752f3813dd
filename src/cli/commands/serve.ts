/** `kefu serve`: runs the web server until it is told to stop; the only command that does not end by itself. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createApp } from "../../server/app.ts";
import { lanUrls } from "../../server/lan-urls.ts";
import { CommandError, type Command } from "../command.ts";

const WEB_ROOT = fileURLToPath(new URL("../../../dist/web", import.meta.url));

export const serve: Command = async (args, { err, out, words }) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "4400" },
      host: { type: "string", default: "0.0.0.0" },
      "web-root": { type: "string", default: WEB_ROOT },
    },
  });
  const port = readPort(values.port);
  const host = values.host;
  if (!existsSync(join(values["web-root"], "index.html"))) throw new CommandError("serve/not-built", { path: values["web-root"] });

  const app = await createApp({ webRoot: values["web-root"] });
  const address = await app.listen({ port, host }).catch(async (error: unknown) => {
    await app.close();
    throw listenError(error, host, port);
  });

  const bound = Number(new URL(address).port || 80);
  out(words("serve.ready"));
  out(words("serve.local", { url: `http://localhost:${bound}/` }));
  if (host === "0.0.0.0" || host === "::") for (const url of lanUrls(bound)) out(words("serve.network", { url }));
  out(words("serve.stop"));

  await stopSignal();
  await app.close();
  err(words("serve.stopped"));
  return 0;
};

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
