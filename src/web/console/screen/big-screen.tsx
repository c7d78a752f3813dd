/** Owns what the class sees on the big screen: phase and time, and one thing at a time: how to join, a group's talk, or the points of the debriefing. */
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ScreenView } from "../../../protocol/classroom.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { spacedCode, typedAddress } from "../../shared/room-address.ts";
import { Countdown } from "../monitor/countdown.tsx";
import { ScreenDebrief } from "./screen-debrief.tsx";
import { ScreenGroup } from "./screen-group.tsx";
import { ScreenJoin } from "./screen-join.tsx";
import styles from "./big-screen.module.css";

/** `stale`: the line is cut. `site` is the address students reach the server at. */
export function BigScreen({ view, stale, site }: { view: ScreenView; stale: boolean; site: string }) {
  const { t } = useTranslation(["monitor", "common"]);
  const text = useText();
  const title = text(view.title);
  useEffect(() => {
    document.title = `${title} · ${view.className}`;
  }, [title, view.className]);
  const joining = view.debrief.length === 0 && view.group === null;
  return (
    <div className={styles.screen}>
      <header>
        <div className={styles.head}>
          <h1>
            {title}
            <small>{view.className}</small>
          </h1>
          {view.status === "ended" ? (
            <p className={styles.now}>{t("status.ended")}</p>
          ) : (
            <p className={styles.now}>
              <span>{t(`common:phase.${view.clock.phase}`)}</span>
              <Countdown clock={view.clock} />
              {view.status === "paused" && <span className={styles.paused}>{t("screen.paused")}</span>}
            </p>
          )}
        </div>
        <ol role="list" className={styles.phases} aria-label={t("phase.bar")}>
          {view.phases.map(({ id }, place) => (
            <li key={id} data-on={id === view.clock.phase} data-done={place < view.phases.findIndex((phase) => phase.id === view.clock.phase) || undefined} aria-current={id === view.clock.phase ? "step" : undefined}>
              <span>{t(`common:phase.${id}`)}</span>
            </li>
          ))}
        </ol>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {view.debrief.length > 0 ? <ScreenDebrief misses={view.debrief} /> : view.group ? <ScreenGroup group={view.group} /> : view.status === "ended" ? <p className={styles.over}>{t("screen.over")}</p> : <ScreenJoin code={view.code} site={site} />}
      </main>
      <footer className={styles.foot}>
        {stale && <span className={styles.stale}>{t("screen.stale")}</span>}
        {!joining && view.status !== "ended" && <span>{t("screen.joinLine", { address: typedAddress(site), code: spacedCode(view.code) })}</span>}
      </footer>
    </div>
  );
}
