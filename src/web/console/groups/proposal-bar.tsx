/** Owns asking for a proposal of groups: by which way, how many in a group. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GroupingProposal } from "../../../protocol/api.ts";
import { useApi } from "../../shared/api/api-context.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Confirm } from "../../shared/ui/dialog.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { announce } from "../../shared/ui/toast.tsx";
import { FaultLine } from "../fault-line.tsx";
import { Stepper } from "../stepper.tsx";
import { useTask } from "../use-task.ts";
import styles from "./groups.module.css";
import type { Absent } from "./use-absent.ts";
import type { GroupingDraft } from "./use-grouping.ts";

const ways = ["random", "ability", "column", "keep", "rotate"] as const;
/** Ways that go by a number of people in a group. */
const SIZED = new Set<(typeof ways)[number]>(["random", "ability", "keep"]);
const USUAL_SIZE = 4;

export function ProposalBar({ classId, grouped, absent, grouping }: { classId: string; /** Somebody is in a group already. */ grouped: boolean; absent: Absent; grouping: GroupingDraft }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const task = useTask();
  const [way, setWay] = useState<GroupingProposal["way"]>("random");
  const [size, setSize] = useState(USUAL_SIZE);
  const [asked, setAsked] = useState(false);
  const propose = () =>
    task.run(async () => {
      await grouping.settle();
      const { groups: proposed } = await api.grouping.propose(classId, { way, size, seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0, absent: [...absent.ids] });
      // A drawn group has a bare number for a name.
      grouping.change(() => proposed.map((group) => (/^\d+$/.test(group.name) ? { ...group, name: t("groups.nth", { number: group.name }) } : group)));
      announce(t("proposal.done", { count: proposed.length }));
    });
  return (
    <Card title={t("proposal.title")}>
      <div className={styles.proposal}>
        <SelectField className={styles.way} label={t("proposal.way")} help={t(`proposal.help.${way}`)} value={way} onChange={(event) => setWay(ways.find((one) => one === event.target.value) ?? "random")}>
          {ways.map((one) => (
            <option key={one} value={one}>
              {t(`proposal.ways.${one}`)}
            </option>
          ))}
        </SelectField>
        {SIZED.has(way) && <Stepper label={t("proposal.size")} value={size} min={1} max={12} onChange={setSize} />}
        <Button variant="primary" busy={task.busy} onClick={() => (grouped && way !== "keep" && way !== "rotate" ? setAsked(true) : void propose())}>
          {t(task.busy ? "proposal.busy" : grouped && way === "random" ? "proposal.again" : "proposal.do")}
        </Button>
      </div>
      <FaultLine fault={task.fault} />
      <Confirm
        open={asked}
        question={t("proposal.question")}
        detail={t("proposal.detail")}
        yes={t("proposal.do")}
        onAnswer={(yes) => {
          setAsked(false);
          if (yes) void propose();
        }}
      />
    </Card>
  );
}
