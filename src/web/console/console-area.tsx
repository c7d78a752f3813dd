/** Owns which of the teacher's pages an address shows; behind one gate. */
import { lazy, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { AttemptHostProvider } from "../shared/attempt-host-context.tsx";
import { useTeacher } from "./teacher-context.tsx";
import { TeacherGate } from "./teacher-gate.tsx";
import { WaitingPage } from "./waiting-page.tsx";

const ClassesPage = lazy(async () => ({ default: (await import("./classes/classes-page.tsx")).ClassesPage }));
const ClassPage = lazy(async () => ({ default: (await import("./class/class-page.tsx")).ClassPage }));
const MonitorPage = lazy(async () => ({ default: (await import("./monitor/monitor-page.tsx")).MonitorPage }));
const ReviewPage = lazy(async () => ({ default: (await import("../review/review-page.tsx")).ReviewPage }));
const TermPage = lazy(async () => ({ default: (await import("../review/term/term-page.tsx")).TermPage }));
const SettingsPage = lazy(async () => ({ default: (await import("./settings/settings-page.tsx")).SettingsPage }));
const DraftsPage = lazy(async () => ({ default: (await import("../studio/drafts/drafts-page.tsx")).DraftsPage }));
const DraftPage = lazy(async () => ({ default: (await import("../studio/draft-page.tsx")).DraftPage }));

export function ConsoleArea() {
  const [place] = useLocation();
  // What teachers do is kept by the server: no page here asks for the practice of this browser.
  return (
    <AttemptHostProvider value={null}>
      <TeacherGate>
        {/* By page, so that the one that was left makes room for what says that the next is being fetched. */}
        <Suspense key={place.split("/").slice(0, 4).join("/")} fallback={<WaitingPage />}>
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
            <Route>
              <ClassesPage />
            </Route>
          </Switch>
        </Suspense>
      </TeacherGate>
    </AttemptHostProvider>
  );
}

function TeachersReview({ lesson, tab }: { lesson: string; tab: string | null }) {
  return <ReviewPage lesson={lesson} tab={tab} me={useTeacher().me.id} />;
}
