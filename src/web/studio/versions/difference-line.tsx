/** Owns one difference in words: where it is, what stood there and what stands there now. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { Difference } from "../../../studio/differences.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import { usePlaceWords } from "../problems/use-problem-words.ts";
import { useJump } from "../problems/use-jump.ts";
import styles from "./versions.module.css";

const tones = { added: "ok", removed: "bad", changed: "warn", moved: "warn" } as const;

/** `document` is the one that the place is of. */
export function DifferenceLine({ difference, document }: { difference: Difference; document: StudioDocument }) {
  const { t } = useTranslation("studio-versions");
  const { kind, place } = difference;
  const words = usePlaceWords(document);
  return (
    <div className={styles.difference} data-kind={kind}>
      <p className={styles.place}>
        <Tag tone={tones[kind]}>{t(`difference.${kind}`)}</Tag>
        {kind === "removed" ? <span>{words(place)}</span> : <GoTo place={place}>{words(place)}</GoTo>}
      </p>
      {kind === "changed" && <Values before={difference.before} after={difference.after} />}
    </div>
  );
}

/** What is there can be gone to. */
function GoTo({ place, children }: { place: Path; children: ReactNode }) {
  const jump = useJump();
  return (
    <button type="button" className={styles.go} onClick={() => jump(place)}>
      {children}
    </button>
  );
}

/** Only what reads as words or a figure; what has a shape of its own is named by its place. */
function Values({ before, after }: { before: unknown; after: unknown }) {
  const { t } = useTranslation("studio-versions");
  const [was, is] = [useReadable(before), useReadable(after)];
  if (was === null || is === null) return null;
  return (
    <>
      <p className={styles.before}>
        <span className="visually-hidden">{t("was")}</span>
        {was || t("nothing")}
      </p>
      <p className={styles.after}>
        <span className="visually-hidden">{t("is")}</span>
        {is || t("nothing")}
      </p>
    </>
  );
}

function useReadable(value: unknown): string | null {
  const text = useText();
  if (value === undefined || value === null) return "";
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === "string" || isText(item))) return value.map((item) => text(item as string)).join("\n");
  return isText(value) ? text(value) : null;
}

function isText(value: unknown): value is { "zh-CN": string; en: string } {
  return typeof value === "object" && value !== null && "zh-CN" in value;
}
