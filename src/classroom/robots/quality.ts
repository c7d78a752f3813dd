/** Owns how well a robot does its part. Must not know situations. */
import { drawNumber } from "../../engine/draw.ts";

export const qualities = ["strong", "fair", "weak", "off-topic"] as const;
export type Quality = (typeof qualities)[number];

/** How often of a hundred a robot does what is right. */
const successes: Record<Quality, number> = { strong: 100, fair: 65, weak: 25, "off-topic": 0 };

/** A robot's own lots: the same for the same purpose. */
export type Lots = { readonly quality: Quality; readonly seed: number };

export function succeeds({ quality, seed }: Lots, purpose: string): boolean {
  return drawNumber(seed, `${purpose}/success`) % 100 < successes[quality];
}

export function pick<Item>({ seed }: Lots, purpose: string, items: readonly Item[]): Item | undefined {
  return items[drawNumber(seed, `${purpose}/pick`) % Math.max(1, items.length)];
}

/** What agents say who do not do what is right: too little, or something else altogether. */
const words: Record<"little" | "beside", readonly string[]> = {
  little: ["好的，您稍等。", "嗯，我知道了。", "我尽快帮您处理吧。", "这个我也不太清楚，我问一下。", "您先别急，我看看。", "请问您的单号是多少？"],
  beside: ["今天天气不错。", "我们中午吃什么？", "哈哈哈，随便吧。", "这个系统好卡啊。"],
};

export function poorWords(lots: Lots, purpose: string): string {
  return pick(lots, purpose, words[lots.quality === "off-topic" ? "beside" : "little"]) ?? "嗯。";
}
