/** Builds the web app, and tells the test runner its three kinds of tests. */
import react from "@vitejs/plugin-react";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { classNamer } from "./scripts/class-names.ts";
import { scenarios } from "./scripts/vite-scenarios.ts";

const ROOT = fileURLToPath(new URL(".", import.meta.url));
const className = classNamer();

/** The browsers of school computers; see README. */
const BROWSERS = "chrome87";

/** Other content than the course's, e.g. to try the app with a test situation. */
const SCENARIOS = process.env["KEFU_SCENARIOS"] ?? fileURLToPath(new URL("scenarios", import.meta.url));

/** Files of the core that belong to one tool of the trade begin with its name, in whatever folder. What a class is asked of, every answer's shape knows: apart from the core, the two would wait for each other. */
const TOOLS = "archive|classification(?!-asks)|discussion|flowchart|liability|spot|survey";

/** Files of the format that run zod. */
const FORMAT = "document-schemas|json-schema|parse|shape|shape-problems|strings|structure|texts";

/** What the core itself asks of tools: apart from it, the core and the part that got them would wait for each other. */
const OF_TOOLS_IN_CORE = "src/(attempt/tools/tool|grading/(read-discussion|survey/written-in|liability-shares))\\.";

/** What joins the core with what this browser keeps: it comes with the core and never without. */
const ON_CORE = "core|load-tools|open-attempt|random|stored-log|summary|tabs";

/** Parts that are fetched as one: many small files pack badly, and each costs a way through the school's network. */
const CHUNKS = [
  // The judge's tables are data: a chunk of their own is cached over releases, and weighed as data.
  { name: "language-tables", test: /src\/language\/tables\// },
  // What every attempt needs of the core; the tools of the trade, each a part of its own, share it. Not what reads or writes the format: only authors need zod, and the core would wait for their part.
  { name: "core", test: new RegExp(`src/(attempt|engine|grading|language|scenario)/(?!tools/|tables/|schema/|media|(?<=scenario/)(${FORMAT})\\.|(kinds/|views/|read-)?(${TOOLS}))|${OF_TOOLS_IN_CORE}|node_modules/xstate/|src/web/practice/(${ON_CORE})\\.`), includeDependenciesRecursively: false },
  // What every page needs before anything else: it imports nothing of the other parts, so all of them may import it. What draws charts brings a store of its own.
  { name: "frame", test: /(?<!xyflow\/react\/)node_modules\/(react|react-dom|scheduler|use-sync-external-store(?!.*with-selector)|i18next|react-i18next|wouter|regexparam|zustand)\/|oxc-project|vite\/preload-helper|src\/web\/shared\/((ui\/(button|card|cx|error-state|icon|page|skeleton|state|storage-notice|toast)|i18n\/(i18n|language|use-fact-words|use-text|use-words))\.|attempt-host-context|catalogue-context|coded-error|later|new-id|routes|use-loaded)/, includeDependenciesRecursively: false },
  // What most screens are built of. Nothing that the first script itself imports: two chunks that wait for each other do not start.
  { name: "screens", test: /src\/web\/shared\/(ui\/(dialog|empty-state|evidence-text|field|mood-|notice|option-list|portraits|progress|tabs|tag|verdict-tag|waiting|waybill)|text\/(?!item-title)|i18n\/use-format)/, includeDependenciesRecursively: false },
  // Questions, words and forms show single parts of an attempt: small files apart would weigh more in every call.
  { name: "attempt", test: /src\/web\/(player\/(attempt|call|desk)\/|shared\/tab-store)/, includeDependenciesRecursively: false },
  // Home leads to the task card, and the card back home; what a school wrote itself is fetched where there is some.
  { name: "home", test: /src\/web\/(player\/(home\/(?!school-route)|tries\/|task\/)|shared\/(school-|ui\/radar))/, includeDependenciesRecursively: false },
  { name: "words-of-home", test: /locales\/zh-CN\/(failures|home|tries)\.json/ },
  // Whoever reads the task goes on to the call. English is asked for seldom and stays as it is.
  { name: "words-of-attempt", test: /locales\/zh-CN\/(attempt|call|reasons|rejections|task)\.json/ },
];

const E2E = "tests/e2e/**/*.test.ts";
const NOT_TESTS = ["node_modules/**", "dist/**"];

export default defineConfig({
  // The addresses of pages stand behind the hash, so the site works under any path.
  base: "./",
  plugins: [react(), scenarios(SCENARIOS)],
  build: {
    target: BROWSERS,
    cssTarget: BROWSERS,
    outDir: "dist/web",
    emptyOutDir: true,
    manifest: true,
    chunkSizeWarningLimit: 1000,
    // Parts on demand are a hop away in the school's network: a list of what each needs would weigh more than it saves. Styles stay, so that no part is shown bare.
    modulePreload: { polyfill: false, resolveDependencies: (_file, parts) => parts.filter((part) => part.endsWith(".css")) },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  css: {
    // Class names stand in script and style: short ones are a part of what a call weighs.
    modules: { generateScopedName: (name, file) => className(`${relative(ROOT, file)}/${name}`) },
  },
  server: {
    proxy: { "/api": "http://127.0.0.1:4400", "/live": { target: "http://127.0.0.1:4400", ws: true } },
  },
  test: {
    // Generous for tests that start processes on a busy machine; a test that hangs still ends.
    testTimeout: 60_000,
    // Hooks start servers and databases.
    hookTimeout: 60_000,
    // What is asked again until it is so may take its time too: only the test's own limit says that it never will be.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "bench/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: [...NOT_TESTS, E2E, "src/web/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "web",
          environment: "happy-dom",
          include: ["src/web/**/*.test.{ts,tsx}"],
          exclude: NOT_TESTS,
          setupFiles: ["tests/web/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: [E2E],
          exclude: NOT_TESTS,
          globalSetup: ["tests/e2e/support/global-setup.ts"],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 90_000,
        },
      },
    ],
  },
});
