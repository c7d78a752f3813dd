/** The versions of a draft: kept by themselves, named, published; what is different in each, and the way back. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftVersion } from "../../../protocol/studio.ts";
import { LoadedPart } from "../../console/loaded-part.tsx";
import { NameDialog } from "../../console/name-dialog.tsx";
import { useApi } from "../../shared/api/api-context.tsx";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Tag } from "../../shared/ui/tag.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import type { Saving } from "../saving/saving.ts";
import { useOpenDraft, useStudio } from "../studio-context.tsx";
import { VersionDifferences } from "./version-differences.tsx";
import styles from "./versions.module.css";

const tones = { automatic: "plain", named: "brand", published: "ok" } as const;

export function VersionsView({ saving }: { saving: Saving }) {
  const { t } = useTranslation("studio-versions");
  const { draft } = useOpenDraft();
  const readOnly = useStudio((state) => state.readOnly);
  const api = useApi();
  const versions = useLoaded(() => api.studio.versions(draft), draft);
  const [shown, setShown] = useState<number | null>(null);
  const [naming, setNaming] = useState(false);

  const name = async (name: string) => {
    // A name stands for what is seen, so that must be stored first.
    await saving.settle();
    await api.studio.nameVersion(draft, name);
    versions.reload();
  };

  // What was there before stands in the list as soon as it is kept.
  const restored = async (version: number) => {
    setShown(version);
    await saving.settle().catch(() => undefined);
    versions.reload();
  };

  return (
    <div className={styles.versions}>
      <section className={styles.side} aria-label={t("list")}>
        <p className={styles.about}>{t("about")}</p>
        {!readOnly && (
          <Button icon="plus" onClick={() => setNaming(true)}>
            {t("name")}
          </Button>
        )}
        <LoadedPart of={versions}>
          {(list) =>
            list.length === 0 ? (
              <p className={styles.none}>{t("none")}</p>
            ) : (
              <ol role="list" className={styles.list}>
                {list.map((version) => (
                  <li key={version.number}>
                    <VersionButton version={version} current={version.number === (shown ?? list[0]?.number)} onShow={() => setShown(version.number)} />
                  </li>
                ))}
              </ol>
            )
          }
        </LoadedPart>
      </section>
      {versions.state === "there" && versions.value.length > 0 && <Shown version={versions.value.find(({ number }) => number === shown) ?? versions.value[0]} onRestored={(version) => void restored(version)} />}
      <NameDialog open={naming} onClose={() => setNaming(false)} title={t("name")} label={t("nameLabel")} placeholder={t("nameExample")} yes={t("nameYes")} save={name} />
    </div>
  );
}

function Shown({ version, onRestored }: { version: DraftVersion | undefined; onRestored: (version: number) => void }) {
  return version ? <VersionDifferences key={version.number} version={version} onRestored={() => onRestored(version.number)} /> : null;
}

function VersionButton({ version: { number, kind, name, by, at }, current, onShow }: { version: DraftVersion; current: boolean; onShow: () => void }) {
  const { t } = useTranslation("studio-versions");
  const { moment } = useFormat();
  return (
    <button type="button" className={styles.version} aria-pressed={current} onClick={onShow}>
      <span className={styles.name}>
        {name || t("number", { number })}
        <Tag tone={tones[kind]}>{t(`kind.${kind}`)}</Tag>
      </span>
      <span className={styles.by}>{t("by", { name: by.name, time: moment(at) })}</span>
    </button>
  );
}
