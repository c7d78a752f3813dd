/** Owns finding a paper form by its id: of this situation alone, or of the course. */
import type { FormSource } from "../../../../scenario/schema/form.ts";
import { useOpenDraft, useStudio } from "../../studio-context.tsx";

export function useForm(id: string | undefined): FormSource | null {
  const { library } = useOpenDraft();
  const own = useStudio(({ history }) => (history.document.forms ?? []).find((form) => form.id === id));
  return own ?? (library.forms as FormSource[]).find((form) => form.id === id) ?? null;
}
