/** Owns the criteria of a beat or a seat as cards: title, points, ability, the words that count; the one that is opened is edited in place. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import { isWithin } from "../../../studio/path.ts";
import type { CriterionSource } from "../../../studio/document.ts";
import { useWritten } from "../fields/use-written.ts";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/cx.ts";
import { Tag } from "../../shared/ui/tag.tsx";
import { AddReady } from "../criteria/add-ready.tsx";
import { CriterionEditor } from "../criteria/criterion-editor.tsx";
import { FieldGroup } from "../fields/group.tsx";
import { ListTools } from "../fields/list-tools.tsx";
import { PickAt } from "../fields/pick-at.tsx";
import { usePlace } from "../fields/use-place.ts";
import { useStudio } from "../studio-context.tsx";
import { FramePreview } from "./frame-preview.tsx";
import { useCriteriaChanges } from "./use-criteria-changes.ts";
import styles from "./criteria-list.module.css";

/** `seat`: of a person who plays the customer. */
export function CriteriaList({ place, label, help, seat = false }: { place: Path; label: string; help?: string | undefined; path?: readonly string[]; hideLabel?: boolean; seat?: boolean }) {
  const { t } = useTranslation("studio-inspector");
  const { value, readOnly, fault } = usePlace<CriterionSource[]>(place);
  const changes = useCriteriaChanges(place);
  const selected = useStudio(({ selection }) => (isWithin(selection, place) && typeof selection[place.length] === "number" ? Number(selection[place.length]) : null));
  const [opened, setOpened] = useState<number | null>(selected);
  useEffect(() => {
    if (selected !== null) setOpened(selected);
  }, [selected]);
  const criteria = value ?? [];
  return (
    <FieldGroup label={label} help={help} fault={fault}>
      <ol className={styles.list} role="list">
        {criteria.map((criterion, index) => (
          <li key={criterion.id ?? index} className={cx(styles.card)} data-kind={criterion.kind} data-open={opened === index || undefined}>
            <CriterionCard
              criterion={criterion}
              index={index}
              length={criteria.length}
              open={opened === index}
              onToggle={() => setOpened(opened === index ? null : index)}
              onMove={readOnly ? undefined : (to) => changes.move(index, to)}
              onRemove={readOnly ? undefined : (title) => changes.remove(index, title)}
            />
            {opened === index && (
              <div className={styles.editor} data-chosen="">
                <CriterionEditor place={[...place, index]} />
                {seat && (
                  <>
                    <PickAt place={[...place, index, "after"]} target="agent-criterion" label={t("seatAfter")} help={t("seatAfterHelp")} optional />
                    <PickAt place={[...place, index, "before"]} target="agent-criterion" label={t("seatBefore")} help={t("seatBeforeHelp")} optional />
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && (
        <div className={styles.add}>
          <AddReady place={place.slice(0, -1)} />
          <Button variant="ghost" size="s" icon="plus" onClick={() => setOpened(changes.add("does"))}>
            {t("addDoes")}
          </Button>
          <Button variant="ghost" size="s" icon="plus" onClick={() => setOpened(changes.add("must-not"))}>
            {t("addMustNot")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

type CardProps = { criterion: CriterionSource; index: number; length: number; open: boolean; onToggle: () => void; onMove: ((to: number) => void) | undefined; onRemove: ((title: string) => void) | undefined };

function CriterionCard({ criterion, index, length, open, onToggle, onMove, onRemove }: CardProps) {
  const { t } = useTranslation(["studio-inspector", "common"]);
  const text = useWritten();
  const title = text(criterion.title) || t("newCriterion");
  const points = criterion.kind === "must-not" ? t("minusPoints", { points: criterion.points }) : t("plusPoints", { points: criterion.points, ability: t(`common:ability.${criterion.ability}`) });
  return (
    <>
      <div className={styles.head}>
        <button type="button" className={styles.title} aria-expanded={open} onClick={onToggle}>
          <b>{title}</b>
          <Tag tone={criterion.kind === "must-not" ? "bad" : "brand"}>{points}</Tag>
        </button>
        {(onMove ?? onRemove) && <ListTools title={title} index={index} length={length} onMove={length < 2 ? undefined : onMove} onRemove={onRemove && (() => onRemove(title))} />}
      </div>
      {!open && "meets" in criterion && criterion.meets !== undefined && (
        <div className={styles.preview}>
          <FramePreview frame={criterion.meets} />
          {(criterion.examples?.counts?.length ?? 0) > 0 && (
            <p className={styles.example}>
              {t("example", { text: criterion.examples.counts[0] })}
            </p>
          )}
        </div>
      )}
      {!open && "when" in criterion && <p className={styles.example}>{t("byState")}</p>}
    </>
  );
}
