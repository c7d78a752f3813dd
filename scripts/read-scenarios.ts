/** Reads the scenarios folder for the build, with the reader and the versions of server and command line. Deeper checks are `kefu check`'s. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { documentFiles, isFolder } from "../src/content/document-files.ts";
import { openLibrary, type Loaded } from "../src/content/library.ts";
import { versionOf } from "../src/content/version.ts";
import type { Lexicon } from "../src/language/criterion.ts";
import type { Glossary } from "../src/scenario/schema/glossary.ts";
import type { QuestionBank } from "../src/scenario/schema/question-bank.ts";
import type { Form } from "../src/scenario/schema/form.ts";
import type { Situation } from "../src/scenario/schema/situation.ts";
import type { Unit } from "../src/scenario/schema/unit.ts";

export interface ReadSituation {
  unit: Unit;
  situation: Situation;
  /** The forms that its activities name. */
  forms: Form[];
  version: string;
}

export interface Scenarios {
  units: Unit[];
  situations: ReadSituation[];
  lexicon: Lexicon;
  /** All of the library, whether a situation names them or not. */
  forms: Form[];
  banks: QuestionBank[];
  glossary: Glossary;
}

/** Throws with all problems of shape in one message. */
export function readScenarios(root: string): Scenarios {
  const library = openLibrary(root);
  const faults: string[] = [];
  const take = <Value>({ file, value, problems }: Loaded<Value>): Value | null => {
    const errors = problems.filter(({ severity }) => severity === "error");
    faults.push(...errors.map(({ code, path, params }) => `${file.path} ${path.join(".")}: ${code} ${JSON.stringify(params)}`));
    return value;
  };

  const lexicon = take(library.lexicon());
  const forms = [...library.forms().values()];
  const units: Unit[] = [];
  const situations: ReadSituation[] = [];
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const folder = join(root, name);
    const names = readdirSync(folder);
    const unit = names.includes("unit.json") ? take(library.unit(join(folder, "unit.json"))) : null;
    if (!unit) continue;
    units.push(unit);
    for (const { file } of unit.situations) {
      const situation = file && names.includes(file) ? take(library.situation(join(folder, file))) : null;
      if (!situation || !lexicon) continue;
      const named = new Set(situation.activities.flatMap((activity) => (activity.kind === "form" ? [activity.form] : [])));
      situations.push({ unit, situation, forms: forms.filter(({ id }) => named.has(id)), version: versionOf(situation, lexicon, forms) });
    }
  }
  const banks: QuestionBank[] = [];
  const glossaries: Glossary[] = [];
  const knowledge = join(root, "knowledge");
  for (const { path, kind } of isFolder(knowledge) ? documentFiles(knowledge) : []) {
    if (kind === "questions") banks.push(...some(take(library.questions(path))));
    if (kind === "glossary") glossaries.push(...some(take(library.glossary(path))));
  }
  if (faults.length > 0) throw new Error(`The scenarios cannot be read:\n${faults.join("\n")}`);
  return { units: units.sort((a, b) => a.number - b.number), situations, lexicon: lexicon ?? { format: 1, concepts: {} }, forms, banks, glossary: glossaries[0] ?? { format: 1, terms: [] } };
}

function some<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value];
}
