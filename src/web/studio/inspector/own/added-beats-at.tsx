/** Owns the beats that a card adds to its dialogue: the kind is chosen first. */
import { useTranslation } from "react-i18next";
import { freeBeatId } from "../../../../studio/operations/add-beat.ts";
import { newBeat, type BeatKind } from "../../../../studio/operations/new-parts.ts";
import { dialogueAround } from "../../../../studio/options.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Menu } from "../../../shared/ui/menu.tsx";
import { usePlace } from "../../fields/use-place.ts";
import { useOpenDraft } from "../../studio-context.tsx";
import type { FieldProps } from "../parts/field-context.ts";
import { PartList } from "../parts/part-list.tsx";
import { useParts } from "../parts/use-parts.ts";
import { useFormatWords } from "../parts/use-format-words.ts";

const kinds: readonly BeatKind[] = ["talk", "choose", "inquire", "scene", "end", "ring"];

export function AddedBeatsAt({ place, label, help, path, property }: FieldProps) {
  const { t } = useTranslation("studio-inspector");
  const words = useFormatWords();
  const { studio } = useOpenDraft();
  const { readOnly } = usePlace<unknown>(place);
  const list = useParts({ place, path }, property.optional);
  if (property.shape.as !== "list") return null;
  const add = (kind: BeatKind) => {
    const { document } = studio.getState().history;
    const dialogue = dialogueAround(document, place);
    if (!dialogue) return;
    list.add(newBeat(kind, freeBeatId(document, dialogue), [{ to: dialogue.beats.find((beat) => beat.kind === "end")?.id ?? dialogue.opening }]));
  };
  return (
    <>
      <PartList place={place} label={label} help={help} path={path} of={property.shape.of} optional={property.optional} fixed />
      {!readOnly && (
        <Menu title={t("add", { item: words.item(path) })} icon="plus" size="s">
          {kinds.map((kind) => (
            <Button key={kind} variant="ghost" onClick={() => add(kind)}>
              {t(`beatKind.${kind}`)}
            </Button>
          ))}
        </Menu>
      )}
    </>
  );
}
