/** Owns what is filled in for one condition, by its kind. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { ConditionKind } from "../../../studio/condition-edit.ts";
import { ChoiceAt } from "./choice-at.tsx";
import { NumberAt } from "./number-at.tsx";
import { PickAt, PicksAt } from "./pick-at.tsx";
import { TimeAt } from "./time-at.tsx";

export function ConditionFields({ place, kind }: { place: Path; kind: ConditionKind }) {
  const { t } = useTranslation("studio-fields");
  const least = <NumberAt place={[...place, kind, "min"]} label={t("condition.min")} min={kind === "mood" ? 0 : 1} step={1} optional />;
  const most = <NumberAt place={[...place, kind, "max"]} label={t("condition.max")} min={0} step={1} optional />;
  switch (kind) {
    case "met":
      return <PickAt place={[...place, "met"]} target="criterion" label={t("condition.criterion")} hideLabel />;
    case "count":
      return (
        <>
          <PicksAt place={[...place, "count", "of"]} target="criterion" label={t("condition.criteria")} hideLabel empty="keep" />
          <NumberAt place={[...place, "count", "min"]} label={t("condition.min")} min={1} step={1} />
        </>
      );
    case "outcome":
      return (
        <>
          <ChoiceAt place={[...place, "outcome"]} label={t("condition.outcome")} hideLabel options={(["good", "weak", "wrong"] as const).map((value) => ({ value, title: t(`outcome.${value}`) }))} />
          <PickAt place={[...place, "beat"]} target="beat" label={t("condition.inBeat")} optional empty={t("condition.thisBeat")} />
        </>
      );
    case "mood":
      return (
        <>
          {least}
          {most}
          <NumberAt place={[...place, "mood", "beats"]} label={t("condition.lastBeats")} min={1} step={1} optional />
          <PickAt place={[...place, "mood", "since"]} target="beat" label={t("condition.since")} optional empty={t("condition.fromStart")} />
        </>
      );
    case "tries":
      return (
        <>
          {least}
          {most}
        </>
      );
    case "clock":
      return (
        <>
          <TimeAt place={[...place, "clock", "from"]} label={t("condition.from")} optional />
          <TimeAt place={[...place, "clock", "before"]} label={t("condition.before")} optional />
        </>
      );
    case "timer":
      return (
        <>
          <PickAt place={[...place, "timer", "id"]} target="timer" label={t("condition.timer")} hideLabel />
          <ChoiceAt place={[...place, "timer", "is"]} label={t("condition.is")} hideLabel options={(["running", "kept", "late", "missed"] as const).map((value) => ({ value, title: t(`timerIs.${value}`) }))} />
        </>
      );
    case "contacted":
      return (
        <>
          <PicksAt place={[...place, "contacted", "of"]} target="contact" label={t("condition.contacts")} hideLabel empty="keep" />
          {least}
          {most}
        </>
      );
    case "visited":
      return <PickAt place={[...place, "visited"]} target="beat" label={t("condition.beat")} hideLabel />;
    case "submitted":
      return <PickAt place={[...place, "submitted"]} target="activity" label={t("condition.activity")} hideLabel />;
    case "all":
    case "any":
    case "not":
      return null;
  }
}
