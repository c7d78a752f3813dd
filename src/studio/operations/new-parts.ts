/** Owns new beats and criteria as they are put in: each can be played at once, and what is missing is found by the checks. Their words are Chinese, as the lesson is. Must not know where they go. */
import type { BeatSource, BranchSource, CriterionSource, TalkBeatSource } from "../document.ts";
import type { CriterionKind } from "./beat-outcome.ts";

export type BeatKind = BeatSource["kind"];

/** Stands in a beat of talk, which must mark something, until its first criterion is written. */
export function standIn(): CriterionSource {
  return { id: "responds", title: "回应客户", kind: "does", points: 1, ability: "communication", advice: "先回应客户的话。", when: { tries: { min: 1 } } };
}

/** Nobody has changed it. */
export function isStandIn(criterion: CriterionSource): boolean {
  return JSON.stringify(criterion) === JSON.stringify(standIn());
}

/** Its title is its first wording; examples are still to be written. */
export function newCriterion(id: string, title: string, kind: CriterionKind = "does", points = 2): CriterionSource {
  const says = title.trim() || "新评分点";
  return { id, title: says, kind, points, ability: "communication", advice: kind === "does" ? `这里应当做到：${says}。` : `不要这样说：${says}。`, meets: { words: [plainWording(says)] }, examples: { counts: [], fails: [] }, model: says };
}

/** What has a meaning in wordings is left out. */
function plainWording(title: string): string {
  return title.replaceAll(/[\s/@#|?？….]+/g, "") || "新评分点";
}

const moodChange = (): TalkBeatSource["mood"] => ({ good: -8, weak: 2, wrong: 8 });

export const beatTitles: Record<BeatKind, string> = { ring: "电话响起", talk: "新的对话", choose: "选择做法", inquire: "内部查询", scene: "旁白", end: "结束" };

const SCENE = "过了一会儿。";
const RING = "电话响了，三声之内接起来。";
const MODEL = "好的，我来帮您处理。";

/** Whether a text is one that every new beat begins with. */
export function isFirstText(text: string): boolean {
  return [SCENE, RING, MODEL, ...Object.values(beatTitles)].includes(text);
}

export function newBeat(kind: BeatKind, id: string, next: BranchSource[]): BeatSource {
  const title = beatTitles[kind];
  switch (kind) {
    case "ring":
      return { id, kind, title, narration: RING, every: "PT4S", goodUpTo: 3, wrongFrom: 6, mood: { good: 0, weak: 2, wrong: 6 }, next };
    case "talk":
      return { id, kind, title, intent: "想得到回应。", criteria: [standIn()], good: { tries: { min: 1 } }, mood: moodChange(), model: MODEL, next };
    case "choose":
      return {
        id,
        kind,
        title,
        intent: "等客服拿主意。",
        options: [
          { id: "first", text: "合适的做法", outcome: "good" },
          { id: "second", text: "不合适的做法", outcome: "wrong" },
        ],
        mood: moodChange(),
        next,
      };
    case "inquire":
      return { id, kind, title, intent: "等客服查清原因。", contacts: [{ id: "colleague", title: "同事", by: "phone", takes: "PT2M", says: "我查到的情况是……" }], actions: [{ id: "go-on", text: "查清了，答复客户" }], next };
    case "scene":
      return { id, kind, title, narration: SCENE, next };
    case "end":
      return { id, kind, title, ending: "closed" };
  }
}
