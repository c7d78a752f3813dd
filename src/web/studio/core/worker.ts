/** The studio's worker: answers the page with the core. */
import "../../shared/polyfills.ts";
import { expose } from "comlink";
import { studioCore } from "./core.ts";

expose(studioCore);
