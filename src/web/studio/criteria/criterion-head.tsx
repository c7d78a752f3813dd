/** What a criterion is worth and what students are told about it. */
import { useTranslation } from "react-i18next";
import type { Path } from "../../../scenario/problem.ts";
import type { CriterionSource } from "../../../studio/document.ts";
import { ChoiceAt } from "../fields/choice-at.tsx";
import { NumberAt } from "../fields/number-at.tsx";
import { PickAt } from "../fields/pick-at.tsx";
import { TextAt } from "../fields/text-at.tsx";
import styles from "./criterion.module.css";

const abilities = ["etiquette", "procedure", "information", "communication", "resolution", "adaptability"] as const;
const acts = ["perform", "promise", "ask", "state", "violate", "mention"] as const;

export function CriterionHead({ place }: { place: Path }) {
  const { t } = useTranslation("studio-criteria");
  return (
    <div className={styles.head}>
      <TextAt place={[...place, "title"]} label={t("head.title")} />
      <div className={styles.two}>
        <ChoiceAt place={[...place, "kind"]} label={t("head.kind")} options={[{ value: "does", title: t("head.does") }, { value: "must-not", title: t("head.mustNot") }]} />
        <NumberAt place={[...place, "points"]} label={t("head.points")} min={0.5} max={100} step={0.5} />
      </div>
    </div>
  );
}

/** Where the words are judged, how they act is a matter of their own; what happened has no such thing. */
export function CriterionMore({ place, criterion, isJudged }: { place: Path; criterion: CriterionSource; isJudged: boolean }) {
  const { t } = useTranslation(["studio-criteria", "common"]);
  const usual = criterion.kind === "must-not" ? "violate" : "state";
  const act = ("act" in criterion && criterion.act) || usual;
  const isOfSeat = place[1] === "cast";
  return (
    <div className={styles.more}>
      {isJudged && <ChoiceAt place={[...place, "act"]} label={t("head.act")} help={t(`actHelp.${act}`)} fallback={usual} options={acts.map((value) => ({ value, title: t(`act.${value}`) }))} />}
      <div className={styles.two}>
        <ChoiceAt place={[...place, "ability"]} label={t("head.ability")} options={abilities.map((value) => ({ value, title: t(`common:ability.${value}`) }))} />
        {!isOfSeat && <PickAt place={[...place, "step"]} target="step" label={t("head.step")} optional empty={t("head.stepOfBeat")} />}
      </div>
      <TextAt place={[...place, "advice"]} label={t("head.advice")} help={t("head.adviceHelp")} long />
      <TextAt place={[...place, "model"]} label={t("head.model")} help={t("head.modelHelp")} long plain={isJudged} optional={!isJudged} />
      <NumberAt place={[...place, "weight"]} label={t("head.weight")} help={t("head.weightHelp")} min={0} optional />
    </div>
  );
}
