/** Proves on a small tree of its own that the layer rules see TypeScript imports and refuse the wrong ones. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What the good modules of the tree are. */
const GOOD: Record<string, string> = {
  "src/language/good.ts": "export type Word = string;\nexport const word: Word = '';",
  "src/scenario/good.ts": 'import { z } from "zod";\nexport const schema = z.string();\nexport type Text = string;',
  "src/engine/good.ts": 'import { setup } from "xstate";\nimport { schema } from "../scenario/good.ts";\nexport const machine = [setup, schema];',
  "src/grading/good.ts": 'import { word } from "../language/good.ts";\nimport { schema } from "../scenario/good.ts";\nexport const grade = [word, schema];',
  "src/attempt/good.ts": 'import { machine } from "../engine/good.ts";\nimport { grade } from "../grading/good.ts";\nexport const attempt = [machine, grade];',
  "src/authoring/good.ts": 'import { attempt } from "../attempt/good.ts";\nexport const check = attempt;',
  "src/protocol/good.ts": 'import type { Text } from "../scenario/good.ts";\nexport type Message = Text;',
  "src/web/shared/good.tsx": 'import type { Message } from "../../protocol/good.ts";\nexport const Shown = ({ text }: { text: Message }) => <p>{text}</p>;',
  "src/web/player/good.tsx": 'import { Shown } from "../shared/good.tsx";\nexport const Player = () => <Shown text="a" />;',
  "src/web/console/good.tsx": 'import type { Message } from "../../protocol/good.ts";\nimport { Shown } from "../shared/good.tsx";\nexport const Desk = ({ text }: { text: Message }) => <Shown text={text} />;',
  "src/web/practice/good.ts": 'import { attempt } from "../../attempt/good.ts";\nexport type Authority = object;\nexport const open = () => attempt;',
  "src/web/app/good.tsx":
    'import type { Authority } from "../practice/good.ts";\nimport { Player } from "../player/good.tsx";\nexport const start = (): Promise<Authority> => import("../practice/good.ts");\nexport const App = () => <Player />;',
  "src/server/good.ts": 'import { readFileSync } from "node:fs";\nimport { attempt } from "../attempt/good.ts";\nexport const serve = [readFileSync, attempt];',
  "src/cli/good.ts": 'import { serve } from "../server/good.ts";\nimport { check } from "../authoring/good.ts";\nexport const main = [serve, check];',
  "src/engine/good.test.ts": 'import { expect } from "vitest";\nimport { readFileSync } from "node:fs";\nimport { machine } from "./good.ts";\nexpect([machine, readFileSync]);',
  "tests/good.ts": "export const fixture = 1;",
};

