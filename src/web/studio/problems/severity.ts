/** Owns the order and the colours of severities. */
import type { Severity } from "../../../scenario/problem-codes.ts";
import type { Tone } from "../../shared/ui/tag.tsx";

export const severities = ["error", "warning", "advice"] as const satisfies readonly Severity[];

export const tones: Readonly<Record<Severity, Tone>> = { error: "bad", warning: "warn", advice: "plain" };
