/** Owns opening a live document on a teacher's page: waiting, failing with a way on, and what is made of it once it is there. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentKind, DocumentOf } from "../../../protocol/live.ts";
import { useServerWords } from "../i18n/use-words.ts";
import { routes } from "../routes.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { Page } from "../ui/page.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { useLiveDocument } from "./live-context.tsx";

type OpenedDocumentProps<Kind extends DocumentKind> = {
  kind: Kind;
  id: string;
  /** What the page is called meanwhile, and the way back to the teacher's pages. */
  words: { loading: string; failed: string; back: string };
  /** `stale`: the line is cut, this is how it stood before. */
  children: (value: DocumentOf<Kind>, stale: boolean) => ReactNode;
};

export function OpenedDocument<Kind extends DocumentKind>({ kind, id, words: { loading, failed, back }, children }: OpenedDocumentProps<Kind>) {
  const { t } = useTranslation("common");
  const words = useServerWords();
  const opened = useLiveDocument(kind, id);
  if (opened.state === "loading") {
    return (
      <Page title={loading} crumbs={[{ title: back, href: routes.teach }, { title: loading }]}>
        <Skeleton lines={8} label={t("page.loading")} />
      </Page>
    );
  }
  if (opened.state === "failed") {
    return (
      <Page title={failed} crumbs={[{ title: back, href: routes.teach }, { title: failed }]}>
        <ErrorState
          as="h1"
          title={failed}
          code={opened.rejection.code}
          actions={
            <>
              <Button variant="primary" onClick={opened.retry}>
                {t("retry")}
              </Button>
              <ButtonLink href={routes.teach}>{back}</ButtonLink>
            </>
          }
        >
          {words(opened.rejection)}
        </ErrorState>
      </Page>
    );
  }
  return children(opened.value, opened.state === "stale");
}
