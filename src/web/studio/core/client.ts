/** Owns asking the core from the page: each function of core.ts as a promise, whether a worker answers or, in tests, the page itself. */
import { wrap, type Remote } from "comlink";
import type { StudioCore } from "./core.ts";

type Asked<Function> = Function extends (...of: infer Of) => infer Answer ? (...of: Of) => Promise<Awaited<Answer>> : never;
export type CoreClient = { [Name in keyof StudioCore]: Asked<StudioCore[Name]> } & { /** Ends the worker. */ close(): void };

export function startCore(): CoreClient {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const remote: Remote<StudioCore> = wrap<StudioCore>(worker);
  return new Proxy({} as CoreClient, { get: (_, name: keyof CoreClient) => (name === "close" ? () => worker.terminate() : (remote as unknown as CoreClient)[name]) });
}
