/** Owns what is different between a version and the draft as it is now, readable, and putting that version back. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DraftVersion } from "../../../protocol/studio.ts";
import { differencesOf, type Difference } from "../../../studio/differences.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { LoadedPart } from "../../console/loaded-part.tsx";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { useQuestion } from "../../shared/ui/use-question.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { useDocument, useOpenDraft, useStudio } from "../studio-context.tsx";
import { DifferenceLine } from "./difference-line.tsx";
import styles from "./versions.module.css";

/** More than anybody reads; the figure says how many there are. */
const MOST_SHOWN = 200;

export function VersionDifferences({ version, onRestored }: { version: DraftVersion; onRestored: () => void }) {
  const { draft } = useOpenDraft();
  const api = useApi();
  const loaded = useLoaded(async () => (await api.studio.version(draft, version.number)).document as StudioDocument, String(version.number));
  return (
    <LoadedPart of={loaded} lines={8}>
      {(before) => <Compared version={version} before={before} onRestored={onRestored} />}
    </LoadedPart>
  );
}

function Compared({ version, before, onRestored }: { version: DraftVersion; before: StudioDocument; onRestored: () => void }) {
  const { t } = useTranslation("studio-versions");
  const now = useDocument();
  const { change, readOnly } = useStudio((state) => state);
  const { ask, asked } = useQuestion();
  const differences = useMemo(() => differencesOf(before, now), [before, now]);
  const title = version.name || t("number", { number: version.number });
  const restore = () =>
    ask({
      question: t("restoreQuestion", { title }),
      detail: t("restoreDetail"),
      yes: t("restore"),
      act: () => {
        change({ code: "restore-version", params: { title } }, (draft) => void Object.assign(draft, before));
        onRestored();
      },
    });
  return (
    <section className={styles.compared} aria-label={t("differences", { title })}>
      <header className={styles.head}>
        <h2>{t("since", { title })}</h2>
        <p role="status">{differences.length === 0 ? t("same") : t("count", { count: differences.length })}</p>
        {!readOnly && differences.length > 0 && (
          <Button icon="undo" onClick={restore}>
            {t("restore")}
          </Button>
        )}
      </header>
      <ul role="list" className={styles.differences}>
        {differences.slice(0, MOST_SHOWN).map((one) => (
          <li key={keyOf(one)}>
            <DifferenceLine difference={one} document={one.kind === "removed" ? before : now} />
          </li>
        ))}
      </ul>
      {differences.length > MOST_SHOWN && <p>{t("more", { count: differences.length - MOST_SHOWN })}</p>}
      {asked}
    </section>
  );
}

const keyOf = ({ kind, place }: Difference) => `${kind} ${place.join("/")}`;
