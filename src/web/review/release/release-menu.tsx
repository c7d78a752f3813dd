/** Owns giving marks to students and taking them back: the confirmed ones, one group, one student. Both ask first. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewView } from "../../../protocol/review.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { StandingTag } from "../overview/standing-tag.tsx";
import { useReviewDesk } from "../review-desk.tsx";
import styles from "./release-menu.module.css";

export function ReleaseMenu({ view }: { view: ReviewView }) {
  const { t } = useTranslation("review");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon="send" onClick={() => setOpen(true)}>
        {t("release.open")}
      </Button>
      {open && <ReleaseDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReleaseDialog({ view, onClose }: { view: ReviewView; onClose: () => void }) {
  const { t } = useTranslation("review");
  const { act, ask } = useReviewDesk();
  const people = view.groups.flatMap((group) => group.members.map((member) => ({ ...member, standing: group.standing })));
  // What has been confirmed and not yet given out is what most come for.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(people.filter(({ standing, confirmed, released }) => standing === "confirmed" && confirmed && !released).map(({ student }) => student)));
  const pending = view.groups.filter(({ members }) => members.some(({ confirmed }) => !confirmed));
  const set = (students: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const student of students) {
      if (on) next.add(student);
      else next.delete(student);
    }
    setChosen(next);
  };
  const toRelease = people.filter(({ student, confirmed, released }) => chosen.has(student) && confirmed && !released).map(({ student }) => student);
  const toWithdraw = people.filter(({ student, released }) => chosen.has(student) && released).map(({ student }) => student);
  const changed = people.filter(({ student, standing }) => toRelease.includes(student) && standing === "changed").length;
  const release = () =>
    ask({
      question: t("release.ask", { count: toRelease.length }),
      detail: changed > 0 ? t("release.changed", { number: changed }) : t("release.detail"),
      yes: t("release.yes"),
      act: () => {
        void act({ type: "release-results", students: toRelease }, t("release.done", { count: toRelease.length }));
        onClose();
      },
    });
  const withdraw = () =>
    ask({
      question: t("withdraw.ask", { count: toWithdraw.length }),
      detail: t("withdraw.detail"),
      yes: t("withdraw.yes"),
      danger: true,
      act: () => {
        void act({ type: "withdraw-results", students: toWithdraw }, t("withdraw.done", { count: toWithdraw.length }));
        onClose();
      },
    });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("release.title")}
      footer={
        <>
          <Button variant="danger" aria-disabled={toWithdraw.length === 0} onClick={() => toWithdraw.length > 0 && withdraw()}>
            {t("withdraw.chosen", { number: toWithdraw.length })}
          </Button>
          <Button variant="primary" icon="send" aria-disabled={toRelease.length === 0} onClick={() => toRelease.length > 0 && release()}>
            {t("release.chosen", { number: toRelease.length })}
          </Button>
        </>
      }
    >
      <p className={styles.quick}>
        <span>{t("release.intro")}</span>
        <span className={styles.both}>
          <Button size="s" variant="ghost" onClick={() => set(people.filter(({ confirmed }) => confirmed).map(({ student }) => student), true)}>
            {t("release.everybody")}
          </Button>
          <Button size="s" variant="ghost" onClick={() => setChosen(new Set())}>
            {t("release.nobody")}
          </Button>
        </span>
      </p>
      {pending.length > 0 && <Notice tone="warn" icon="warning">{t("release.pending", { count: pending.length })}</Notice>}
      <ul role="list" className={styles.groups}>
        {view.groups.map((group) => {
          const students = group.members.filter(({ confirmed }) => confirmed).map(({ student }) => student);
          const all = students.length > 0 && students.every((student) => chosen.has(student));
          return (
            <li key={group.group} className={styles.group}>
              <label className={styles.head} data-off={students.length === 0 || undefined}>
                <input type="checkbox" checked={all} disabled={students.length === 0} onChange={() => set(students, !all)} /> <b>{group.name}</b> <StandingTag standing={group.standing} />
              </label>
              <div className={styles.members}>
                {group.members.map((member) => (
                  <label key={member.student} data-off={!member.confirmed || undefined}>
                    <input type="checkbox" checked={chosen.has(member.student)} disabled={!member.confirmed} onChange={() => set([member.student], !chosen.has(member.student))} /> {member.name}
                    {member.released && <small>{t("release.isOut")}</small>}
                  </label>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
