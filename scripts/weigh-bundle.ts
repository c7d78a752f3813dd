/** Owns weighing what a student's browser loads, compressed: which files belong to which screen, and how much they may weigh. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildWeb } from "./build-web.ts";
import { loadedFiles, type Manifest } from "./bundle-rules.ts";
import { ROOT } from "./list-files.ts";

/** Sizes in kB gzip (of 1000 bytes); `limit` is null for what is only told. */
export type Load = { name: string; size: number; limit: number | null; files: { file: string; size: number }[] };

const WEB_ROOT = join(ROOT, "dist/web");
const KB = 1000;

/** What the home page fetches on demand. The browser tests weigh the real thing; this says which module grew. */
const ON_HOME = /^_home-|player\/home\/|player\/tries\/|locales\/zh-CN\/(common|home|tries|failures)\.json/;
/** What no call fetches, where the browser can keep an attempt: other activities and the rules of tools, other screens, questions, words and forms, exports, what a school wrote itself, the teacher's pages, the other language. */
const NOT_IN_CALL = /attempt\/tools\/|school-route|web\/player\/(?!(attempt|call|desk|home|task|tries)\/)|docx|export|web\/(console|review|knowledge)\/|app\/knowledge-area|shipped-knowledge|memory-(store|notice)|practice\/(attempt-file|school|take-in)|kefu\/(pool|forms|english-|outline)|locales\/en\/|locales\/zh-CN\/(?!(attempt|call|class|common|failures|home|lesson-failures|rating|reasons|rejections|result|review-failures|server-failures|task|tries)\.json)/;
/** A call alone has no lesson around it; in a lesson the server judges. */
const OF_LESSON = /web\/class\/|i18n\/more-words|socket\.io-client|locales\/zh-CN\/(class|lesson-failures|rating|result|review-failures|server-failures)\.json/;
const OF_PRACTICE = /web\/practice\//;
/** Content and tables that open practice judges with; a lesson's server keeps them to itself. Weighed apart from the program. */
const TABLES = /^assets\/language-tables-/;

const TASKS = "virtual:kefu/task/";
const CONTENT = "virtual:kefu/situation/";
const TOOL = "src/attempt/tools/";
const LEXICON = "virtual:kefu/lexicon";
const OTHER_LANGUAGE = "virtual:kefu/english/";
/** A situation is fetched by itself, when it is begun: what it may weigh in the language of the course. */
const SITUATION_LIMIT = 60;

/** Of the pages as they were built last. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(WEB_ROOT, ".vite/manifest.json"), "utf8")) as Manifest;
}

/** Builds the pages when they are older than their sources. */
export function weighBundle(): Load[] {
  buildWeb({ ifStale: true });
  const weigh = weigher();
  const load = (name: string, limit: number | null, names: readonly string[]): Load => {
    const files = names.map((file) => ({ file, size: weigh(file) })).sort((a, b) => b.size - a.size);
    return { name, limit, size: files.reduce((sum, { size }) => sum + size, 0), files };
  };
  const manifest = readManifest();
  const program = (follows: (module: string) => boolean) => loadedFiles(manifest, "index.html", follows).filter((file) => !TABLES.test(file));
  // Whoever takes a call reads the task card of that situation only: the heaviest one counts.
  const tasks = Object.entries(manifest).filter(([module]) => module.startsWith(TASKS)).sort(([, a], [, b]) => weigh(b.file) - weigh(a.file));
  const isOtherTask = (module: string) => tasks.slice(1).some(([other]) => other === module);
  const data = Object.entries(manifest).flatMap(([module, { file }]) => (isContent(module) || TABLES.test(file) ? [file] : []));
  const situations = Object.entries(manifest).flatMap(([module, { file }]) => (module.startsWith(CONTENT) ? [file] : [])).sort((a, b) => weigh(b) - weigh(a));
  return [
    load("home page, first load", 150, program((module) => ON_HOME.test(module))),
    load("call, script and style in all", 250, program((module) => !NOT_IN_CALL.test(module) && !OF_LESSON.test(module) && !isContent(module) && !isOtherTask(module))),
    load("call in a lesson, script and style in all", 250, program((module) => !NOT_IN_CALL.test(module) && !OF_PRACTICE.test(module) && !isContent(module) && !isOtherTask(module))),
    load("rules of all tools, fetched with situations that have them", null, Object.entries(manifest).flatMap(([module, { file }]) => (module.startsWith(TOOL) && !module.endsWith("tool.ts") ? [file] : []))),
    load("heaviest situation of open practice, in Chinese", SITUATION_LIMIT, situations.slice(0, 1)),
    load("data of open practice, all situations, both languages", null, [...new Set(data)]),
  ];
}

function isContent(module: string): boolean {
  return [CONTENT, LEXICON, OTHER_LANGUAGE].some((kind) => module.startsWith(kind));
}

/** Weighed once a run: sorting by weight asks for the same file again and again. */
function weigher(): (file: string) => number {
  const known = new Map<string, number>();
  return (file) => {
    const size = known.get(file) ?? gzipSync(readFileSync(join(WEB_ROOT, file)), { level: 9 }).length / KB;
    known.set(file, size);
    return size;
  };
}
