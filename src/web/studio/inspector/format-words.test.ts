import { describe, expect, test } from "vitest";
import { documentShape, type Property, type Shape } from "../../../scenario/schema/shape.ts";
import { targetOf } from "../../../studio/targets.ts";
import en from "../../locales/en/studio-format.json";
import zh from "../../locales/zh-CN/studio-format.json";
import { isHidden } from "./parts/layout.ts";
import { wordKeys } from "./parts/use-format-words.ts";

type Setting = { path: string[]; property: Property };

/** Every setting that the format has, each kind once. */
function settingsOf(shape: Shape, path: string[] = [], seen = new Set<Shape>()): Setting[] {
  if (shape.as === "list" || shape.as === "map") return settingsOf(shape.of, path, seen);
  if (shape.as === "kinds") return [...shape.of].flatMap(([kind, one]) => settingsOf(one, [path[path.length - 1] === "activities" ? kind : `beat.${kind}`], seen));
  if (shape.as !== "object" || seen.has(shape)) return [];
  seen.add(shape);
  return shape.properties.flatMap((property) => {
    const at = property.key === "situation" ? [] : [...path, property.key];
    return [...(isHidden(at) || at.length === 0 ? [] : [{ path: at, property }]), ...settingsOf(property.shape, at, seen)];
  });
}

const settings = settingsOf(documentShape());
const innermost = (shape: Shape): Shape => (shape.as === "list" || shape.as === "map" ? innermost(shape.of) : shape);
const names = (group: "label" | "item" | "option", path: string[], table: typeof zh | typeof en) => wordKeys(group, path).some((key) => Object.hasOwn(table[group], key.slice(group.length + 1)));

describe.each([["zh-CN", zh], ["en", en]] as const)("the format's words in %s", (_, table) => {
  test("[I1] every setting of every part has a name", () => {
    expect(settings.length).toBeGreaterThan(300);
    expect(settings.filter(({ path }) => !names("label", path, table)).map(({ path }) => path.join("/"))).toEqual([]);
  });

  test("[I1] whatever can be added has a word for one of its kind", () => {
    const lists = settings.filter(({ property: { shape } }) => shape.as === "list" && ["object", "text", "string"].includes(shape.of.as));
    expect(lists.filter(({ path }) => !names("item", path, table)).map(({ path }) => path.join("/"))).toEqual([]);
  });

  test("[I2] every value that can be chosen has words", () => {
    const unsaid = settings.flatMap(({ path, property }) => {
      const shape = innermost(property.shape);
      if (shape.as !== "choice" || path[path.length - 1] === "ability") return [];
      return shape.of.filter((value) => !names("option", [...path, value], table)).map((value) => [...path, value].join("/"));
    });
    expect(unsaid).toEqual([]);
  });
});

test("[I1] every reference knows what it may point to", () => {
  const references = settings.filter(({ path, property }) => ["id", "criterion-key", "flow-place"].includes(innermost(property.shape).as) && path[path.length - 1] !== "id");
  expect(references.filter(({ path }) => targetOf(path) === null).map(({ path }) => path.join("/"))).toEqual([]);
});
