/** Reads the scenarios folder for the build: every document parsed, defaults filled in, versions computed. Deeper checks are `kefu check`'s. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson } from "../src/scenario/canonical-json.ts";
import { parseForm, parseLexicon, parseSituation, parseUnit } from "../src/scenario/parse.ts";
import type { Problem } from "../src/scenario/problem.ts";
import type { Form } from "../src/scenario/schema/form.ts";
import type { LexiconSource } from "../src/scenario/schema/lexicon.ts";
import type { Situation } from "../src/scenario/schema/situation.ts";
import type { Unit } from "../src/scenario/schema/unit.ts";

export interface ReadSituation {
  unit: Unit;
  situation: Situation;
  /** The forms that its activities name. */
  forms: Form[];
  /** Content hash over situation, lexicon and forms. */
  version: string;
}

export interface Scenarios {
  units: Unit[];
  situations: ReadSituation[];
  lexicon: LexiconSource;
  /** Every file that was read, to be watched. */
  files: string[];
}

/** Throws with all problems of shape in one message. */
export function readScenarios(root: string): Scenarios {
  const files: string[] = [];
  const faults: string[] = [];
  const read = <T>(path: string, parse: (source: unknown) => { problems: Problem[] } & T) => {
    files.push(path);
    const result = parse(JSON.parse(readFileSync(path, "utf8")));
    faults.push(...result.problems.filter((it) => it.severity === "error").map((it) => `${path} ${it.path.join(".")}: ${it.code} ${JSON.stringify(it.params)}`));
    return result;
  };

  const lexiconPath = join(root, "lexicon.json");
  const lexicon = existsSync(lexiconPath) ? read(lexiconPath, parseLexicon).lexicon : null;
  const forms = jsonFiles(join(root, "forms")).flatMap((path) => read(path, parseForm).form ?? []);
  const units: Unit[] = [];
  const situations: ReadSituation[] = [];
  for (const folder of folders(root)) {
    const unit = existsSync(join(folder, "unit.json")) ? read(join(folder, "unit.json"), parseUnit).unit : null;
    if (!unit) continue;
    units.push(unit);
    for (const { file } of unit.situations) {
      if (!file || !existsSync(join(folder, file))) continue;
      const { situation } = read(join(folder, file), parseSituation);
      if (!situation) continue;
      const named = new Set(situation.activities.flatMap((activity) => (activity.kind === "form" ? [activity.form] : [])));
      const own = forms.filter((form) => named.has(form.id));
      situations.push({ unit, situation, forms: own, version: hash({ situation, lexicon, forms: own }) });
    }
  }
  if (faults.length > 0) throw new Error(`The scenarios cannot be read:\n${faults.join("\n")}`);
  return { units: units.sort((a, b) => a.number - b.number), situations, lexicon: lexicon ?? { format: 1, concepts: {} }, files };
}

function hash(content: unknown): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}

function folders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name)).sort();
}

function jsonFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort().map((name) => join(folder, name));
}
