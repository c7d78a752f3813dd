/** Owns taking in what somebody else made: a file is chosen or dropped, shown with all that it contains, and only then becomes a draft. */
import { useEffect, useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DraftInfo, StudioLibrary } from "../../../protocol/studio.ts";
import type { Problem } from "../../../scenario/problem.ts";
import type { ReadPackage } from "../../../studio/package/read-package.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import type { Refusal } from "../../../studio/package/refusal.ts";
import { FaultLine } from "../../console/fault-line.tsx";
import { useTask } from "../../console/use-task.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { startCore, type CoreClient } from "../core/client.ts";
import { freshSituationId } from "./fresh-id.ts";
import { ImportPreview } from "./import-preview.tsx";
import { keepFiles, mediaOf, withFiles } from "./keep-files.ts";
import { useRefusalWords } from "./use-refusal-words.ts";
import styles from "./share.module.css";

/** `problems`: of each document, by its place in the list. */
type Opened = ReadPackage & { name: string; problems: Problem[][] };
type Surroundings = { library: StudioLibrary; drafts: readonly DraftInfo[] };

/** `start`: how the core is reached, in tests without a worker. */
type ImportProps = { onClose: () => void; onTaken: (drafts: string[]) => void; start?: () => CoreClient };

export function ImportDialog({ open, ...rest }: ImportProps & { open: boolean }) {
  const { t } = useTranslation("studio-share");
  return (
    <Dialog open={open} onClose={rest.onClose} wide title={t("import.title")}>
      <Import {...rest} />
    </Dialog>
  );
}

function Import({ onClose, onTaken, start = startCore }: ImportProps) {
  const { t } = useTranslation(["studio-share", "common"]);
  const api = useApi();
  const task = useTask();
  const words = useRefusalWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [opened, setOpened] = useState<(Opened & Surroundings) | null>(null);
  const [sent, setSent] = useState({ done: 0, all: 0 });
  const core = useRef<CoreClient | null>(null);
  useEffect(() => () => core.current?.close(), []);

  const look = (file: File) =>
    task.run(async () => {
      setRefusal(null);
      const [library, drafts] = [await api.studio.library(), await api.studio.list()];
      core.current ??= start();
      await core.current.take({ lexicon: library.lexicon, forms: library.forms });
      const read = await core.current.openPackage(new Uint8Array(await file.arrayBuffer()), library.units[0]?.id ?? "");
      if ("refusal" in read) return setRefusal(read.refusal);
      const problems: Problem[][] = [];
      for (const document of read.value.documents) problems.push(await core.current.check(document));
      setOpened({ ...read.value, problems, library, drafts, name: file.name });
    });
  const take = ({ media, library, drafts }: Opened & Surroundings, unit: string, documents: readonly StudioDocument[]) =>
    task.run(async () => {
      const shown = mediaOf(documents);
      const files = new Map([...media].filter(([file]) => shown.has(file)));
      const names = await keepFiles(api, files, (done) => setSent({ done, all: files.size }));
      const added: string[] = [];
      const taken: string[] = [];
      for (const document of documents) {
        const id = freshSituationId(document.situation.id, unit, { library, drafts, taken });
        taken.push(id);
        const transcripts = document.transcripts.map((one) => ({ ...one, situation: id }));
        const moved = { ...withFiles(document, names), unit, transcripts };
        added.push((await api.studio.add({ ...moved, situation: { ...moved.situation, id } })).id);
      }
      toast(t("import.done", { count: added.length }), "ok");
      onTaken(added);
      onClose();
    });

  if (opened) {
    return (
      <>
        <ImportPreview
          of={opened}
          busy={task.busy}
          progress={task.busy && sent.all > 0 ? t("import.sending", sent) : ""}
          fault={<FaultLine fault={task.fault} />}
          onBack={() => setOpened(null)}
          onTake={(unit, chosen) => void take(opened, unit, chosen)}
        />
      </>
    );
  }
  return (
    <div className={styles.form}>
      <p>{t("import.about")}</p>
      <DropZone busy={task.busy} onFile={(file) => void look(file)} />
      <FaultLine fault={refusal ? words(refusal) : task.fault} />
      <div className={styles.foot}>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
      </div>
    </div>
  );
}

/** A button for everybody, and a place to drop a file for who uses a mouse. */
function DropZone({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation("studio-share");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // Beside the button, not instead of it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.drop} data-over={over || undefined} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <p>{t("import.drop")}</p>
      <Button variant="primary" icon="upload" busy={busy} onClick={() => input.current?.click()}>
        {t(busy ? "import.looking" : "import.choose")}
      </Button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept=".zip,.json,application/zip,application/json"
        aria-label={t("import.choose")}
        tabIndex={-1}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