/** Modules with one wrong import each, and the rule that must refuse it. */
const BAD: [path: string, code: string, rule: string][] = [
  ["src/language/node.ts", 'import { join } from "node:path";\nexport const a = join;', "core-no-node"],
  ["src/language/bare-node.ts", 'import { join } from "path";\nexport const a = join;', "core-no-node"],
  ["src/language/zod.ts", 'import { z } from "zod";\nexport const a = z;', "language-packages"],
  ["src/language/up.ts", 'import { schema } from "../scenario/good.ts";\nexport const a = schema;', "language-layer"],
  ["src/language/up-type.ts", 'import type { Text } from "../scenario/good.ts";\nexport type A = Text;', "language-layer"],
  ["src/scenario/react.ts", 'import React from "react";\nexport const a = React;', "scenario-packages"],
  ["src/scenario/up.ts", 'export { machine } from "../engine/good.ts";', "scenario-layer"],
  ["src/engine/side.ts", 'import { word } from "../language/good.ts";\nexport const a = word;', "engine-layer"],
  ["src/grading/side.ts", 'export const a = () => import("../engine/good.ts");', "grading-layer"],
  ["src/grading/xstate.ts", 'import type { AnyState } from "xstate";\nexport type A = AnyState;', "xstate-in-engine-only"],
  ["src/attempt/up.ts", 'import { check } from "../authoring/good.ts";\nexport const a = check;', "attempt-layer"],
  ["src/authoring/server.ts", 'import { serve } from "../server/good.ts";\nexport const a = serve;', "authoring-layer"],
  ["src/protocol/value.ts", 'import { schema } from "../scenario/good.ts";\nexport const a = schema;', "protocol-types-only"],
  ["src/protocol/server.ts", 'import type { serve } from "../server/good.ts";\nexport type A = typeof serve;', "protocol-layer"],
  ["src/web/player/core.tsx", 'import { grade } from "../../grading/good.ts";\nexport const a = grade;', "player-knows-protocol-and-shared"],
  ["src/web/player/practice.tsx", 'export const a = () => import("../practice/good.ts");', "practice-from-app-only"],
  ["src/web/player/scenario.tsx", 'import type { Text } from "../../scenario/good.ts";\nexport type A = Text;', "player-knows-protocol-and-shared"],
  ["src/web/shared/player.tsx", 'import { Player } from "../player/good.tsx";\nexport const a = Player;', "shared-knows-no-screens"],
  ["src/web/console/player.tsx", 'import { Player } from "../player/good.tsx";\nexport const a = Player;', "console-knows-protocol-and-shared"],
  ["src/web/console/core.tsx", 'import type { Text } from "../../scenario/good.ts";\nexport type A = Text;', "console-knows-protocol-and-shared"],
  ["src/web/app/eager-console.tsx", 'import { Desk } from "../console/good.tsx";\nexport const a = Desk;', "console-on-demand"],
  ["src/web/app/eager.tsx", 'export const a = () => import("../practice/good.ts");\nimport { open } from "../practice/good.ts";\nexport const b = open;', "practice-on-demand"],
  ["src/web/app/core.tsx", 'import { attempt } from "../../attempt/good.ts";\nexport const a = attempt;', "core-in-web-through-practice-only"],
  ["src/web/app/server.tsx", 'import { serve } from "../../server/good.ts";\nexport const a = serve;', "web-never-server"],
  ["src/web/practice/node.ts", 'import { readFileSync } from "node:fs";\nexport const a = readFileSync;', "web-no-node"],
  ["src/server/web.ts", 'import { Player } from "../web/player/good.tsx";\nexport const a = Player;', "only-web-imports-web"],
  ["src/server/cli.ts", 'import { main } from "../cli/good.ts";\nexport const a = main;', "nothing-imports-cli"],
  ["src/server/tests.ts", 'import { fixture } from "../../tests/good.ts";\nexport const a = fixture;', "product-never-tests"],
  ["src/server/dev.ts", 'import fc from "fast-check";\nexport const a = fc;', "product-never-dev-packages"],
  ["src/server/lost.ts", 'import { a } from "./nowhere.ts";\nexport const b = a;', "no-unresolvable"],
  // The other half of the circle stands with the helpers: a circle is reported once.
  ["src/server/circle-a.ts", 'import { b } from "./circle-b.ts";\nexport const a: unknown = b;', "no-circular"],
];

const HELPERS: Record<string, string> = {
  "src/server/circle-b.ts": 'import { a } from "./circle-a.ts";\nexport const b: unknown = a;',
};

interface Violation {
  from: string;
  rule: { name: string };
}

describe("layer rules", () => {
  let folder = "";
  let violations: Violation[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), "kefu-layers-"));
    for (const [path, code] of [...Object.entries({ ...GOOD, ...HELPERS }), ...BAD]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    for (const file of ["package.json", "tsconfig.json", ".dependency-cruiser.cjs"]) cpSync(join(ROOT, file), join(folder, file));
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");

    const cruiser = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const { stdout, stderr } = spawnSync(process.execPath, [cruiser, "--config", ".dependency-cruiser.cjs", "--output-type", "json", "src", "tests"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    if (!stdout.startsWith("{")) throw new Error(stderr);
    ({ violations } = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(BAD)("refuse %s", (path, _code, rule) => {
    expect(violations.filter(({ from }) => from === path).map((violation) => violation.rule.name)).toContain(rule);
  });

  it.each(Object.keys(GOOD))("allow %s", (path) => {
    expect(violations.filter(({ from }) => from === path)).toEqual([]);
  });
});
