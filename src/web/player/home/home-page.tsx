/** The home page: next stop, own abilities, the course's route, the ways into the school, taking in a backup. */
import { useTranslation } from "react-i18next";
import { useAttemptHost } from "../../shared/attempt-host-context.tsx";
import { useCatalogue } from "../../shared/catalogue-context.tsx";
import { useWords } from "../../shared/i18n/use-words.ts";
import { schoolSite, schoolSituations } from "../../shared/school-server.ts";
import { ErrorState } from "../../shared/ui/error-state.tsx";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/skeleton.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { ImportButton } from "../tries/import-button.tsx";
import { AbilityCard } from "./ability-card.tsx";
import { CourseRoute } from "./course-route.tsx";
import styles from "./home-page.module.css";
import { LearnCard } from "./learn-card.tsx";
import { NextStopCard } from "./next-stop-card.tsx";
import { bestTries, findNextStop } from "./progress.ts";
import { schoolWays } from "./school-ways.ts";
import { later, Until } from "../../shared/later.tsx";

/** Fetched where the school has written some. */
const SchoolRoute = later(() => import("./school-route.tsx"), (module) => module.default);

export function HomePage() {
  const { t } = useTranslation(["home", "common"]);
  const { units } = useCatalogue();
  const host = useAttemptHost();
  const words = useWords("failures");
  const tries = useLoaded(() => host.list(), "tries");
  const school = useLoaded(schoolSituations, "school");
  const asked = useLoaded(schoolSite, "site");
  const ways = asked.state === "there" && asked.value ? schoolWays(asked.value) : [];
  const list = tries.state === "there" ? tries.value : [];
  const best = bestTries(list);
  return (
    <Page
      title={t("common:app.name")}
      crumbs={[{ title: t("common:app.course") }]}
      actions={ways.map(({ name, href }) => (
        <ButtonLink key={name} href={href} variant={name === "sign-in" ? "ghost" : "primary"} size="s">
          {t(`way.${name}`)}
        </ButtonLink>
      ))}
      footer={
        <p className={styles.foot}>
          {t("fiction")} <ImportButton />
        </p>
      }
    >
      <h1 className="visually-hidden">{t("common:app.name")}</h1>
      {tries.state === "failed" && (
        <ErrorState title={t("listFailed")} actions={<Button onClick={tries.reload}>{t("common:retry")}</Button>}>
          {words(tries.rejection)}
        </ErrorState>
      )}
      <div className={styles.top}>
        {tries.state === "loading" ? <div className={styles.waiting}><Skeleton label={t("common:page.loading")} lines={5} /></div> : <NextStopCard stop={findNextStop(units, list)} />}
        <AbilityCard tries={[...best.values()]} />
      </div>
      {school.state === "there" && school.value.length > 0 && (
        <Until>
          <SchoolRoute situations={school.value} tries={list} best={best} />
        </Until>
      )}
      <CourseRoute units={units} tries={list} best={best} />
      <LearnCard />
    </Page>
  );
}
