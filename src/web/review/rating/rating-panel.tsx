/** Owns the rating of one group by the rubrics: levels and points, members with digits, what is noticeable, the remark, and confirming. */
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupReview, MemberReview, ReviewView, Rubric } from "../../../protocol/review.ts";
import { useFormat } from "../../shared/i18n/use-format.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { focusNow } from "../../shared/ui/focus-first.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { StandingTag } from "../overview/standing-tag.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import { useMe } from "../me-context.ts";
import { FlagLines } from "./flag-lines.tsx";
import { LevelBand } from "../../shared/rating/level-band.tsx";
import { MemberDialog } from "./member-dialog.tsx";
import { MemberTable } from "./member-table.tsx";
import { pointsBy } from "../../shared/rating/points.ts";
import styles from "./rating-panel.module.css";
import { RemarkField } from "./remark-field.tsx";
import { ReopenDialog } from "./reopen-dialog.tsx";
import { storedOf } from "./stored.ts";
import { useClaim } from "./use-claim.ts";
import { useRatings } from "../../shared/rating/use-ratings.ts";

type Props = { view: ReviewView; group: GroupReview; previous: string | null; next: string | null; onGroup: (group: string) => void; /** One came here from the group before, by confirming it or by the buttons below. */ focused: boolean };

const byTeacher = ({ raters }: Rubric) => raters.includes("teacher");

export function RatingPanel({ view, group, previous, next, onGroup, focused }: Props) {
  const { t } = useTranslation("review");
  const text = useText();
  const format = useFormat();
  const me = useMe();
  const { act } = useReviewDesk();
  const what = useMemo(() => ({ group: group.group }), [group.group]);
  const { taken, touch } = useClaim(what, me);
  const ratings = useRatings((command) => act(command));
  const [member, setMember] = useState<string | null>(null);
  const [reopening, setReopening] = useState(false);
  const [busy, setBusy] = useState(false);
  const names = useMemo(() => new Map(view.groups.flatMap(({ members }) => members.map(({ student, name }) => [student, name] as const))), [view.groups]);
  const rubrics = view.rubrics.filter(byTeacher);
  const ofGroup = rubrics.filter((rubric) => rubric.of === "group");
  const ofMembers = rubrics.filter((rubric) => rubric.of === "member");
  const disabled = taken !== null;
  const touched: typeof ratings = {
    ...ratings,
    give: (...given) => {
      touch();
      ratings.give(...given);
    },
  };
  const open = group.members.find(({ student }) => student === member) ?? null;
  const confirmed = group.standing === "confirmed" || group.standing === "released";

  const confirm = async () => {
    setBusy(true);
    const stored = await ratings.flush();
    const done = stored && (confirmed || (await act({ type: "confirm-group", group: group.group }, t("confirm.done", { name: group.name }))));
    setBusy(false);
    if (done && next) onGroup(next);
  };

  return (
    <section className={styles.panel} aria-labelledby="rating">
      <header className={styles.head}>
        <div>
          <h2 id="rating" tabIndex={-1} ref={focused ? focusNow : undefined}>
            {t("rating.title", { name: group.name })}
          </h2>
          <p className={styles.note}>{[...ofGroup, ...ofMembers].map((rubric) => t("rating.rubric", { title: text(rubric.title), max: rubric.max })).join(" + ") || t("rating.noRubric")}</p>
        </div>
        <StandingTag standing={group.standing} />
      </header>
      {taken && (
        <Notice tone="warn" icon="lock" role="status">
          {t("claim.taken", { teacher: taken.name, name: group.name })}
        </Notice>
      )}
      {group.again && (
        <Notice tone="bad" icon="warning">
          {t("rating.again")}
        </Notice>
      )}
      {ofGroup.map((rubric) => {
        const stored = storedOf(group.ratings, rubric.id);
        const values = ratings.valuesOf(rubric.id, what, stored);
        const points = pointsBy(rubric, values);
        return (
          <fieldset key={rubric.id} className={styles.rubric}>
            <legend className={ofGroup.length > 1 || rubric.items.length > 1 ? styles.legend : "visually-hidden"}>
              {text(rubric.title)} <small>{t("rating.sum", { points: points === null ? "–" : format.points(points), max: rubric.max })}</small>
            </legend>
            {rubric.items.map((item) => (
              <LevelBand key={item.id} rubric={rubric} item={item} value={values[item.id]} disabled={disabled} onGive={(value) => touched.give(rubric.id, what, stored, item.id, value)} />
            ))}
          </fieldset>
        );
      })}
      {ofMembers.map((rubric) => (
        <div key={rubric.id} className={styles.members}>
          {ofMembers.length > 1 && <h3>{text(rubric.title)}</h3>}
          <MemberTable group={group} rubric={rubric} ratings={touched} disabled={disabled} onMember={({ student }) => setMember(student)} />
        </div>
      ))}
      {ofMembers.length === 0 && <MemberNames members={group.members} onMember={setMember} />}
      <FlagLines group={group} names={names} onMember={setMember} />
      <RemarkField label={t("remark.label")} target={what} stored={group.remark} disabled={disabled} onTouch={touch} />
      <footer className={styles.foot}>
        <Button aria-disabled={previous === null} onClick={() => previous && onGroup(previous)}>
          {t("rating.previous")}
        </Button>
        <p className={styles.final}>
          {t("part.final")} <b>{group.marks.final === null ? "–" : format.points(group.marks.final)}</b>
        </p>
        {confirmed && (
          <Button variant="ghost" onClick={() => setReopening(true)}>
            {t("reopen.open")}
          </Button>
        )}
        <Button variant="primary" busy={busy} aria-disabled={disabled} onClick={() => !disabled && void confirm()}>
          {t(confirmed ? "rating.next" : next ? "confirm.andNext" : "confirm.only")}
        </Button>
      </footer>
      {open && <MemberDialog view={view} group={group} member={open} disabled={disabled} onClose={() => setMember(null)} />}
      {reopening && <ReopenDialog group={group} onClose={() => setReopening(false)} />}
    </section>
  );
}

function MemberNames({ members, onMember }: { members: readonly MemberReview[]; onMember: (student: string) => void }) {
  return (
    <div className={styles.names}>
      {members.map(({ student, name }) => (
        <Button key={student} size="s" onClick={() => onMember(student)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
