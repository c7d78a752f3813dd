/** Owns showing what a package contains before it enters, and choosing from it: whose it is, what is in it, what is wrong with it, and which ids it gets. Everything in it is text, whatever it says. */
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DraftInfo, StudioLibrary } from "../../../protocol/studio.ts";
import type { Problem } from "../../../scenario/problem.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { packageContents } from "../../../studio/package/contents.ts";
import type { ReadPackage } from "../../../studio/package/read-package.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Choice, SelectField } from "../../shared/ui/field.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { severities, tones } from "../problems/severity.ts";
import { usePlaceWords, useProblemWords } from "../problems/use-problem-words.ts";
import { StudioContext } from "../studio-context.tsx";
import { createStudio } from "../studio.ts";
import { freshSituationId } from "./fresh-id.ts";
import styles from "./share.module.css";

type Of = ReadPackage & { name: string; problems: Problem[][]; library: StudioLibrary; drafts: readonly DraftInfo[] };

export function ImportPreview({ of, busy, progress, fault, onBack, onTake }: { of: Of; busy: boolean; progress: string; fault: ReactNode; onBack: () => void; onTake: (unit: string, chosen: readonly StudioDocument[]) => void }) {
  const { t } = useTranslation(["studio-share", "media"]);
  const text = useText();
  const { manifest, documents, library } = of;
  const own = documents[0]?.unit ?? "";
  const [unit, setUnit] = useState(library.units.some(({ id }) => id === own) ? own : (library.units[0]?.id ?? ""));
  const [left, setLeft] = useState<readonly number[]>([]);
  const chosen = documents.filter((_, index) => !left.includes(index));
  const taken: string[] = [];
  return (
    <div className={styles.form}>
      <div>
        <p className={styles.name}>
          <strong>{manifest ? text(manifest.title) : text(documents[0]?.situation.title ?? "") || of.name}</strong> <Tag>{t(manifest ? `kind.${manifest.kind}` : "kind.json")}</Tag>
        </p>
        {manifest && <p className={styles.note}>{[manifest.author, manifest.school, t(`licence.${manifest.licence}`), t("madeWith", { version: manifest.madeWith })].filter(Boolean).join(" · ")}</p>}
      </div>
      <SelectField label={t("import.unit")} value={unit} onChange={(event) => setUnit(event.target.value)}>
        {library.units.map((one) => (
          <option key={one.id} value={one.id}>
            {text(one.title)}
          </option>
        ))}
      </SelectField>
      {documents.map((document, index) => {
        const id = freshSituationId(document.situation.id, unit, { library, drafts: of.drafts, taken });
        taken.push(id);
        return (
          <Situation
            key={index}
            document={document}
            problems={of.problems[index] ?? []}
            library={library}
            clashes={id !== document.situation.id}
            taken={documents.length > 1 ? !left.includes(index) : null}
            onTaken={(take) => setLeft(take ? left.filter((one) => one !== index) : [...left, index])}
          />
        );
      })}
      <Files documents={chosen} media={of.media} />
      {fault}
      <div className={styles.foot}>
        <span role="status" className={styles.note}>
          {progress}
        </span>
        <Button icon="back" onClick={onBack}>
          {t("import.back")}
        </Button>
        <Button variant="primary" busy={busy} disabled={chosen.length === 0} onClick={() => onTake(unit, chosen)}>
          {t("import.take", { count: chosen.length })}
        </Button>
      </div>
    </div>
  );
}

type SituationProps = { document: StudioDocument; problems: Problem[]; library: StudioLibrary; clashes: boolean; /** Null: it is the only one. */ taken: boolean | null; onTaken: (take: boolean) => void };

function Situation({ document, problems, library, clashes, taken, onTaken }: SituationProps) {
  const { t } = useTranslation("studio-share");
  const text = useText();
  // Words of problems name parts of the document they speak of.
  const open = useMemo(() => ({ draft: "", studio: createStudio(document), library, published: null }), [document, library]);
  const title = text(document.situation.title) || t("untitled");
  const contents = packageContents(document);
  const clashing = document.forms.filter(({ id }) => library.forms.some((one) => (one as { id?: unknown }).id === id));
  return (
    <section className={styles.situation}>
      <h3>
        {taken === null ? (
          title
        ) : (
          <Choice type="checkbox" checked={taken} onChange={(event) => onTaken(event.target.checked)}>
            {title}
          </Choice>
        )}
      </h3>
      <p className={styles.counts}>
        {contents.map(({ what, count }) => (
          <Tag key={what}>{t(`contents.${what}`, { count })}</Tag>
        ))}
      </p>
      {clashes && (
        <Notice icon="info" tone="warn">
          {t("import.clash")}
        </Notice>
      )}
      {clashing.length > 0 && (
        <Notice icon="info" tone="warn">
          {t("import.formClash", { titles: clashing.map(({ title }) => text(title)).join(t("comma")) })}
        </Notice>
      )}
      <StudioContext value={open}>
        <Problems document={document} problems={problems} />
      </StudioContext>
    </section>
  );
}

function Problems({ document, problems }: { document: StudioDocument; problems: Problem[] }) {
  const { t } = useTranslation(["studio-share", "studio-problems"]);
  const sentence = useProblemWords(document);
  const place = usePlaceWords(document);
  const sorted = severities.flatMap((severity) => problems.filter((one) => one.severity === severity));
  if (sorted.length === 0) return <Tag tone="ok" icon="check">{t("studio-problems:none")}</Tag>;
  return (
    <details>
      <summary>{t("import.problems", { count: sorted.length })}</summary>
      <ul role="list" className={styles.problems}>
        {sorted.slice(0, 50).map((one, index) => (
          <li key={index}>
            <Tag tone={tones[one.severity]}>{t(`studio-problems:severity.${one.severity}`)}</Tag> <span className={styles.note}>{place(one.path)}</span> {sentence(one)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Pictures small, sounds by their words, each with its licence; those that are named but not in the package are told. */
function Files({ documents, media }: { documents: readonly StudioDocument[]; media: ReadPackage["media"] }) {
  const { t } = useTranslation(["studio-share", "media", "studio-media"]);
  const text = useText();
  const urls = useUrls(media);
  const named = documents.flatMap(({ situation }) => situation.media ?? []);
  if (named.length === 0) return null;
  return (
    <ul role="list" className={styles.files}>
      {named.map((one, index) => (
        <li key={index}>
          {one.kind === "picture" && urls.get(one.file) ? <img src={urls.get(one.file)} alt="" /> : <Tag>{t(one.kind === "picture" ? "picture" : "media:sound")}</Tag>}
          <span>{text(one.alt ?? "") || t("noAlt")}</span>
          <span className={styles.note}>{[one.licence && t(`studio-media:licences.${one.licence}`), one.source].filter(Boolean).join(" · ") || t("noLicence")}</span>
          {!media.has(one.file) && <Tag tone="warn">{t("import.missing")}</Tag>}
        </li>
      ))}
    </ul>
  );
}

function useUrls(media: ReadPackage["media"]): ReadonlyMap<string, string> {
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const made = new Map([...media].map(([file, bytes]) => [file, URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))]));
    setUrls(made);
    return () => made.forEach((url) => URL.revokeObjectURL(url));
  }, [media]);
  return urls;
}
