/** Owns who gets to the teacher's pages: before the first set-up its page, then the sign-in, then what was asked for. */
import { useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../shared/api/api-context.tsx";
import { Page } from "../shared/ui/page.tsx";
import { useLoaded } from "../shared/use-loaded.ts";
import { SetUpPage } from "./gate/set-up-page.tsx";
import { SignInPage } from "./gate/sign-in-page.tsx";
import { LoadedPart } from "./loaded-part.tsx";
import { TeacherContext } from "./teacher-context.tsx";

export function TeacherGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation("console");
  const api = useApi();
  const asked = useLoaded(() => api.site(), "site");
  const site = asked.state === "there" ? asked.value : null;
  const { reload } = asked;
  const teacher = useMemo(() => (site?.me?.kind === "account" ? { site, me: site.me, refresh: reload } : null), [site, reload]);
  if (teacher) return <TeacherContext value={teacher}>{children}</TeacherContext>;
  if (site?.ready) return <SignInPage site={site} onDone={reload} />;
  if (site) return <SetUpPage onDone={reload} />;
  return (
    <Page title={t("teach")} crumbs={[{ title: t("teach") }]}>
      <LoadedPart of={asked}>{() => null}</LoadedPart>
    </Page>
  );
}
