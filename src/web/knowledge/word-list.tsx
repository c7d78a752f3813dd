/** Owns the list of a unit's words, to look them up and hear them. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "../shared/i18n/use-words.ts";
import type { KnowledgeHost } from "../shared/knowledge-host.ts";
import { Button } from "../shared/ui/button.tsx";
import { Card } from "../shared/ui/card.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { TextField } from "../shared/ui/field.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import { Tag } from "../shared/ui/tag.tsx";
import { useLoaded } from "../shared/use-loaded.ts";
import { useSpeaking } from "./use-speaking.ts";
import list from "./word-list.module.css";
import styles from "./words-page.module.css";

export function WordList({ host, unit }: { host: KnowledgeHost; unit: string }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const words = useWords("failures");
  const loaded = useLoaded(() => host.words(unit), unit);
  const [wanted, setWanted] = useState("");
  const say = useSpeaking();
  if (loaded.state === "loading") return <Skeleton label={t("common:page.loading")} lines={8} />;
  if (loaded.state === "failed") {
    return (
      <ErrorState title={t("failed")} actions={<Button onClick={loaded.reload}>{t("common:retry")}</Button>}>
        {words(loaded.rejection)}
      </ErrorState>
    );
  }
  const found = loaded.value.filter(({ zh, en }) => [zh, ...en].some((form) => form.toLowerCase().includes(wanted.trim().toLowerCase())));
  return (
    <>
      <div className={styles.tools}>
        <TextField label={t("look")} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        <p className={styles.note} role="status">
          {t("found", { count: found.length })}
        </p>
      </div>
      <Card>
        {found.length === 0 ? (
          <p>{t("notFound", { wanted })}</p>
        ) : (
          <ul role="list" className={list.words}>
            {found.map((word) => (
              <li key={word.id}>
                <b lang="zh-CN">{word.zh}</b>
                <span lang="en">{word.en.join(" / ")}</span>
                {word.kept && <Tag tone="ok">{t("isKept")}</Tag>}
                {say && <Button size="s" variant="ghost" icon="speaker" aria-label={t("sayWord", { word: word.en[0] ?? "" })} onClick={() => say(word.en[0] ?? "")} />}
                {word.note !== null && (
                  <small lang="zh-CN" className={styles.note}>
                    {word.note}
                  </small>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
