/** Owns the numbered steps between format versions: step n leads from version n to n + 1, without gaps. */
import type { DocumentKind } from "./document-kind.ts";

export type Migration = { from: number; to: number; about: string; apply(kind: DocumentKind, document: Record<string, unknown>): Record<string, unknown> };

export const migrations: readonly Migration[] = [
  {
    from: 0,
    to: 1,
    about: "Texts named their Chinese wording `zh`; the phase `implement` was called `enactment`.",
    apply: (kind, document) => {
      const renamed = renameTextKeys(document) as Record<string, unknown>;
      return kind === "situation" ? { ...renamed, phases: renamePhases(renamed.phases) } : renamed;
    },
  },
];

function renameTextKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renameTextKeys);
  if (typeof value !== "object" || value === null) return value;
  const isText = "zh" in value && "en" in value && Object.keys(value).length === 2;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [isText && key === "zh" ? "zh-CN" : key, renameTextKeys(inner)]));
}

function renamePhases(phases: unknown): unknown {
  if (!Array.isArray(phases)) return phases;
  return phases.map((phase: unknown) => (isRecord(phase) && phase.id === "enactment" ? { ...phase, id: "implement" } : phase));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
