/** Owns typing the code of a room, the way back into the last one, and back into the lesson of whoever is signed in here. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../shared/api/api-context.tsx";
import { routes } from "../../shared/routes.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Field } from "../../shared/ui/field.tsx";
import { Perforation, Waybill } from "../../shared/ui/waybill.tsx";
import { useLoaded } from "../../shared/use-loaded.ts";
import { CODE_LENGTH, lastRoom, readCode } from "./room-code.ts";
import { useSignOut } from "./use-sign-out.ts";
import styles from "./join.module.css";

export function CodeStep({ first = "", fault, onCode }: { first?: string; fault?: string; onCode: (code: string) => void }) {
  const { t } = useTranslation("class");
  const [code, setCode] = useState(() => readCode(first));
  const [asked, setAsked] = useState(false);
  const last = lastRoom();
  const short = asked && code.length < CODE_LENGTH ? t("join.codeShort", { count: CODE_LENGTH }) : undefined;
  return (
    <Waybill aria-labelledby="join-code">
      <h1 id="join-code" className={styles.title}>
        {t("join.codeTitle")}
      </h1>
      <p className={styles.lead}>{t("join.codeLead")}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (code.length === CODE_LENGTH) onCode(code);
        }}
      >
        <Field label={t("join.code")} fault={short ?? fault}>
          {(wiring) => (
            <span className={styles.boxes}>
              <input
                {...wiring}
                className={styles.code}
                type="text"
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has nothing else to do
                autoFocus
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                // Room for a slip of the finger: what is too much is cut off by readCode.
                maxLength={CODE_LENGTH + 6}
                value={code}
                onChange={(event) => setCode(readCode(event.target.value))}
              />
            </span>
          )}
        </Field>
        <Button type="submit" variant="primary" size="l" icon="chevron">
          {t("join.enter")}
        </Button>
      </form>
      {last && last.code !== first && (
        <>
          <Perforation />
          <p className={styles.aside}>{t("join.lastRoom")}</p>
          <ButtonLink href={routes.join(last.code)} size="l" className={styles.whole}>
            {last.name} · <span className={styles.mono}>{last.code}</span>
          </ButtonLink>
        </>
      )}
      <SignedIn />
    </Waybill>
  );
}

/** Whoever has closed the page by mistake need not begin again. */
function SignedIn() {
  const { t } = useTranslation("class");
  const api = useApi();
  const signOut = useSignOut();
  const site = useLoaded(() => api.site(), "site");
  const me = site.state === "there" && site.value.me?.kind === "student" ? site.value.me : null;
  if (!me) return null;
  return (
    <>
      <Perforation />
      <p className={styles.aside}>{t("join.youAre", { name: me.name, class: me.class.name })}</p>
      <div className={styles.row}>
        <ButtonLink href={routes.lesson()} variant="primary">
          {t("join.backToLesson")}
        </ButtonLink>
        <Button onClick={() => void signOut(site.reload)}>{t("join.notMe")}</Button>
      </div>
    </>
  );
}
