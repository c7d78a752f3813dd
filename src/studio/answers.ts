/** Owns the sample answers of a document: taking them in, saying what is right, and telling where the criteria judge otherwise. Must not know how they are judged. */
import type { CriterionSource, SampleAnswer, StudioDocument } from "./document.ts";
import type { Recipe } from "./edit.ts";
import { isJudgedSource } from "./heard.ts";
import { nextId } from "./new-id.ts";

/** So many are judged at once without anybody waiting. */
export const MOST_ANSWERS = 200;
const LONGEST = 500;

export function answersAt({ answers }: Pick<StudioDocument, "answers">, activity: string, beat: string): SampleAnswer[] {
  return (answers ?? []).filter((answer) => answer.activity === activity && answer.beat === beat);
}

/** One answer a line, without the number or sign before it and the quotation marks around it. */
export function answersInLines(text: string): string[] {
  return cleaned(text.split(/\r\n|\r|\n/));
}

/** Of a table the column with the most words, figures not counted; a first row that is a heading is left out. */
export function answersInTable(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const length = (column: number) => rows.reduce((sum, row) => sum + (row[column] ?? "").replace(/[\d\s]/g, "").length, 0);
  const best = Array.from({ length: columns }, (_, column) => column).reduce((longest, column) => (length(column) > length(longest) ? column : longest), 0);
  const cells = rows.map((row) => row[best] ?? "");
  return cleaned(/^(学生)?(的)?(回答|答案|作答|话术|内容|answers?)$/iu.test((cells[0] ?? "").trim()) ? cells.slice(1) : cells);
}

function cleaned(lines: readonly string[]): string[] {
  const texts = lines.map((line) => line.replace(/^\s*(?:[（(]?\d{1,3}[)）.、．:：]\s*|[-•·*]\s+)/u, "").trim().replace(/^[“"](.*)[”"]$/u, "$1").slice(0, LONGEST));
  return [...new Set(texts.filter((text) => text !== ""))];
}

/** Those that are there already are not added again. */
export function addAnswers(activity: string, beat: string, texts: readonly string[]): Recipe {
  return (document) => {
    document.answers ??= [];
    const { answers } = document;
    const known = new Set(answersAt(document, activity, beat).map(({ text }) => text));
    for (const text of texts) {
      if (known.has(text) || known.size >= MOST_ANSWERS) continue;
      known.add(text);
      answers.push({ id: nextId(answers.map(({ id }) => id), "a"), activity, beat, text, expects: {} });
    }
  };
}

export function removeAnswers(ids: ReadonlySet<string>): Recipe {
  return (document) => {
    document.answers = document.answers.filter(({ id }) => !ids.has(id));
  };
}

/** What is right for an answer by an author's word; null: nobody has said. */
export function expectOf(id: string, key: string, expected: boolean | null): Recipe {
  return ({ answers }) => {
    const answer = answers.find((one) => one.id === id);
    if (!answer) return;
    if (expected === null) delete answer.expects[key];
    else answer.expects[key] = expected;
  };
}

/** The sentence becomes an example of the criterion, and of one kind only. `key`: `beat:criterion`. */
export function addExample(activity: string, key: string, text: string, kind: "counts" | "fails"): Recipe {
  return ({ situation }) => {
    const criterion = criterionOf(situation.activities, activity, key);
    if (!criterion || !isJudgedSource(criterion)) return;
    const other = kind === "counts" ? "fails" : "counts";
    criterion.examples[other] = criterion.examples[other].filter((one) => one !== text);
    if (!criterion.examples[kind].includes(text)) criterion.examples[kind].push(text);
  };
}

function criterionOf(activities: StudioDocument["situation"]["activities"], activity: string, key: string): CriterionSource | undefined {
  const dialogue = activities.find(({ id }) => id === activity);
  if (dialogue?.kind !== "dialogue") return undefined;
  const [owner, id] = key.split(":");
  const beat = dialogue.beats.find((one) => one.id === owner);
  return beat && "criteria" in beat ? beat.criteria?.find((one) => one.id === id) : undefined;
}

/** `right` and `wrong` only where an author has said what is right. */
export type Standing = "right" | "wrong" | "open";

export function standingOf({ expects }: Pick<SampleAnswer, "expects">, key: string, met: boolean | null): Standing {
  const expected = Object.hasOwn(expects, key) ? expects[key] : undefined;
  if (expected === undefined || met === null) return "open";
  return expected === met ? "right" : "wrong";
}
