/** Runs once before all browser tests: sets the stage and tells the tests where it is. */
import type { TestProject } from "vitest/node";
import { setStage } from "./stage.ts";

declare module "vitest" {
  export interface ProvidedContext {
    baseUrl: string;
    browserEndpoint: string;
    /** Why there is no stage; empty when there is one. Every browser test then fails with it, and the other tests still run. */
    stageFault: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stage = await setStage().catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  const failed = stage instanceof Error;
  project.provide("stageFault", failed ? stage.message : "");
  project.provide("baseUrl", failed ? "" : stage.baseUrl);
  project.provide("browserEndpoint", failed ? "" : stage.browserEndpoint);
  return async () => (failed ? undefined : stage.clear());
}
