/** Owns one picture or sound: how it looks or sounds, its words, its licence, and where it is shown. */
import { useTranslation } from "react-i18next";
import type { MediaLicence } from "../../../scenario/media.ts";
import type { Path } from "../../../scenario/problem.ts";
import type { SituationSource } from "../../../scenario/schema/situation.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { mediaUses, removeMedia } from "../../../studio/media/media-uses.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { mediaUrl } from "../../shared/media-url.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { toast } from "../../shared/ui/toast.tsx";
import { ChoiceAt } from "../fields/choice-at.tsx";
import { TextAt } from "../fields/text-at.tsx";
import { usePlace, useReadOnly } from "../fields/use-place.ts";
import { useAt, useChange, useDocument } from "../studio-context.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { MediaPlaces } from "./media-places.tsx";
import styles from "./media-editor.module.css";

type Media = NonNullable<SituationSource["media"]>[number];

const licences = ["own", "cc0", "cc-by", "cc-by-sa", "public-domain", "school"] as const satisfies readonly MediaLicence[];

export function MediaCard({ index }: { index: number }) {
  const { t } = useTranslation(["studio-media", "media"]);
  const text = useText();
  const document = useDocument();
  const change = useChange();
  const readOnly = useReadOnly();
  const place: Path = ["situation", "media", index];
  const one = useAt<Media>(place);
  if (!one) return null;
  const title = text(one.alt ?? "") || t("unnamed", { number: index + 1 });
  const remove = () => {
    change({ code: "remove-part" }, (draft) => removeMedia(draft as StudioDocument, one.id), { select: ["situation", "media"] });
    toast(t("removed", { title }));
  };
  return (
    <Card className={styles.card}>
      {one.kind === "picture" ? (
        <img src={mediaUrl(one.file)} alt={title} className={styles.picture} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- its words stand beside it
        <audio controls preload="none" src={mediaUrl(one.file)} aria-label={t("listen")} className={styles.sound} />
      )}
      <div className={styles.fields}>
        <TextAt place={[...place, "alt"]} label={t(`alt.${one.kind}`)} help={t("altHelp")} long optional />
        <ChoiceAt place={[...place, "licence"]} label={t("licence")} empty={t("licenceChoose")} options={licences.map((value) => ({ value, title: t(`licences.${value}`) }))} />
        <Source place={[...place, "source"]} />
        <MediaPlaces media={one.id} uses={mediaUses(document, one.id)} />
        {!readOnly && (
          <Button size="s" variant="ghost" icon="trash" onClick={remove}>
            {t("remove", { title })}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** A name, the same in all languages. */
function Source({ place }: { place: Path }) {
  const { t } = useTranslation("studio-media");
  const { value, put, readOnly, fault } = usePlace<string>(place);
  return (
    <TextField
      label={t("source")}
      help={t("sourceHelp")}
      fault={fault}
      value={value ?? ""}
      maxLength={300}
      readOnly={readOnly}
      onChange={(event) => put(event.target.value === "" ? undefined : event.target.value, { code: "edit-text", typing: true })}
    />
  );
}
