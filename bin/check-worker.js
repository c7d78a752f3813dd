// A thread of the server that checks what somebody publishes; begins at its TypeScript source, like kefu.js.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
await import("../src/server/studio/check-worker.ts");
