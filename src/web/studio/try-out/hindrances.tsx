/** What keeps a draft from being played: the errors, each with the way to its place. */
import { useTranslation } from "react-i18next";
import { useText } from "../../shared/i18n/use-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { ProblemLine } from "../problems/problem-line.tsx";
import { useProblems } from "../problems/problems-context.tsx";
import { usePlaceWords, useProblemWords } from "../problems/use-problem-words.ts";
import { useDocument } from "../studio-context.tsx";

const MOST_SHOWN = 50;

export function Hindrances({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation("studio-try");
  const text = useText();
  const document = useDocument();
  const { of, problems, state } = useProblems();
  const words = { sentence: useProblemWords(of), place: usePlaceWords(of) };
  const errors = problems.filter(({ severity }) => severity === "error");
  return (
    <Page title={t("title")} crumbs={[{ title: text(document.situation.title) }, { title: t("title") }]}>
      <Card>
        <h1>{t("unplayable")}</h1>
        <p>{t(errors.length > 0 ? "unplayableText" : "unplayableUnknown")}</p>
        <ul role="list" tabIndex={-1}>
          {errors.slice(0, MOST_SHOWN).map((one) => (
            <ProblemLine key={`${one.code} ${one.path.join("/")}`} problem={one} of={of} stale={state === "checking"} words={words} />
          ))}
        </ul>
        <Button variant="primary" icon="back" onClick={onLeave}>
          {t("leave")}
        </Button>
      </Card>
    </Page>
  );
}
