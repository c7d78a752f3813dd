/** A compound wording, put together place by place: words, gaps, concepts, kinds of figures. Nobody sees the notation. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isReadable, typedWordings, valueTypes, writeWording, type WordingChip, type WordingOption } from "../../../studio/criteria/wording-chips.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { Menu } from "../../shared/ui/menu.tsx";
import controls from "../../shared/ui/field.module.css";
import { cx } from "../../shared/ui/cx.ts";
import { ConceptPicker } from "./concept-picker.tsx";
import { useFrameDesk } from "./frame-context.ts";
import { SmallSelect } from "./small-select.tsx";
import { useNamed } from "./use-named.ts";
import styles from "./frame.module.css";

const gaps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 25, 30];

export function WordingDialog({ chips: given, onClose }: { chips: readonly WordingChip[]; onClose: (chips: readonly WordingChip[]) => void }) {
  const { t } = useTranslation("studio-criteria");
  const { words } = useFrameDesk();
  const [chips, setChips] = useState<readonly WordingChip[]>(given.length > 0 ? given : [{ kind: "choice", options: [], optional: false }]);
  const [picking, setPicking] = useState(false);
  const wording = writeWording(chips);
  const readable = wording === "" || isReadable(wording);
  const put = (index: number, chip: WordingChip) => setChips(chips.map((one, at) => (at === index ? chip : one)));
  const add = (chip: WordingChip) => setChips([...chips, chip]);
  const choice = (...options: WordingOption[]): WordingChip => ({ kind: "choice", options, optional: false });
  const move = (index: number, by: number) => {
    const next = [...chips];
    next.splice(index + by, 0, ...next.splice(index, 1));
    setChips(next);
  };
  return (
    <Dialog open onClose={() => onClose(readable ? chips : given)} title={t("wording.title")} wide footer={<Button variant="primary" disabled={!readable} onClick={() => onClose(chips)}>{t("wording.done")}</Button>}>
      <p className={styles.help}>{t("wording.help")}</p>
      <ol className={styles.row} role="list">
        {chips.map((chip, index) => (
          // Places have no name of their own; what is moved changes places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.cell} data-gap={chip.kind === "gap" || undefined}>
            {chip.kind === "gap" ? <GapCell chip={chip} number={index + 1} onPut={(next) => put(index, next)} /> : <ChoiceCell chip={chip} number={index + 1} onPut={(next) => put(index, next)} />}
            <span className={styles.tools}>
              <button type="button" className={styles.tool} aria-label={t("wording.left", { number: index + 1 })} disabled={index === 0} onClick={() => move(index, -1)}>
                <Icon name="back" />
              </button>
              <button type="button" className={styles.tool} aria-label={t("wording.right", { number: index + 1 })} disabled={index === chips.length - 1} onClick={() => move(index, 1)}>
                <Icon name="chevron" />
              </button>
              <button type="button" className={styles.tool} aria-label={t("wording.removeChip", { number: index + 1 })} onClick={() => setChips(chips.filter((_, at) => at !== index))}>
                <Icon name="trash" />
              </button>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.settings}>
        <Button size="s" icon="plus" onClick={() => add(choice())}>{t("wording.addChoice")}</Button>
        <Button size="s" icon="plus" onClick={() => add({ kind: "gap", max: null, commas: false })}>{t("wording.addGap")}</Button>
        <Button size="s" icon="plus" onClick={() => setPicking(true)}>{t("wording.addConcept")}</Button>
        <Menu size="s" icon="plus" title={t("wording.addValue")}>
          {valueTypes.map((type) => (
            <Button key={type} variant="ghost" size="s" onClick={() => add(choice({ kind: "value", type }))}>
              {t(`read.type.${type}`)}
            </Button>
          ))}
        </Menu>
        <Menu size="s" icon="plus" title={t("wording.ending")}>
          <Button variant="ghost" size="s" onClick={() => add(choice({ kind: "border" }))}>{t("wording.border")}</Button>
          <Button variant="ghost" size="s" onClick={() => add(choice({ kind: "question" }))}>{t("wording.question")}</Button>
        </Menu>
      </div>
      <p className={styles.reads}>{t("wording.reads", { wording: wording === "" ? t("wording.empty") : words.wording(wording) })}</p>
      {!readable && <p className={styles.refused} role="status">{t("wording.unreadable")}</p>}
      <ConceptPicker open={picking} onClose={() => setPicking(false)} onPick={(id) => add(choice({ kind: "concept", id }))} />
    </Dialog>
  );
}

function GapCell({ chip, number, onPut }: { chip: Extract<WordingChip, { kind: "gap" }>; number: number; onPut: (chip: WordingChip) => void }) {
  const { t } = useTranslation("studio-criteria");
  const options = [{ value: "", title: chip.commas ? t("wording.gapUsualCommas") : t("wording.gapUsual") }, ...[...new Set([...gaps, chip.max ?? 8])].sort((a, b) => a - b).map((count) => ({ value: String(count), title: t("wording.gapOf", { count }) }))];
  return (
    <fieldset className={styles.cellBody}>
      <legend>{t("wording.gapAt", { number })}</legend>
      <SmallSelect label={t("wording.gap")} value={chip.max === null ? "" : String(chip.max)} readOnly={false} options={options} onChange={(max) => onPut({ ...chip, max: max === "" ? null : Number(max) })} />
      <label className={styles.check}>
        <input type="checkbox" checked={chip.commas} onChange={({ target }) => onPut({ ...chip, commas: target.checked })} />
        {t("wording.commas")}
      </label>
    </fieldset>
  );
}

function ChoiceCell({ chip, number, onPut }: { chip: Extract<WordingChip, { kind: "choice" }>; number: number; onPut: (chip: WordingChip) => void }) {
  const { t } = useTranslation("studio-criteria");
  const { concepts } = useNamed();
  const [typed, setTyped] = useState("");
  const title = (option: WordingOption): string => {
    if (option.kind === "text") return option.text;
    if (option.kind === "concept") return t("read.row.concept", { title: concepts[option.id]?.title ?? t("read.lost") });
    if (option.kind === "value") return t("read.row.value", { title: t(`read.type.${option.type}`) });
    return option.kind === "border" ? t("wording.border") : t("wording.question");
  };
  const add = () => {
    // A place holds words without a pause; what has one would be two places.
    const texts = typedWordings(typed.replace(/\s+/g, "\n")).filter((text) => !text.includes(" "));
    const fresh = texts.filter((text) => !chip.options.some((option) => option.kind === "text" && option.text === text));
    if (fresh.length > 0) onPut({ ...chip, options: [...chip.options, ...fresh.map((text): WordingOption => ({ kind: "text", text }))] });
    setTyped("");
  };
  return (
    <fieldset className={styles.cellBody}>
      <legend>{t("wording.choice", { number })}</legend>
      <ul className={styles.chips} role="list">
        {chip.options.map((option, index) => (
          <li key={title(option)} className={styles.chip}>
            {title(option)}
            <button type="button" className={styles.tool} aria-label={t("wording.remove", { word: title(option) })} onClick={() => onPut({ ...chip, options: chip.options.filter((_, at) => at !== index) })}>
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <input
        type="text"
        className={cx(controls.control, styles.new)}
        aria-label={t("wording.option")}
        placeholder={t("wording.option")}
        value={typed}
        data-own-undo
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={chip.optional} onChange={({ target }) => onPut({ ...chip, optional: target.checked })} />
        {t("wording.optional")}
      </label>
    </fieldset>
  );
}
