/**
 * The layers of docs/architecture.md as rules: imports run downwards only.
 * Checked by `npm run check:layers`; tests/architecture proves that the rules really see TypeScript imports.
 */

/** Pure layers from the bottom up, each with the layers of ours and the packages it may import. */
const CORE = {
  language: { layers: [], packages: [] },
  scenario: { layers: [], packages: ["zod"] },
  engine: { layers: ["scenario"], packages: ["xstate"] },
  grading: { layers: ["scenario", "language"], packages: [] },
  attempt: { layers: ["language", "scenario", "engine", "grading"], packages: [] },
  classroom: { layers: ["language", "scenario", "engine", "grading", "attempt"], packages: [] },
  knowledge: { layers: ["scenario"], packages: ["ts-fsrs"] },
  authoring: { layers: ["scenario", "engine", "grading", "language", "attempt"], packages: [] },
};
const core = `^src/(${Object.keys(CORE).join("|")})/`;
const tests = "\\.test\\.tsx?$|/test-support/";

const coreRules = Object.entries(CORE).flatMap(([name, { layers, packages }]) => [
  {
    name: `${name}-layer`,
    comment: `src/${name} may import of ours only: ${[name, ...layers].join(", ")}.`,
    severity: "error",
    from: { path: `^src/${name}/`, pathNot: tests },
    to: { path: "^(src|tests|scripts|bench)/", pathNot: `^src/(${[name, ...layers].join("|")})/` },
  },
  {
    name: `${name}-packages`,
    comment: `src/${name} may import of npm only: ${packages.join(", ") || "nothing"}.`,
    severity: "error",
    from: { path: `^src/${name}/`, pathNot: tests },
    to: {
      dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "npm-unknown", "npm-optional", "npm-peer", "npm-bundled", "unknown", "undetermined"],
      ...(packages.length > 0 ? { pathNot: `node_modules/(${packages.join("|")})/` } : {}),
    },
  },
]);

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "Two modules that need each other are one module, or hide a third one.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      comment: "An import that leads nowhere; virtual modules are made by the build.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    {
      name: "core-no-node",
      comment: "The pure core knows no Node built-in module.",
      severity: "error",
      from: { path: core, pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    ...coreRules,
    {
      name: "shapes-stay-with-readers",
      comment: "Whoever plays or grades knows the format by its types: zod is for reading files and would weigh on every call.",
      severity: "error",
      from: { path: "^src/(engine|grading|attempt)/", pathNot: tests },
      to: { path: "^src/scenario/schema/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "protocol-layer",
      comment: "The protocol speaks of the core's public types and of nothing that runs.",
      severity: "error",
      from: { path: "^src/protocol/", pathNot: tests },
      to: { pathNot: `^src/protocol/|${core}|node_modules/zod/` },
    },
    {
      name: "protocol-types-only",
      comment: "The protocol speaks of the core's public types and of nothing that runs.",
      severity: "error",
      from: { path: "^src/protocol/", pathNot: tests },
      to: { path: core, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "xstate-in-engine-only",
      comment: "Only the engine knows that there is an XState.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/engine/" },
      to: { path: "node_modules/xstate/" },
    },
    {
      name: "player-knows-protocol-and-shared",
      comment: "Answer keys cannot reach the student's screens: the player imports only protocol and web/shared.",
      severity: "error",
      from: { path: "^src/web/player/", pathNot: tests },
      to: { path: "^(src|scenarios|tests|scripts|bench)/", pathNot: "^src/(web/(player|shared|locales)|protocol)/" },
    },
    {
      name: "console-knows-protocol-and-shared",
      comment: "The teacher's pages know the server by its protocol; they share with the student's screens only what is in web/shared.",
      severity: "error",
      from: { path: "^src/web/console/", pathNot: tests },
      to: { path: "^(src|scenarios|tests|scripts|bench)/", pathNot: "^src/(web/(console|review|shared|locales)|protocol)/" },
    },
    {
      name: "review-knows-protocol-and-shared",
      comment: "The review is a picture of its view, whoever shows it.",
      severity: "error",
      from: { path: "^src/web/review/", pathNot: tests },
      to: { path: "^(src|scenarios|tests|scripts|bench)/", pathNot: "^src/(web/(review|shared|locales)|protocol)/" },
    },
    {
      name: "review-on-demand",
      comment: "The review is fetched by teachers who open it.",
      severity: "error",
      from: { path: "^src/web/", pathNot: `^src/web/review/|${tests}` },
      to: { path: "^src/web/review/", dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    {
      name: "console-on-demand",
      comment: "No student's browser loads the teacher's pages.",
      severity: "error",
      from: { path: "^src/web/", pathNot: `^src/web/console/|${tests}` },
      to: { path: "^src/web/console/", dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    {
      name: "shared-knows-no-screens",
      comment: "What the screens share knows none of them.",
      severity: "error",
      from: { path: "^src/web/shared/", pathNot: tests },
      to: { path: "^(src|scenarios|tests|scripts|bench)/", pathNot: "^src/(web/(shared|locales)|protocol)/" },
    },
    {
      name: "class-knows-player",
      comment: "The students' pages of a class stand around the player's screens; they know neither the console nor who is the authority.",
      severity: "error",
      from: { path: "^src/web/class/", pathNot: tests },
      to: { path: "^(src|scenarios|tests|scripts|bench)/", pathNot: "^src/(web/(class|player|shared|locales)|protocol)/" },
    },
    {
      name: "knowledge-pages",
      comment: "The pages of questions and words show the player's activities; what is remembered they know by its port.",
      severity: "error",
      from: { path: "^src/web/knowledge/", pathNot: tests },
      to: { path: "^(src|scenarios|tests|scripts|bench)/", pathNot: "^src/(web/(knowledge|player|shared|locales)|protocol)/" },
    },
    {
      name: "class-on-demand",
      comment: "Whoever plays alone loads nothing of a class: its pages are fetched when they are shown.",
      severity: "error",
      from: { path: "^src/web/", pathNot: `^src/web/class/|${tests}` },
      to: { path: "^src/web/class/", dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    {
      name: "socket-on-demand",
      comment: "The live line is fetched by those who have one.",
      severity: "error",
      from: { path: "^src/web/", pathNot: tests },
      to: { path: "node_modules/socket.io-client/", dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    {
      name: "core-in-web-through-practice-only",
      comment: "In the browser only the practice authority runs the core.",
      severity: "error",
      from: { path: "^src/web/", pathNot: `^src/web/practice/|${tests}` },
      to: { path: core },
    },
    {
      name: "practice-on-demand",
      comment: "The practice authority carries the answer keys: it is loaded on demand.",
      severity: "error",
      from: { path: "^src/web/", pathNot: `^src/web/practice/|${tests}` },
      to: { path: "^src/web/practice/", dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    {
      name: "practice-from-app-only",
      comment: "The practice authority carries the answer keys: only the app loads it.",
      severity: "error",
      from: { path: "^src/web/", pathNot: `^src/web/(practice|app)/|${tests}` },
      to: { path: "^src/web/practice/" },
    },
    {
      name: "web-never-server",
      comment: "The browser's code imports neither the server nor the command line.",
      severity: "error",
      from: { path: "^src/web/" },
      to: { path: "^src/(server|cli)/" },
    },
    {
      name: "web-no-node",
      comment: "The browser has no Node built-in module.",
      severity: "error",
      from: { path: "^src/web/", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "only-web-imports-web",
      comment: "Server and command line serve the built pages; they do not import them. The words of refusals and of the reasons of marks are the same everywhere.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/web/" },
      to: { path: "^src/web/", pathNot: "^src/web/locales/[^/]+/(rejections|reasons)\\.json$" },
    },
    {
      name: "content-layer",
      comment: "src/content reads scenario files for whoever serves or checks them: it knows the core only.",
      severity: "error",
      from: { path: "^src/content/", pathNot: tests },
      to: { path: "^(src|tests|scripts|bench)/|node_modules/", pathNot: `^src/content/|${core}` },
    },
    {
      name: "server-layer",
      comment: "The server knows the core, the protocol and the content; files that it makes for people carry words of their own.",
      severity: "error",
      from: { path: "^src/server/", pathNot: tests },
      to: { path: "^src/", pathNot: `^src/(server|protocol|content)/|^src/locales/[^/]+/gradebook\\.json$|${core}` },
    },
    {
      name: "access-knows-no-server",
      comment: "Who may do what is a table over plain values: it knows the records, and nothing that runs.",
      severity: "error",
      from: { path: "^src/server/access/", pathNot: tests },
      to: { path: "^src/|node_modules/", pathNot: "^src/server/access/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "store-knows-no-people",
      comment: "The store keeps what it is given.",
      severity: "error",
      from: { path: "^src/server/store/", pathNot: tests },
      to: { path: "^src/server/(access|people|api|live)/" },
    },
    {
      name: "nothing-imports-cli",
      comment: "The command line is the outermost layer.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "product-never-tests",
      comment: "What runs at school imports no test, no script, no benchmark.",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { path: `^(tests|scripts|bench)/|${tests}` },
    },
    {
      name: "product-never-dev-packages",
      comment: "What runs at school uses no package that serves development only.",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/|\\.(css|svg|png)$" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".jsx", ".json", ".cjs", ".mjs"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
