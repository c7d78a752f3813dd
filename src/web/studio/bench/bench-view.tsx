/** The test bench: sample answers against criteria, traps, robots that play, and what they find. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useWritten } from "../fields/use-written.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { Tabs } from "../../shared/ui/tabs.tsx";
import { useDocument } from "../studio-context.tsx";
import { RobotBench } from "./robots/robot-bench.tsx";
import { TryHere } from "../try-out/try-here.tsx";
import { SampleBench } from "./samples/sample-bench.tsx";
import { TrapList } from "./traps/trap-list.tsx";
import { nameOf, talkBeats, useBenchBeat, type BenchBeat } from "./use-bench-beat.ts";
import styles from "./bench.module.css";

export function BenchView() {
  const { t } = useTranslation("studio-bench");
  return (
    <div className={styles.bench}>
      <Tabs
        label={t("title")}
        keepMounted
        tabs={[
          { id: "samples", title: t("tab.samples"), content: <OfBeat>{(beat) => <SampleBench key={nameOf(beat)} of={beat} />}</OfBeat> },
          { id: "traps", title: t("tab.traps"), content: <OfBeat>{(beat) => <TrapList key={nameOf(beat)} of={beat} />}</OfBeat> },
          { id: "robots", title: t("tab.robots"), content: <RobotBench /> },
        ]}
      />
    </div>
  );
}

/** Chooses the beat first. */
function OfBeat({ children }: { children: (beat: BenchBeat) => React.ReactNode }) {
  const { t } = useTranslation("studio-bench");
  const text = useWritten();
  const document = useDocument();
  const beats = useMemo(() => talkBeats(document), [document]);
  const { chosen, choose } = useBenchBeat(beats);
  if (!chosen) return <EmptyState title={t("noBeat")}>{t("noBeatText")}</EmptyState>;
  const dialogues = [...new Set(beats.map(({ index }) => index))];
  const count = (of: BenchBeat) => (document.answers ?? []).filter(({ activity, beat }) => activity === of.activity && beat === of.beat.id).length;
  const option = (of: BenchBeat) => (
    <option key={nameOf(of)} value={nameOf(of)}>
      {t("beat", { number: of.number + 1, title: text(of.beat.title) || t("untitled"), count: count(of) })}
    </option>
  );
  return (
    <div className={styles.part}>
      <div className={styles.choice}>
        <SelectField label={t("beatLabel")} className={styles.beat} value={nameOf(chosen)} onChange={({ target }) => choose(target.value)}>
          {dialogues.length === 1
            ? beats.map(option)
            : dialogues.map((index) => (
                <optgroup key={index} label={text(document.situation.activities[index]?.title) || t("untitled")}>
                  {beats.filter((of) => of.index === index).map(option)}
                </optgroup>
              ))}
        </SelectField>
        <TryHere place={["situation", "activities", chosen.index, "beats", chosen.number]} />
      </div>
      {children(chosen)}
    </div>
  );
}
