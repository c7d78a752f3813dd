/** Joins the pages of questions, words and forms with what this browser remembers of them; an address that leads to none of them leads nowhere. Not a part of what a call loads. */
import { Route, Switch } from "wouter";
import { later } from "../shared/later.tsx";
import { knowledgeHost } from "./knowledge-host.ts";
import { NotFoundPage } from "./not-found-page.tsx";

const KnowledgePage = later(() => import("../knowledge/knowledge-page.tsx"), ({ KnowledgePage }) => KnowledgePage);
const DrillPage = later(() => import("../knowledge/drill-page.tsx"), ({ DrillPage }) => DrillPage);
const FormsPage = later(() => import("../knowledge/forms-page.tsx"), ({ FormsPage }) => FormsPage);
const FormPage = later(() => import("../knowledge/form-page.tsx"), ({ FormPage }) => FormPage);
const WordsPage = later(() => import("../knowledge/words-page.tsx"), ({ WordsPage }) => WordsPage);

export function KnowledgeArea() {
  return (
    <Switch>
      <Route path="/knowledge">
        <KnowledgePage host={knowledgeHost} />
      </Route>
      <Route path="/knowledge/:unit">{({ unit }) => <DrillPage key={unit} host={knowledgeHost} unit={unit} />}</Route>
      <Route path="/forms">
        <FormsPage host={knowledgeHost} />
      </Route>
      <Route path="/forms/:form">{({ form }) => <FormPage key={form} host={knowledgeHost} form={form} />}</Route>
      <Route path="/words/:unit">{({ unit }) => <WordsPage key={unit} host={knowledgeHost} unit={unit} />}</Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
