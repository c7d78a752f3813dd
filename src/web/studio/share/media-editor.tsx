/** Owns the pictures and sounds of a situation as an author sees them: all of them, and adding one. */
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MediaKind } from "../../../scenario/media.ts";
import type { SituationSource } from "../../../scenario/schema/situation.ts";
import { freeId } from "../../../studio/new-id.ts";
import { FaultLine } from "../../console/fault-line.tsx";
import { useTask } from "../../console/use-task.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { useReadOnly } from "../fields/use-place.ts";
import { useAt, useChange } from "../studio-context.tsx";
import { MediaCard } from "./media-card.tsx";
import { LONGEST_SOUND, preparePicture, soundOf } from "./prepare-picture.ts";
import styles from "./media-editor.module.css";

const accepted = { picture: "image/png,image/jpeg,image/webp", sound: ".mp3,.ogg,.oga,.wav,audio/mpeg,audio/ogg,audio/wav" } as const;

export function MediaEditor() {
  const { t } = useTranslation(["studio-media", "media"]);
  const api = useApi();
  const task = useTask();
  const [odd, setOdd] = useState<string | null>(null);
  const change = useChange();
  const readOnly = useReadOnly();
  const media = useAt<NonNullable<SituationSource["media"]>>(["situation", "media"]) ?? [];
  const add = (kind: MediaKind, file: File) =>
    task.run(async () => {
      const ready = kind === "picture" ? ((await preparePicture(file)) ?? "not-image") : soundOf(file);
      setOdd(typeof ready === "string" ? t(`refused.${ready}`, { size: megabytes(file.size), max: LONGEST_SOUND }) : null);
      if (typeof ready === "string") return;
      const kept = await api.studio.keepMedia(ready);
      change(
        { code: "add-part" },
        ({ situation }) => {
          const list = (situation.media ??= []);
          list.push({ id: freeId(list.map(({ id }) => id), kind), kind, file: kept.file });
        },
        { select: ["situation", "media", media.length] },
      );
    });
  return (
    <section className={styles.editor} aria-labelledby="media-title">
      <header>
        <h2 id="media-title">{t("title")}</h2>
        <p className={styles.about}>{t("about")}</p>
      </header>
      {!readOnly && (
        <div className={styles.buttons}>
          <AddButton kind="picture" busy={task.busy} onFile={(file) => void add("picture", file)} />
          <AddButton kind="sound" busy={task.busy} onFile={(file) => void add("sound", file)} />
        </div>
      )}
      <FaultLine fault={odd ?? task.fault} />
      {media.length === 0 ? <EmptyState title={t("none")} /> : media.map(({ id }, index) => <MediaCard key={id} index={index} />)}
    </section>
  );
}

/** Never the limit itself for what is larger. */
const megabytes = (bytes: number) => Math.ceil((bytes / 1024 / 1024) * 10) / 10;

function AddButton({ kind, busy, onFile }: { kind: MediaKind; busy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation("studio-media");
  const input = useRef<HTMLInputElement>(null);
  const name = t(kind === "picture" ? "addPicture" : "addSound");
  return (
    <>
      <Button icon="plus" busy={busy} onClick={() => input.current?.click()}>
        {busy ? t("adding") : name}
      </Button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        accept={accepted[kind]}
        aria-label={name}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
