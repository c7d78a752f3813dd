/** The page of a unit's words: the list, cards to turn, pairs, and writing. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCatalogue } from "../shared/catalogue-context.tsx";
import { useText } from "../shared/i18n/use-text.ts";
import type { KnowledgeHost } from "../shared/knowledge-host.ts";
import { routes } from "../shared/routes.ts";
import { Page } from "../shared/ui/page.tsx";
import { Tabs } from "../shared/ui/tabs.tsx";
import { WordCards } from "./word-cards.tsx";
import { WordList } from "./word-list.tsx";
import { WordPairs } from "./word-pairs.tsx";
import { WordWriting } from "./word-writing.tsx";
import styles from "./words-page.module.css";

export function WordsPage({ host, unit: id }: { host: KnowledgeHost; unit: string }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const text = useText();
  const { units } = useCatalogue();
  const unit = units.find((one) => one.id === id);
  const [tab, setTab] = useState("cards");
  const title = t("wordsTitle", { unit: text(unit?.title) });
  return (
    <Page title={title} crumbs={[{ title: t("common:app.course"), href: routes.home }, { title: t("title"), href: routes.knowledge }, { title: text(unit?.title) }]}>
      <h1 tabIndex={-1} data-page-title className={styles.title}>
        {title}
      </h1>
      <Tabs
        label={t("ways")}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: "cards", title: t("way.cards"), content: <WordCards host={host} unit={id} /> },
          { id: "pairs", title: t("way.pairs"), content: <WordPairs host={host} unit={id} /> },
          { id: "write", title: t("way.write"), content: <WordWriting host={host} unit={id} /> },
          { id: "list", title: t("way.list"), content: <WordList host={host} unit={id} /> },
        ]}
      />
    </Page>
  );
}
