/** Owns which of the teacher's pages an address shows; behind one gate. */
import { Route, Switch, useLocation } from "wouter";
import { AttemptHostProvider } from "../shared/attempt-host-context.tsx";
import { useTeacher } from "./teacher-context.tsx";
import { TeacherGate } from "./teacher-gate.tsx";
import { WaitingPage } from "./waiting-page.tsx";
import { later, Until } from "../shared/later.tsx";
import { statisticsRoute } from "./statistics/statistics-route.ts";

const ClassesPage = later(() => import("./classes/classes-page.tsx"), ({ ClassesPage }) => ClassesPage);
const ClassPage = later(() => import("./class/class-page.tsx"), ({ ClassPage }) => ClassPage);
const MonitorPage = later(() => import("./monitor/monitor-page.tsx"), ({ MonitorPage }) => MonitorPage);
const ReviewPage = later(() => import("../review/review-page.tsx"), ({ ReviewPage }) => ReviewPage);
const TermPage = later(() => import("../review/term/term-page.tsx"), ({ TermPage }) => TermPage);
const SettingsPage = later(() => import("./settings/settings-page.tsx"), ({ SettingsPage }) => SettingsPage);
const StatisticsPage = later(() => import("./statistics/statistics-page.tsx"), ({ StatisticsPage }) => StatisticsPage);
const DraftsPage = later(() => import("../studio/drafts/drafts-page.tsx"), ({ DraftsPage }) => DraftsPage);
const DraftPage = later(() => import("../studio/draft-page.tsx"), ({ DraftPage }) => DraftPage);

export function ConsoleArea() {
  const [place] = useLocation();
  // What teachers do is kept by the server: no page here asks for the practice of this browser.
  return (
    <AttemptHostProvider value={null}>
      <TeacherGate>
        {/* By page, so that the one that was left makes room for what says that the next is being fetched. */}
        <Until key={place.split("/").slice(0, 4).join("/")} fallback={<WaitingPage />}>
          <Switch>
            <Route path="/teach/classes/:id/term">{({ id }) => <TermPage key={id} id={id} />}</Route>
            <Route path="/teach/classes/:id/:tab?">{({ id, tab }) => <ClassPage key={id} id={id} tab={tab ?? null} />}</Route>
            <Route path="/teach/lessons/:lesson/review/:tab?">{({ lesson, tab }) => <TeachersReview key={lesson} lesson={lesson} tab={tab ?? null} />}</Route>
            <Route path="/teach/lessons/:lesson">{({ lesson }) => <MonitorPage key={lesson} lesson={lesson} />}</Route>
            <Route path="/teach/studio">
              <DraftsPage />
            </Route>
            <Route path="/teach/studio/:draft/:view?">{({ draft, view }) => <DraftPage key={draft} id={draft} view={view ?? null} />}</Route>
            <Route path="/teach/settings">
              <SettingsPage />
            </Route>
            <Route path={statisticsRoute}>
              <StatisticsPage />
            </Route>
            <Route>
              <ClassesPage />
            </Route>
          </Switch>
        </Until>
      </TeacherGate>
    </AttemptHostProvider>
  );
}

function TeachersReview({ lesson, tab }: { lesson: string; tab: string | null }) {
  return <ReviewPage lesson={lesson} tab={tab} me={useTeacher().me.id} />;
}
