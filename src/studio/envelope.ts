/** Owns telling a document from anything else: its parts are there and of their kind, nothing beside them. Must not know whether the situation in it can be played. */
import { checkTree } from "../scenario/check-tree.ts";
import { idSchema } from "../scenario/schema/id.ts";
import type { StudioDocument } from "./document.ts";

type Check = (value: unknown) => boolean;
type Parts = Record<string, unknown>;

const isText: Check = (value) => typeof value === "string";
const isAnswer: Check = (value) => hasParts(value, { id: isText, activity: isText, beat: isText, text: isText, expects: (expects) => isObject(expects) && Object.values(expects).every((one) => typeof one === "boolean") });

const parts: { readonly [Name in keyof StudioDocument]: Check } = {
  format: (value) => value === 1,
  unit: isId,
  situation: (value) => isObject(value) && isId(value["id"]),
  forms: listOf((form) => isObject(form) && isId(form["id"])),
  concepts: (value) => isObject(value) && Object.values(value).every(isObject),
  transcripts: listOf(isObject),
  answers: listOf(isAnswer),
};

/** Whether it can be kept and opened: what in it breaks the format is for the author to see. */
export function isDocument(value: unknown): value is StudioDocument {
  return hasParts(value, parts) && !checkTree(value).some(({ code }) => code === "shape/too-deep" || code === "text/lone-surrogate");
}

/** All of them, and no others. */
function hasParts(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  return isObject(value) && Object.keys(value).length === Object.keys(checks).length && Object.entries(checks).every(([name, check]) => Object.hasOwn(value, name) && check(value[name]));
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function isObject(value: unknown): value is Parts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  return idSchema.safeParse(value).success;
}
