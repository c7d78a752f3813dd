/** Owns what is done once or twice in a lesson: the big screen, another round, giving out results, the end. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor, MonitorView, Release } from "../../../protocol/classroom.ts";
import { newId } from "../../shared/new-id.ts";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import { inCall } from "./group-facts.ts";
import { useLessonDesk } from "./lesson-desk.tsx";

/** `scope` null: the whole class. */
export function LessonMenu({ view, scope }: { view: MonitorView; scope: readonly GroupMonitor[] | null }) {
  const { t } = useTranslation("monitor");
  const { act, ask } = useLessonDesk();
  const running = view.status !== "ended";
  const groups = scope ?? view.groups;
  const whom = scope ? t("panel.groups", { count: scope.length }) : t("panel.class", { count: view.groups.length });

  const round = (rotate: boolean) =>
    ask({
      question: t(rotate ? "round.askRotate" : "round.askSame", { whom }),
      detail: groups.some(inCall) ? t("round.stops") : t("round.kept"),
      yes: t("round.yes"),
      act: () => void act({ type: "start-round", attempts: Object.fromEntries(groups.map(({ id }) => [id, newId()])), rotate }, t("round.done")),
    });
  const lacks = (what: Release) => (group: GroupMonitor) => !group.released.includes(what);
  const release = (what: Release) => {
    // Where the chosen ones have got theirs, what is left are the others.
    const chosen = scope?.some(lacks(what)) ? scope : null;
    const rest = view.groups.filter(lacks(what)).filter((group) => chosen && !chosen.includes(group)).length;
    ask({
      question: t(`release.ask.${what}`, { whom: chosen ? whom : t("panel.class", { count: view.groups.length }) }),
      detail: (
        <>
          {t(running ? "release.live" : "release.detail")}
          {rest > 0 && (
            <>
              <br />
              {t("release.rest", { count: rest })}
            </>
          )}
        </>
      ),
      yes: t("release.yes"),
      act: () => {
        for (const group of chosen ?? [null]) void act({ type: "release", what, group: group?.id ?? null }, t("release.done"));
      },
    });
  };
  const canRelease = (what: Release) => view.mode === "exam" && view.groups.some(lacks(what));

  return (
    <Menu title={t("menu.title")}>
      <Button variant="ghost" onClick={() => window.open(`#${routes.screen(view.lesson)}`, `screen-${view.lesson}`)}>
        {t("menu.screen")}
      </Button>
      <ButtonLink variant="ghost" href={routes.review(view.lesson)}>
        {t("menu.review")}
      </ButtonLink>
      {running && (
        <>
          <Button variant="ghost" onClick={() => round(true)}>
            {t("menu.rotate")}
          </Button>
          <Button variant="ghost" onClick={() => round(false)}>
            {t("menu.again")}
          </Button>
        </>
      )}
      {canRelease("verdicts") && (
        <Button variant="ghost" onClick={() => release("verdicts")}>
          {t("menu.verdicts")}
        </Button>
      )}
      {canRelease("reports") && (
        <Button variant="ghost" onClick={() => release("reports")}>
          {t("menu.reports")}
        </Button>
      )}
      {running && (
        <Button variant="danger" onClick={() => ask({ question: t("end.ask"), detail: t(view.groups.some(inCall) ? "end.stops" : "end.detail"), yes: t("end.yes"), danger: true, act: () => void act({ type: "end-lesson" }, t("end.done")) })}>
          {t("menu.end")}
        </Button>
      )}
    </Menu>
  );
}
