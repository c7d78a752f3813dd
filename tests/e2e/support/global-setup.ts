/** Runs once before all browser tests: sets the stage and tells the tests where it is. */
import type { TestProject } from "vitest/node";
import { setStage } from "./stage.ts";

declare module "vitest" {
  export interface ProvidedContext {
    baseUrl: string;
    browserEndpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { baseUrl, browserEndpoint, clear } = await setStage();
  project.provide("baseUrl", baseUrl);
  project.provide("browserEndpoint", browserEndpoint);
  return clear;
}
