/** Owns the customer's private card: who one is, how one feels, what to bring up, what to tell only when asked. */
import { useTranslation } from "react-i18next";
import type { ActivityViewOf, CustomerDesk, Text } from "../../../protocol/attempt.ts";
import { useAttempt } from "../../player/attempt/attempt-context.tsx";
import { useText } from "../../shared/i18n/use-text.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { Perforation } from "../../shared/ui/waybill.tsx";
import { MoodSlider } from "./mood-slider.tsx";
import styles from "./seat-sheet.module.css";

export function CustomerCard({ dialogue, desk, task }: { dialogue: ActivityViewOf<"dialogue">; desk: CustomerDesk; task: Text | null }) {
  const { t } = useTranslation("class");
  const text = useText();
  const { view } = useAttempt();
  const { persona } = desk;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls
    <div className={styles.sheet} tabIndex={0} role="group" aria-label={t("desk.customer")}>
      <header className={styles.head}>
        <p className={styles.over}>{t("customer.youAre")}</p>
        <h3 className={styles.name}>{text(persona.name)}</h3>
        <p className={styles.sub}>{text(persona.title)}</p>
        {persona.character !== null && <p className={styles.character}>{text(persona.character)}</p>}
        {task !== null && <p className={styles.task}>{text(task)}</p>}
      </header>
      {[...desk.cards].reverse().map((card) => (
        <section key={card.seq} className={styles.sudden} aria-label={t("customer.sudden")}>
          <p className={styles.suddenTitle}>
            <Icon name="warning" /> {t("customer.sudden")} · {text(card.title)}
          </p>
          {card.line !== null && <p>{text(card.line)}</p>}
        </section>
      ))}
      {desk.holds && view.attempt.status === "running" && dialogue.call !== null && dialogue.call.state !== "over" && <MoodSlider activity={dialogue.id} call={dialogue.call} felt={desk.felt} />}
      {desk.points.length > 0 && (
        <section aria-labelledby="customer-points">
          <h4 id="customer-points">{t("customer.points")}</h4>
          <ul role="list" className={styles.ticks}>
            {desk.points.map((point) => (
              <li key={point.id} data-done={point.raised || undefined}>
                <span className={styles.box}>{point.raised && <Icon name="check" />}</span>
                <span>{text(point.title)}</span>
                <span className="visually-hidden">{t(point.raised ? "customer.raised" : "customer.notRaised")}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Perforation />
      {(persona.tells.length > 0 || desk.facts.length > 0) && (
        <section aria-labelledby="customer-tells">
          <h4 id="customer-tells">
            <Icon name="lock" /> {t("customer.tells")}
          </h4>
          <dl className={styles.tells}>
            {persona.tells.map(({ asked, tells }, place) => (
              <div key={place}>
                <dt>{text(asked)}</dt>
                <dd>{text(tells)}</dd>
              </div>
            ))}
            {desk.facts.map((fact) => (
              <div key={fact.id}>
                <dt>{text(fact.label)}</dt>
                <dd>
                  <b>{text(fact.value)}</b>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Temper title={t("customer.angers")} sign="up" lines={persona.angers} />
      <Temper title={t("customer.calms")} sign="down" lines={persona.calms} />
    </div>
  );
}

function Temper({ title, sign, lines }: { title: string; sign: "up" | "down"; lines: readonly Text[] }) {
  const text = useText();
  if (lines.length === 0) return null;
  return (
    <section>
      <h4>
        <Icon name={sign} /> {title}
      </h4>
      <ul className={styles.temper}>
        {lines.map((line, place) => (
          <li key={place}>{text(line)}</li>
        ))}
      </ul>
    </section>
  );
}
