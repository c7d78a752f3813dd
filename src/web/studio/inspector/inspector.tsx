/** What is selected in a dialogue, with all its settings, beside the script and the graph: a beat, one of its ways on, or the dialogue itself. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { BeatSource, DialogueSource } from "../../../studio/document.ts";
import { valueAt } from "../../../studio/path.ts";
import { useWritten } from "../fields/use-written.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import { Waiting } from "../../shared/ui/waiting.tsx";
import { BilingualSwitch } from "../fields/bilingual-switch.tsx";
import { useAt, useStudio } from "../studio-context.tsx";
import { PartForm } from "./parts/part-form.tsx";
import { TryHere } from "../try-out/try-here.tsx";
import styles from "./inspector.module.css";

const tones = { ring: "brand", talk: "parcel", choose: "warn", inquire: "plain", scene: "plain", end: "ok" } as const;

export function Inspector() {
  const { t } = useTranslation("studio-inspector");
  const [open, setOpen] = useState(true);
  const shown = useShown();
  if (!open) {
    return (
      <aside data-region="" className={styles.folded} aria-label={t("title")}>
        <button type="button" className={styles.fold} aria-expanded={false} aria-label={t("expand")} onClick={() => setOpen(true)}>
          <Icon name="back" />
        </button>
      </aside>
    );
  }
  return (
    <aside data-region="" className={cx(styles.inspector)} aria-label={t("title")}>
      <div className={styles.bar}>
        <BilingualSwitch />
        <button type="button" className={styles.fold} aria-expanded={true} aria-label={t("collapse")} onClick={() => setOpen(false)}>
          <Icon name="chevron" />
        </button>
      </div>
      <Waiting>{shown.branch ? <BranchPart beat={shown.beat} place={shown.branch} /> : shown.beat ? <BeatPart place={shown.beat} dialogue={shown.dialogue} /> : <DialoguePart place={shown.dialogue} />}</Waiting>
    </aside>
  );
}

type Shown = { dialogue: Path; beat: Path | null; branch: null } | { dialogue: Path; beat: Path; branch: Path };

/** Which part of the dialogue holds the selection. Criteria and the like belong to their beat. */
function useShown(): Shown {
  const selection = useStudio((state) => state.selection);
  const dialogue = selection.slice(0, 3);
  if (selection[3] !== "beats" || typeof selection[4] !== "number") return { dialogue, beat: null, branch: null };
  const beat = selection.slice(0, 5);
  if (selection[5] !== "next" || typeof selection[6] !== "number") return { dialogue, beat, branch: null };
  return { dialogue, beat, branch: selection.slice(0, 7) };
}

function Up({ to, title }: { to: Path; title: string }) {
  const { t } = useTranslation("studio-inspector");
  const select = useStudio((state) => state.select);
  return (
    <button type="button" className={styles.up} onClick={() => select(to)}>
      <Icon name="back" />
      {t("upTo", { title })}
    </button>
  );
}

function BeatPart({ place, dialogue }: { place: Path; dialogue: Path }) {
  const { t } = useTranslation("studio-inspector");
  const kind = useAt<BeatSource["kind"]>([...place, "kind"]);
  if (kind === undefined) return null;
  return (
    <>
      <Up to={dialogue} title={t("thisDialogue")} />
      <h2 className={styles.heading}>
        {t("thisBeat")} <Tag tone={tones[kind] ?? "plain"}>{t(`beatKind.${kind}`)}</Tag>
      </h2>
      <div className={styles.tryHere}>
        <TryHere place={place} />
      </div>
      <PartForm key={place.join("/")} place={place} />
    </>
  );
}

function BranchPart({ place, beat }: { place: Path; beat: Path }) {
  const { t } = useTranslation("studio-inspector");
  const text = useWritten();
  const title = text(useAt<BeatSource["title"]>([...beat, "title"])) || t("untitledBeat");
  return (
    <>
      <Up to={beat} title={title} />
      <h2 className={styles.heading}>{t("thisBranch")}</h2>
      <PartForm key={place.join("/")} place={place} />
    </>
  );
}

function DialoguePart({ place }: { place: Path }) {
  const { t } = useTranslation("studio-inspector");
  const id = useStudio(({ history }) => (valueAt(history.document, place) as DialogueSource | undefined)?.id);
  return (
    <>
      <h2 className={styles.heading}>{t("thisDialogue")}</h2>
      <PartForm key={id} place={place} without={["beats"]} />
    </>
  );
}
