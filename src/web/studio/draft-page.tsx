/** The page of one draft: fetches it with the library, holds it against other authors, and shows the workbench. */
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OpenedDraft, StudioLibrary } from "../../protocol/studio.ts";
import type { StudioDocument } from "../../studio/document.ts";
import { LoadedPart } from "../console/loaded-part.tsx";
import { TeachPage } from "../console/teach-page.tsx";
import { WaitingPage } from "../console/waiting-page.tsx";
import { useApi } from "../shared/api/api-context.tsx";
import { routes } from "../shared/routes.ts";
import { useLoaded } from "../shared/use-loaded.ts";
import { CoreContext } from "./core/core-context.tsx";
import { startCore, type CoreClient } from "./core/client.ts";
import { firstPlace } from "./first-place.ts";
import { Workbench } from "./frame/workbench.tsx";
import { ProblemsProvider } from "./problems/problems-context.tsx";
import { createSaving } from "./saving/saving.ts";
import { StudioContext } from "./studio-context.tsx";
import { TRY_OUT } from "./try-out/use-try-from.ts";
import { Waiting } from "../shared/ui/waiting.tsx";
import { createStudio } from "./studio.ts";
import { later } from "../shared/later.tsx";

const TryPage = later(() => import("./try-out/try-page.tsx"), ({ TryPage }) => TryPage);

export function DraftPage({ id, view }: { id: string; view: string | null }) {
  const { t } = useTranslation("studio");
  const api = useApi();
  const loaded = useLoaded(async () => ({ opened: await api.studio.open(id), library: await api.studio.library() }), id);
  if (loaded.state === "there") return <OpenedPage key={id} {...loaded.value} view={view} />;
  return (
    <TeachPage title={t("title")} crumbs={[{ title: t("title"), href: routes.studio }]}>
      <h1 className="visually-hidden">{t("title")}</h1>
      <LoadedPart of={loaded} lines={8}>
        {() => null}
      </LoadedPart>
    </TeachPage>
  );
}

function OpenedPage({ opened: { draft, document }, library, view }: { opened: OpenedDraft; library: StudioLibrary; view: string | null }) {
  const { t } = useTranslation("studio");
  const api = useApi();
  const open = useMemo(() => ({ draft: draft.id, published: draft.published, studio: createStudio(document as StudioDocument, firstPlace(history.state)), library }), [draft, document, library]);
  const saving = useMemo(() => createSaving({ draft: draft.id, revision: draft.revision, studio: open.studio, api }), [draft, open, api]);
  const core = useCoreOf(library);
  // Nothing is held for a page that is not shown yet.
  const shown = core !== null;
  useEffect(() => (shown ? saving.begin() : undefined), [shown, saving]);
  if (!core) return <WaitingPage title={t("title")} crumbs={[{ title: t("title"), href: routes.studio }]} lines={8} />;
  return (
    <StudioContext value={open}>
      <CoreContext value={core}>
        <ProblemsProvider>
          {view === TRY_OUT ? (
            <Waiting>
              <TryPage />
            </Waiting>
          ) : (
            <Workbench saving={saving} view={view} />
          )}
        </ProblemsProvider>
      </CoreContext>
    </StudioContext>
  );
}

/** Null until it knows the library: whoever asked before would be refused. */
function useCoreOf(library: StudioLibrary): CoreClient | null {
  const [core, setCore] = useState<CoreClient | null>(null);
  useEffect(() => {
    const started = startCore();
    let open = true;
    void started.take({ lexicon: library.lexicon, forms: library.forms }).then(() => open && setCore(started));
    return () => {
      open = false;
      started.close();
    };
  }, [library]);
  return core;
}
