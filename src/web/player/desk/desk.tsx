/** Owns the work desk: the forms that lie on it, look-up, facts, notes and rules as tabs that keep what was typed. */
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityViewOf } from "../../../protocol/attempt.ts";
import { useText } from "../../shared/i18n/use-text.ts";
import { Tabs } from "../../shared/ui/tabs.tsx";
import { useAttempt } from "../attempt/attempt-context.tsx";
import { FactSheet } from "./fact-sheet.tsx";
import { Notepad } from "./notepad.tsx";
import { OrderLookUp } from "./order-look-up.tsx";
import { PaperForm } from "./paper-form.tsx";
import { References } from "./references.tsx";
import styles from "./desk.module.css";

/** `forms` lie on the desk first. */
export function Desk({ forms }: { forms: ActivityViewOf<"form">[] }) {
  const { t } = useTranslation("attempt");
  const text = useText();
  const { view } = useAttempt();
  // Where no order can be looked up, the rules are what one works by.
  const { orders } = view.situation;
  const [tab, setTab] = useState(forms[0]?.id ?? (orders || view.references.length === 0 ? "facts" : "rules"));
  const fresh = useFreshFacts(tab === "facts");
  const tabs = [
    ...forms.map((form) => ({ id: form.id, title: text(form.form.title), content: <PaperForm activity={form} narrow /> })),
    ...(orders ? [{ id: "look-up", title: t("desk.lookUp"), content: <OrderLookUp /> }] : []),
    {
      id: "facts",
      title: (
        <>
          {t("desk.facts")}
          {fresh.unseen > 0 && <span className={styles.badge} title={t("desk.unseen", { count: fresh.unseen })}>{fresh.unseen}</span>}
        </>
      ),
      content: (
        <>
          {orders && <p className={styles.help}>{t("desk.factsHelp")}</p>}
          <FactSheet facts={view.facts} fresh={fresh.shown} />
        </>
      ),
    },
    { id: "notes", title: t("desk.notes"), content: <Notepad /> },
    ...(view.references.length > 0 ? [{ id: "rules", title: t("desk.rules"), content: <References references={view.references} /> }] : []),
  ];
  return (
    <div className={styles.desk}>
      <Tabs label={t("desk.title")} tabs={tabs} value={tab} onChange={setTab} keepMounted />
    </div>
  );
}

// Facts that came since the sheet was last looked at; those it was opened for stay marked while it is open.
function useFreshFacts(looking: boolean): { unseen: number; shown: string[] } {
  const { view } = useAttempt();
  const known = view.facts.map(({ id }) => id).join(" ");
  const [seen, setSeen] = useState(known);
  const before = useRef(known);
  useEffect(() => {
    if (looking) setSeen(known);
    else before.current = seen;
  }, [looking, known, seen]);
  const since = (earlier: string) => known.split(" ").filter((id) => id && !earlier.split(" ").includes(id));
  return { unseen: since(seen).length, shown: since(before.current) };
}
