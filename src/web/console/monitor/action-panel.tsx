/** Owns what can be done to the chosen groups, or to the class where none is chosen. Longer things open a window of their own. */
import { useTranslation } from "react-i18next";
import type { GroupMonitor, MonitorView } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { KeyName } from "../../shared/ui/key-words.tsx";
import { inCall } from "./group-facts.ts";
import { HandCall } from "./hand-call.tsx";
import { keyOf, type Shortcut } from "./shortcuts.ts";
import { TimeButtons } from "./time-buttons.tsx";
import { useHints } from "./use-hints.ts";
import { useProjecting } from "./use-projecting.ts";
import styles from "./action-panel.module.css";

type ActionPanelProps = {
  view: MonitorView;
  /** Never empty, but for a lesson without groups. */
  groups: readonly GroupMonitor[];
  whole: boolean;
  onShortcut: (shortcut: Shortcut, groups: readonly string[]) => void;
  onClear: () => void;
};

export function ActionPanel({ view, groups, whole, onShortcut, onClear }: ActionPanelProps) {
  const { t } = useTranslation("monitor");
  const text = useText();
  const { ready, whisper } = useHints(view, groups);
  const projecting = useProjecting(view);
  const [only] = groups.length === 1 ? groups : [];
  const ids = groups.map(({ id }) => id);
  const ended = view.status === "ended";
  const button = (shortcut: Shortcut, disabled = false) => (
    <Button key={shortcut} disabled={disabled} aria-keyshortcuts={keyOf(shortcut)} onClick={() => onShortcut(shortcut, ids)}>
      {t(`action.${shortcut}`)}
      <KeyName className={styles.key}>{keyOf(shortcut)}</KeyName>
    </Button>
  );
  const title = only && !whole ? t("panel.group", { name: only.name }) : whole ? t("panel.class", { count: groups.length }) : t("panel.groups", { count: groups.length });

  return (
    <Card
      id="actions"
      title={title}
      note={whole ? t("panel.wholeNote") : undefined}
      actions={
        !whole && (
          <Button size="s" variant="ghost" onClick={onClear}>
            {t("panel.clear")}
          </Button>
        )
      }
    >
      {only?.handUp && !ended && <HandCall group={only} onAnswer={() => onShortcut("answer", ids)} />}
      <div className={styles.actions}>
        {!ended && (
          <>
            {ready.slice(0, 2).map((hint) => (
              <Button key={hint} className={styles.wide} icon="bulb" onClick={() => whisper(ids, null, hint)}>
                {t("panel.quick", { hint })}
              </Button>
            ))}
            {button("hint")}
            {button("card", !groups.some(inCall))}
            {button("mood", !groups.some(inCall))}
            {button("seats", !only)}
          </>
        )}
        {button("listen", !only)}
        {only && only.id === view.projected.group ? (
          <Button onClick={projecting.takeDown}>{t("project.takeDown")}</Button>
        ) : (
          button("project", !only)
        )}
      </div>
      {only && only.id === view.projected.group && (
        <label className={styles.names}>
          <input type="checkbox" checked={!view.projected.names} onChange={(event) => projecting.show(only.id, !event.target.checked)} />
          {t("project.hideNames")}
        </label>
      )}
      {!ended && <TimeButtons groups={whole ? null : groups} />}
      {only && only.activity && !whole && <p className={styles.about}>{t("card.at", { title: text(only.activity.title) })}</p>}
    </Card>
  );
}
