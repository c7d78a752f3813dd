/** The list of every form of the course, by unit, to be filled and printed. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useCatalogue } from "../shared/catalogue-context.tsx";
import { useText } from "../shared/i18n/use-text.ts";
import { useWords } from "../shared/i18n/use-words.ts";
import type { FormCard, KnowledgeHost } from "../shared/knowledge-host.ts";
import { routes } from "../shared/routes.ts";
import { Button } from "../shared/ui/button.tsx";
import { Card } from "../shared/ui/card.tsx";
import { ErrorState } from "../shared/ui/error-state.tsx";
import { TextField } from "../shared/ui/field.tsx";
import { Page } from "../shared/ui/page.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import { Tag } from "../shared/ui/tag.tsx";
import { useLoaded } from "../shared/use-loaded.ts";
import styles from "./forms-page.module.css";

export function FormsPage({ host }: { host: KnowledgeHost }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const text = useText();
  const words = useWords("failures");
  const { units } = useCatalogue();
  const loaded = useLoaded(() => host.forms(), "forms");
  const [wanted, setWanted] = useState("");
  const all = loaded.state === "there" ? loaded.value : [];
  const found = all.filter(({ title }) => text(title).toLowerCase().includes(wanted.trim().toLowerCase()));
  const groups = [...units.map((unit) => ({ id: unit.id as string | null, title: t("unit", { number: unit.number, title: text(unit.title) }) })), { id: null, title: t("lessonForms") }];
  return (
    <Page title={t("forms")} crumbs={[{ title: t("common:app.course"), href: routes.home }, { title: t("forms") }]}>
      <h1 tabIndex={-1} data-page-title>
        {t("forms")}
      </h1>
      <p className={styles.intro}>{t("formsIntro")}</p>
      {loaded.state === "loading" && <Skeleton label={t("common:page.loading")} lines={8} />}
      {loaded.state === "failed" && (
        <ErrorState title={t("failed")} actions={<Button onClick={loaded.reload}>{t("common:retry")}</Button>}>
          {words(loaded.rejection)}
        </ErrorState>
      )}
      {loaded.state === "there" && (
        <>
          <div className={styles.tools}>
            <TextField label={t("formsLook")} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
            <p role="status">{found.length > 0 ? t("formsFound", { count: found.length }) : t("notFound", { wanted })}</p>
          </div>
          <div className={styles.groups}>
            {groups.map(({ id, title }) => (
              <Group key={id ?? ""} title={title} forms={found.filter(({ unit }) => unit === id)} />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}

function Group({ title, forms }: { title: string; forms: FormCard[] }) {
  const { t } = useTranslation("knowledge");
  const text = useText();
  if (forms.length === 0) return null;
  return (
    <Card title={title} className={styles.group}>
      <ul role="list" className={styles.list}>
        {forms.map(({ id, title: name, begun }) => (
          <li key={id}>
            <Link href={routes.form(id)}>{text(name)}</Link>
            {begun && <Tag tone="parcel">{t("formBegun")}</Tag>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
