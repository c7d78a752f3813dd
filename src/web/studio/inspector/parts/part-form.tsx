/** Owns the form of whatever stands at a place of the document. */
import type { Path } from "../../../../scenario/problem.ts";
import { describePlace } from "../../../../studio/new-part.ts";
import { useOpenDraft, useStudio } from "../../studio-context.tsx";
import { valueAt } from "../../../../studio/path.ts";
import { FieldContext } from "./field-context.ts";
import { ObjectFields } from "./object-fields.tsx";
import { PropertyField } from "./property-field.tsx";

/** `only`, `without`: which of its settings. */
export function PartForm({ place, only, without }: { place: Path; only?: readonly string[]; without?: readonly string[] }) {
  const { studio } = useOpenDraft();
  // Another kind at the same place is another form.
  useStudio(({ history }) => valueAt(history.document, [...place, "kind"]));
  const described = describePlace(studio.getState().history.document, place);
  if (described?.shape.as !== "object") return null;
  return (
    <FieldContext value={PropertyField}>
      <ObjectFields place={place} shape={described.shape} path={described.path} {...(only ? { only } : {})} {...(without ? { without } : {})} />
    </FieldContext>
  );
}

/** One setting by itself, with all that is in it. */
export function SettingForm({ place }: { place: Path }) {
  const { studio } = useOpenDraft();
  const key = String(place[place.length - 1]);
  const above = describePlace(studio.getState().history.document, place.slice(0, -1));
  const property = above?.shape.as === "object" ? above.shape.properties.find((one) => one.key === key) : undefined;
  if (!above || !property) return null;
  return (
    <FieldContext value={PropertyField}>
      <PropertyField place={place} path={[...above.path, key]} property={property} />
    </FieldContext>
  );
}
