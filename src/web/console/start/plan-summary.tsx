/** Owns the waybill of the lesson to come: what was settled at a glance, what is missing, and the button that starts it. */
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { LessonChoice } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import { FaultLine } from "../fault-line.tsx";
import type { GroupsProps } from "../groups/groups-tab.tsx";
import { present, type Groups } from "../groups/grouping.ts";
import { useTask } from "../use-task.ts";
import { lessonOf, minutesOf, seatsOf, type PlanDraft } from "./plan-draft.ts";
import { rememberPlan } from "./remembered-plan.ts";
import styles from "./start.module.css";

const nobody: ReadonlySet<string> = new Set();

export function PlanSummary({ item, students, absent, choice, plan, groups }: GroupsProps & { choice: LessonChoice; plan: PlanDraft; groups: Groups }) {
  const { t } = useTranslation(["console", "common"]);
  const text = useText();
  const api = useApi();
  const task = useTask();
  const [, go] = useLocation();
  const here = present(groups, absent.ids);
  const seats = seatsOf(choice, plan);
  const placed = new Set(groups.flatMap(({ members }) => members));
  const left = students.filter(({ id }) => !placed.has(id) && !absent.ids.has(id)).length;
  const small = here.filter(({ members }) => members.length < seats.length).length;
  const away = students.filter(({ id }) => absent.ids.has(id)).length;
  const start = () =>
    task.run(async () => {
      rememberPlan(item.id, plan);
      const { id } = await api.lessons.start(item.id, lessonOf(choice, plan, present(groups, nobody), absent.day));
      go(routes.monitor(id));
    });
  const facts = {
    class: item.name,
    mode: t(`common:mode.${plan.mode}`),
    time: t("start.sum.phases", { count: plan.phases.filter(({ on }) => on).length, minutes: minutesOf(plan) }),
    pace: t(plan.pace === "class" && plan.autoAdvance ? "start.sum.byTime" : `start.paces.${plan.pace}`),
    // Where nobody is talked to there is no customer to play.
    ...(choice.seats.some(({ role }) => role === "customer") ? { customer: t(`start.customers.${plan.customer}`) } : {}),
    seats: seats.map(({ title }) => text(title)).join(t("common:list.comma")),
    spare: t(`start.spares.${plan.spare}`),
    groups: t("start.sum.groupsOf", { groups: here.length, people: here.reduce((sum, { members }) => sum + members.length, 0) }),
  };
  return (
    <Waybill className={styles.summary} aria-labelledby="plan-summary">
      <h2 id="plan-summary">{text(choice.title)}</h2>
      <dl>
        {(Object.keys(facts) as (keyof typeof facts)[]).map((key) => (
          <div key={key}>
            <dt>{t(`start.sum.${key}`)}</dt>
            <dd>{facts[key]}</dd>
          </div>
        ))}
      </dl>
      <Perforation />
      <ul role="list" className={styles.notes}>
        {left > 0 && here.length > 0 && <li>{t("start.left", { count: left })}</li>}
        {small > 0 && <li>{t("start.small", { count: small })}</li>}
        {away > 0 && <li>{t("start.absent", { count: away })}</li>}
      </ul>
      <FaultLine fault={task.fault} />
      {here.length === 0 ? (
        <>
          <p className={styles.missing}>{t(students.length === 0 ? "start.nobody" : "start.noGroups")}</p>
          <ButtonLink variant="primary" size="l" className={styles.go} href={routes.class(item.id, students.length === 0 ? "roster" : "groups")}>
            {t(students.length === 0 ? "groups.toRoster" : "start.toGroups")}
          </ButtonLink>
        </>
      ) : (
        <Button variant="primary" size="l" className={styles.go} busy={task.busy} onClick={() => void start()}>
          {t(task.busy ? "start.starting" : "start.go")}
        </Button>
      )}
    </Waybill>
  );
}
