/** Gives the web app the scenarios as modules: a small catalogue, one task card per situation, and, for open practice only, one module per situation with all that the core needs. */
import { relative } from "node:path";
import type { Plugin } from "vite";
import { forPractice } from "../src/content/practice-content.ts";
import { courseWeights, levels, unitParts, unitWeights } from "../src/classroom/term/course-formula.ts";
import type { CourseCounts, CourseOutline } from "../src/protocol/catalogue.ts";
import { englishOf, withoutEnglish } from "../src/protocol/english-apart.ts";
import { questionPool } from "../src/knowledge/question-pool.ts";
import { taskCardOf, unitAimOf, unitCardOf } from "../src/scenario/task-card.ts";
import { json, packedJson } from "./module-json.ts";
import { type ReadSituation, readScenarios, type Scenarios } from "./read-scenarios.ts";

const PREFIX = "virtual:kefu/";

/** `root` is the scenarios folder. The modules are declared in src/web/scenario-modules.d.ts. */
export function scenarios(root: string): Plugin {
  let found: Scenarios | undefined;
  const inside = (file: string) => !relative(root, file).startsWith("..");
  return {
    name: "kefu-scenarios",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      found ??= readScenarios(root);
      return writeModule(id.slice(PREFIX.length + 1), found);
    },
    configureServer({ watcher }) {
      // The folder may lie outside the project.
      watcher.add(root);
    },
    hotUpdate({ file }) {
      // Once per change: the page's environment is the one that reloads.
      if (this.environment.name !== "client" || !inside(file)) return undefined;
      found = undefined;
      this.environment.moduleGraph.invalidateAll();
      this.environment.hot.send({ type: "full-reload" });
      return [];
    },
  };
}

function writeModule(name: string, scenarios: Scenarios): string {
  const { units, situations, lexicon, forms, banks, glossary } = scenarios;
  const [kind = "", unitId, situationId] = name.split("/");
  const one = situations.find(({ unit, situation }) => unit.id === unitId && situation.id === situationId);
  if (kind === "catalogue" || kind === "english-catalogue") {
    const cards = units.map((unit) => unitCardOf(unit, new Map(situations.filter((it) => it.unit.id === unit.id).map(({ situation }) => [situation.id, situation]))));
    if (kind === "english-catalogue") return `export default ${json(englishOf(cards))};\n`;
    const parts = `export const english = () => import("${PREFIX}english-catalogue");\nexport const outline = () => import("${PREFIX}outline");\n`;
    return `export const units = ${json(withoutEnglish(cards))};\n${parts}export const tasks = ${loaders("task", situations)};\n`;
  }
  if (kind === "outline") return `export default ${json({ counts, aims: units.map(unitAimOf) } satisfies CourseOutline)};\n`;
  if (kind === "practice") {
    const practised = situations.filter((it) => it.situation.openPractice);
    return `export const contents = ${loaders("situation", practised)};\nexport const lexicon = () => import("${PREFIX}lexicon");\n`;
  }
  if (kind === "knowledge") {
    const pools = banks.map(({ unit }) => `  ${JSON.stringify(unit)}: () => import(${JSON.stringify(`${PREFIX}pool/${unit}`)})`);
    return `export const pools = {\n${pools.join(",\n")}\n};\nexport const terms = ${json(glossary.terms)};\nexport const forms = () => import("${PREFIX}forms");\n`;
  }
  if (kind === "forms") return `export default ${json(forms)};\n`;
  if (kind === "pool") {
    const bank = banks.find(({ unit }) => unit === unitId);
    const practised = situations.filter((it) => it.unit.id === unitId && it.situation.openPractice);
    if (bank) return `export default ${json(questionPool(bank, practised.map(({ situation }) => situation)))};\n`;
  }
  if (kind === "lexicon") return `export default ${json(lexicon)};\n`;
  if ((kind === "task" || kind === "english-task") && one) {
    const card = taskCardOf(one.unit, one.situation);
    if (kind === "english-task") return `export default ${json(englishOf(card))};\n`;
    return `export default ${json(withoutEnglish(card))};\n${english("english-task", one)}`;
  }
  if ((kind === "situation" || kind === "english") && one) {
    const { unit, situation, forms, version } = one;
    const content = { unit: unit.id, situation: forPractice(situation), forms, version };
    if (kind === "english") return `export default ${json(englishOf(content))};\n`;
    return `export default ${packedJson(withoutEnglish(content))};\n${english("english", one)}`;
  }
  throw new Error(`There is no ${PREFIX}${name}`);
}

const english = (kind: string, { unit, situation }: ReadSituation): string => `export const english = () => import("${PREFIX}${kind}/${unit.id}/${situation.id}");\n`;

function loaders(kind: string, situations: ReadSituation[]): string {
  const lines = situations.map(({ unit, situation }) => `  ${JSON.stringify(`${unit.id}/${situation.id}`)}: () => import(${JSON.stringify(`${PREFIX}${kind}/${unit.id}/${situation.id}`)})`);
  return `{\n${lines.join(",\n")}\n}`;
}

/** How the marks of the course add up (rubrics R11). */
const counts: CourseCounts = { unit: unitParts.map((part) => ({ part, percent: unitWeights[part] })), course: Object.entries(courseWeights).map(([number, percent]) => ({ number: Number(number), percent })), levels: [...levels] };
