/** Joins the screens with the authority and the catalogue, and decides which page an address shows. Each page is fetched when it is first shown. */
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Route, Router, Switch, useLocation } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { AttemptHostProvider } from "../shared/attempt-host-context.tsx";
import { CatalogueProvider, type Catalogue } from "../shared/catalogue-context.tsx";
import { beforeLanguage } from "../shared/i18n/i18n.ts";
import { OpenedAttempt } from "../shared/ui/opened-attempt.tsx";
import { Page } from "../shared/ui/page.tsx";
import { Skeleton } from "../shared/ui/skeleton.tsx";
import { Toaster } from "../shared/ui/toast.tsx";
import { loadCatalogue } from "./catalogue.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { practiceHost } from "./practice-host.ts";
import { later, Until } from "../shared/later.tsx";

const HomePage = later(() => import("../player/home/home-page.tsx"), ({ HomePage }) => HomePage);
const TaskPage = later(() => import("../player/task/task-page.tsx"), ({ TaskPage }) => TaskPage);
const CoursePage = later(() => import("../player/course/course-page.tsx"), ({ CoursePage }) => CoursePage);
const UnitPage = later(() => import("../player/course/unit-page.tsx"), ({ UnitPage }) => UnitPage);
const AttemptScreen = later(() => import("../player/attempt/attempt-screen.tsx"), (module) => module.default);
const ConsoleArea = later(() => import("../console/console-area.tsx"), ({ ConsoleArea }) => ConsoleArea);
const ScreenPage = later(() => import("../console/screen/screen-page.tsx"), ({ ScreenPage }) => ScreenPage);
const JoinPage = later(() => import("../class/join/join-page.tsx"), ({ JoinPage }) => JoinPage);
const LessonPage = later(() => import("../class/lesson/lesson-page.tsx"), ({ LessonPage }) => LessonPage);
const ReportPage = later(() => import("../player/report/report-page.tsx"), ({ ReportPage }) => ReportPage);
/** Whatever no page above has: questions, words and forms, or nowhere. */
const KnowledgeArea = later(() => import("./knowledge-area.tsx"), ({ KnowledgeArea }) => KnowledgeArea);

export function App({ catalogue: first }: { catalogue: Catalogue }) {
  const [catalogue, setCatalogue] = useState(first);
  useEffect(() => beforeLanguage(async (language) => setCatalogue(await loadCatalogue(language))), []);
  return (
    <AttemptHostProvider value={practiceHost}>
      <CatalogueProvider value={catalogue}>
        <Router hook={useHashLocation}>
          <Frame>
            <Switch>
              <Route path="/">
                <HomePage />
              </Route>
              <Route path="/course">
                <CoursePage />
              </Route>
              <Route path="/course/:unit">{({ unit }) => <UnitPage key={unit} unit={unit} />}</Route>
              <Route path="/task/:unit/:situation">{({ unit, situation }) => <TaskPage unit={unit} situation={situation} />}</Route>
              <Route path="/attempt/:id/:activity?">
                {({ id, activity }) => (
                  <OpenedAttempt key={id} attempt={id}>
                    {(connection) => <AttemptScreen connection={connection} activity={activity ?? null} />}
                  </OpenedAttempt>
                )}
              </Route>
              <Route path="/join/:code?">{({ code }) => <JoinPage code={code ?? null} />}</Route>
              <Route path="/lesson/:activity?">{({ activity }) => <LessonPage activity={activity ?? null} />}</Route>
              <Route path="/report/:id">
                {({ id }) => (
                  <OpenedAttempt key={id} attempt={id}>
                    {(connection) => <ReportPage connection={connection} />}
                  </OpenedAttempt>
                )}
              </Route>
              <Route path="/screen/:lesson">{({ lesson }) => <ScreenPage key={lesson} lesson={lesson} />}</Route>
              <Route path="/teach/*?">
                <ConsoleArea />
              </Route>
              <Route>
                <KnowledgeArea />
              </Route>
            </Switch>
          </Frame>
          <Toaster />
        </Router>
      </CatalogueProvider>
    </AttemptHostProvider>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation("common");
  const [place] = useLocation();
  useNewPlace(place);
  return (
    <ErrorBoundary place={place}>
      <Until
        fallback={
          <Page title={t("page.loading")}>
            <Skeleton lines={6} label={t("page.loading")} />
          </Page>
        }
      >
        {children}
      </Until>
    </ErrorBoundary>
  );
}

/** A new page begins at its top, with the focus on its main part, as if the browser had loaded it. */
function useNewPlace(place: string): void {
  const page = pageOf(place);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [page]);
}

/** Activities of one attempt or of the lesson, and tabs of a teacher's page, are parts of the same page. */
function pageOf(place: string): string {
  const parts = place.split("/");
  const own = parts[1] === "lesson" ? 2 : parts[1] !== "teach" ? 3 : parts[4] === "review" || parts[4] === "term" ? 5 : 4;
  return parts.slice(0, own).join("/");
}
