/** The author's first page: own and colleagues' situations, the trash, and how to begin one. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { DraftInfo, StudioLibrary } from "../../../protocol/studio.ts";
import { LoadedPart } from "../../console/loaded-part.tsx";
import { TeachPage } from "../../console/teach-page.tsx";
import { useTeacher } from "../../console/teacher-context.tsx";
import { useApi } from "../../shared/api/api-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { untilLeft } from "../saving/leaving.ts";
import { loadTemplate } from "../templates/load-template.ts";
import { TemplateDialog } from "../templates/template-dialog.tsx";
import { startTour } from "../tour/tour-memory.ts";
import { BeginMenu, type BeginWay } from "./begin-menu.tsx";
import { CourseDialog } from "./course-dialog.tsx";
import { DraftGrid } from "./draft-grid.tsx";
import styles from "./drafts.module.css";
import { TrashList } from "./trash-list.tsx";
import { useBegin, type Begin } from "./use-begin.ts";
import { later, Until } from "../../shared/later.tsx";

/** Brings the reader of packages and the core with it. */
const ImportDialog = later(() => import("../share/import-dialog.tsx"), ({ ImportDialog }) => ImportDialog);

/** Brings the core, which packs, with it. */
const UnitDialog = later(() => import("../share/unit-dialog.tsx"), ({ UnitDialog }) => UnitDialog);

/** Brings the reader of Word and Excel files with it. */
const NewFromTableDialog = later(() => import("../script/new-from-table-dialog.tsx"), ({ NewFromTableDialog }) => NewFromTableDialog);

export function DraftsPage() {
  // The words of its parts and windows come along, so that the page need not go away when one of them is shown.
  const { t } = useTranslation(["studio-drafts", "studio", "studio-templates", "studio-share", "studio-script-table", "studio-tour"]);
  const api = useApi();
  const drafts = useLoaded(() => untilLeft().then(() => api.studio.list()), "drafts");
  const library = useLoaded(() => api.studio.library(), "library");
  const [, go] = useLocation();
  const [way, setWay] = useState<BeginWay | "unit" | null>(null);
  const [inTrash, setInTrash] = useState(false);
  const list = drafts.state === "there" ? drafts.value : [];
  const known = library.state === "there" ? library.value : null;
  const begin = useBegin({ drafts: list, library: known });
  const trash = list.filter(({ removedAt }) => removedAt !== null);
  const kept = list.filter(({ removedAt }) => removedAt === null);
  const close = () => setWay(null);
  return (
    <TeachPage title={t("studio:title")} crumbs={[{ title: t("studio:title") }]}>
      <header className={styles.top}>
        <div>
          <h1>{inTrash ? t("trash") : t("studio:title")}</h1>
          <p className={styles.about}>{inTrash ? t("trashAbout") : t("about")}</p>
        </div>
        <div className={styles.buttons}>
          {(trash.length > 0 || inTrash) && (
            <Button icon={inTrash ? "back" : "trash"} onClick={() => setInTrash(!inTrash)}>
              {inTrash ? t("backToDrafts") : t("trashCount", { count: trash.length })}
            </Button>
          )}
          {!inTrash && kept.length > 1 && known && (
            <Button icon="download" onClick={() => setWay("unit")}>
              {t("studio-share:share.unit")}
            </Button>
          )}
          {kept.length > 0 && <BeginMenu onChoose={setWay} />}
        </div>
      </header>
      <LoadedPart of={drafts} lines={6}>
        {() => (inTrash ? <TrashList drafts={trash} onChanged={drafts.reload} /> : <Kept drafts={kept} library={known} begin={begin} onWay={setWay} reload={drafts.reload} />)}
      </LoadedPart>
      <TemplateDialog open={way === "template"} library={library} begin={begin} onClose={close} />
      {way === "import" && (
        <Until>
          <ImportDialog
            open
            onClose={close}
            onTaken={(taken) => {
              close();
              const [only, ...more] = taken;
              if (only !== undefined && more.length === 0) go(routes.draft(only));
              else drafts.reload();
            }}
          />
        </Until>
      )}
      {way === "unit" && known && (
        <Until>
          <UnitDialog drafts={kept} library={known} onClose={close} />
        </Until>
      )}
      {way === "script" && (
        <Until>
          <NewFromTableDialog units={known?.units ?? []} begin={begin} onClose={close} />
        </Until>
      )}
      <CourseDialog open={way === "course"} library={library} begin={begin} onClose={close} />
    </TeachPage>
  );
}

function Kept({ drafts, library, begin, onWay, reload }: { drafts: readonly DraftInfo[]; library: StudioLibrary | null; begin: Begin; onWay: (way: BeginWay) => void; reload: () => void }) {
  const { t } = useTranslation(["studio-drafts", "studio-tour"]);
  const text = useText();
  const { me } = useTeacher();
  // On a situation that is whole, so that every step has something to show.
  const tour = async () => {
    if (await begin.run(() => loadTemplate("complaint-phone"))) startTour();
  };
  const [words, setWords] = useState("");
  const unitOf = (id: string) => text(library?.units.find((unit) => unit.id === id)?.title);
  const wanted = words.trim().toLowerCase();
  const found = drafts.filter((draft) => [text(draft.title), unitOf(draft.unit), draft.createdBy.name, draft.updatedBy.name].join("\n").toLowerCase().includes(wanted));
  // The newest on top, as the server lists them; own ones before those of colleagues.
  const sorted = [...found.filter(({ createdBy }) => createdBy.id === me.id), ...found.filter(({ createdBy }) => createdBy.id !== me.id)];
  if (drafts.length === 0) {
    return (
      <EmptyState
        title={t("emptyTitle")}
        actions={
          <>
            <Button variant="primary" size="l" icon="plus" onClick={() => onWay("template")}>
              {t("way.template")}
            </Button>
            <Button size="l" icon="question" busy={begin.busy} onClick={() => void tour()}>
              {t("studio-tour:begin")}
            </Button>
            <BeginMenu onChoose={onWay} other />
          </>
        }
      >
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <>
      {drafts.length > 3 && <TextField className={styles.search} type="search" label={t("search")} hideLabel placeholder={t("search")} value={words} onChange={(event) => setWords(event.target.value)} />}
      {sorted.length === 0 ? <p>{t("foundNothing")}</p> : <DraftGrid drafts={sorted} unitOf={unitOf} begin={begin} reload={reload} />}
    </>
  );
}
