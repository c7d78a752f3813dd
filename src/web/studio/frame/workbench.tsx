/** Owns how the parts of a draft's page stand: outline, the view in the middle, inspector, problems. */
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { TeachPage } from "../../console/teach-page.tsx";
import { useWritten } from "../fields/use-written.ts";
import { routes } from "../../shared/routes.ts";
import { Waiting } from "../../shared/ui/waiting.tsx";
import { BenchView } from "../bench/bench-view.tsx";
import { GraphView } from "../graph/graph-view.tsx";
import { Inspector } from "../inspector/inspector.tsx";
import { SectionEditor } from "../inspector/section-editor.tsx";
import { ProblemsPanel } from "../problems/problems-panel.tsx";
import type { Saving } from "../saving/saving.ts";
import { ScriptView } from "../script/script-view.tsx";
import { useOpenDraft, useStudio } from "../studio-context.tsx";
import { Tour } from "../tour/tour.tsx";
import { VersionsView } from "../versions/versions-view.tsx";
import { viewOf, type View } from "../views.ts";
import { dialogueOf } from "./dialogue-of.ts";
import { HeldNotice } from "./held-notice.tsx";
import { Outline } from "./outline.tsx";
import { sectionOf } from "./sections.ts";
import { StudioActions } from "./studio-actions.tsx";
import { useNarrow } from "./use-narrow.ts";
import { useRegions } from "./use-regions.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { ViewSwitch } from "./view-switch.tsx";
import styles from "./workbench.module.css";

/** Of all parts that an author writes in: none goes away to fetch its own, and all can be opened when the server is gone. */
const WORDS = ["studio", "studio-script", "studio-script-table", "studio-inspector", "studio-format", "studio-fields", "studio-conditions", "studio-criteria", "studio-graph", "studio-problems", "studio-changes", "studio-media", "studio-versions", "studio-share", "studio-try", "media", "problems", "reasons", "failures"] as const;

export function Workbench({ saving, view: part }: { saving: Saving; view: string | null }) {
  const { t } = useTranslation(WORDS);
  const text = useWritten();
  const { draft } = useOpenDraft();
  const title = useStudio(({ history }) => history.document.situation.title);
  const dialogue = useStudio(({ history, selection }) => dialogueOf(history.document, selection));
  const opened = useStudio(({ selection }) => sectionOf(selection) ?? selection.slice(0, 3).join("/"));
  const [, go] = useLocation();
  const view = viewOf(part);
  useShortcuts(saving);
  useNarrow();
  const bench = useRef<HTMLDivElement>(null);
  useRegions(bench);
  const name = text(title) || t("untitled");
  return (
    <TeachPage title={name} crumbs={[{ title: t("title"), href: routes.studio }, { title: name }]} actions={<StudioActions saving={saving} />} fill wide>
      <h1 className="visually-hidden">{name}</h1>
      <div ref={bench} className={styles.bench}>
        <Outline view={view} onOpen={(next) => go(routes.draft(draft, next))} />
        <section className={styles.middle} aria-label={t(`view.${view}`)}>
          <HeldNotice saving={saving} />
          <ViewSwitch view={view} draft={draft} />
          {/* Another part begins at its top, however far the one before was scrolled. */}
          <div key={`${view}/${opened}`} className={styles.view} data-region="">
            <Waiting>
              <MiddlePart view={view} dialogue={dialogue} saving={saving} />
            </Waiting>
          </div>
          <ProblemsPanel />
        </section>
        <Tour view={view} />
        {(view === "script" || view === "graph") && dialogue !== null && (
          <Waiting>
            <Inspector />
          </Waiting>
        )}
      </div>
    </TeachPage>
  );
}

/** What is not a dialogue has a form of its own, whichever way dialogues are written. */
function MiddlePart({ view, dialogue, saving }: { view: View; dialogue: number | null; saving: Saving }) {
  if (view === "bench") return <BenchView />;
  if (view === "versions") return <VersionsView saving={saving} />;
  if (dialogue === null) return <SectionEditor />;
  return view === "graph" ? <GraphView key={dialogue} activity={dialogue} /> : <ScriptView key={dialogue} activity={dialogue} />;
}
