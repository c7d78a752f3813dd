/** A criterion without code: title, points, wordings as chips, examples with what the judge makes of them. */
import type { Path } from "../../../scenario/problem.ts";
import type { CriterionSource } from "../../../studio/document.ts";
import { useAt } from "../studio-context.tsx";

export function CriterionEditor({ place }: { place: Path }) {
  const criterion = useAt<CriterionSource>(place);
  return <p>{criterion?.id}</p>;
}
