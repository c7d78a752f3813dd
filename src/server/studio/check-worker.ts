/** A thread of its own in which documents are checked, one after another; what was found is told. */
import { parentPort } from "node:worker_threads";
import type { StudioKit } from "../../studio/kit.ts";
import { readyContent } from "./ready-content.ts";

parentPort?.on("message", ({ document, kit }: { document: string; kit: StudioKit }) => parentPort?.postMessage(readyContent(document, kit)));
