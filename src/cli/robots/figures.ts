/** Owns counting what robots sent and how it was answered. Must not know words. */
import type { Done, Refusal } from "../../protocol/live.ts";
import { quantile } from "./quantile.ts";

/** Latencies that are kept; of more, every other one is dropped, as often as needed. */
const MOST_KEPT = 100_000;

export type Summary = { sent: number; acknowledged: number; refused: Readonly<Record<string, number>>; unanswered: number; /** Milliseconds until the answer. */ p50: number; p95: number; p99: number };

export class Figures {
  private sent = 0;
  private acknowledged = 0;
  private readonly refused = new Map<string, number>();
  private took: number[] = [];
  private every = 1;

  /** `answer` null: the line was cut before it came. A command that is sent again counts again. */
  count(answer: Done | Refusal | null, ms: number): void {
    this.sent += 1;
    if (answer === null) return;
    if (answer.ok) this.acknowledged += 1;
    else this.refused.set(answer.rejection.code, (this.refused.get(answer.rejection.code) ?? 0) + 1);
    if (this.sent % this.every === 0) this.took.push(ms);
    if (this.took.length < MOST_KEPT) return;
    this.every *= 2;
    this.took = this.took.filter((_, index) => index % 2 === 0);
  }

  summary(): Summary {
    const took = this.took.toSorted((a, b) => a - b);
    const refusals = [...this.refused.values()].reduce((sum, count) => sum + count, 0);
    return {
      sent: this.sent,
      acknowledged: this.acknowledged,
      refused: Object.fromEntries([...this.refused].sort(([, a], [, b]) => b - a)),
      unanswered: this.sent - this.acknowledged - refusals,
      ...{ p50: quantile(took, 0.5), p95: quantile(took, 0.95), p99: quantile(took, 0.99) },
    };
  }
}
