/** Owns choosing a criterion that the engine did not judge on a turn, so that a teacher can. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CreditItem } from "../../../protocol/attempt.ts";
import type { Moment, MomentVerdict } from "../../../protocol/review.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { SelectField } from "../../shared/ui/field.tsx";
import { isAbout, verdictsOf } from "../replay/moments.ts";

type Props = { moment: Moment; items: readonly CreditItem[]; onClose: () => void; onChosen: (verdict: MomentVerdict) => void };

export function AddVerdict({ moment, items, onClose, onChosen }: Props) {
  const { t } = useTranslation("review");
  const text = useText();
  const open = unjudged(moment, items);
  const [chosen, setChosen] = useState(open[0]?.subject ?? "");
  const item = open.find(({ subject }) => subject === chosen);
  const go = () => item && onChosen({ key: item.subject, title: item.title, sign: item.sign, state: "not-met", spans: [], confidence: 1, corrected: null });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("verdict.addTitle")}
      footer={
        <Button variant="primary" aria-disabled={!item} onClick={go}>
          {t("verdict.addNext")}
        </Button>
      }
    >
      <SelectField label={t("verdict.addWhich")} help={t("verdict.addHelp")} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        {open.map(({ subject, title }) => (
          <option key={subject} value={subject}>
            {text(title)}
          </option>
        ))}
      </SelectField>
    </Dialog>
  );
}

/** Criteria of the dialogue, each once, but for those that were judged here. */
function unjudged(moment: Moment, items: readonly CreditItem[]): CreditItem[] {
  const here = "activity" in moment ? moment.activity : null;
  const seen = new Set<string>();
  return items.filter((item) => {
    if (item.kind !== "criterion" || item.activity !== here || seen.has(item.subject) || verdictsOf(moment).some((verdict) => isAbout(verdict, [item]))) return false;
    seen.add(item.subject);
    return true;
  });
}
