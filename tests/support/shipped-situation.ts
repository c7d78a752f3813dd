/** The situation that ships with the product, as its file says, with its forms. */
import { readFileSync, readdirSync } from "node:fs";
import { ledParts } from "../../src/attempt/led/led-parts.ts";
import { prepareSituation, type Prepared } from "../../src/attempt/prepared.ts";
import type { Judge } from "../../src/attempt/judging.ts";
import type { Lexicon } from "../../src/language/criterion.ts";
import { parseForm, parseLexicon, parseSituation } from "../../src/scenario/parse.ts";

const root = new URL("../../scenarios/", import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), "utf8"));
}

/** Throws, with the first problem, when the content does not parse. */
export function shippedSituation(unit: string, name: string, judge?: Judge): Prepared {
  const { situation, problems } = parseSituation(readJson(`${unit}/${name}.json`));
  if (!situation) throw new Error(`${name}: ${JSON.stringify(problems[0])}`);
  const forms = readdirSync(new URL("forms/", root)).flatMap((file) => parseForm(readJson(`forms/${file}`)).form ?? []);
  const lexicon = parseLexicon(readJson("lexicon.json")).lexicon as Lexicon | null;
  if (!lexicon) throw new Error("the lexicon does not parse");
  return prepareSituation({ unit, situation, lexicon, forms, version: "shipped" }, ledParts, judge);
}
