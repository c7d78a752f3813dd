/** The graph's own worker: the other one may be busy with checks while somebody draws. */
import "../../shared/polyfills.ts";
import { expose } from "comlink";
import { layOut } from "./lay-out.ts";

const layoutWorker = { layOut };
export type LayoutWorker = typeof layoutWorker;

expose(layoutWorker);
