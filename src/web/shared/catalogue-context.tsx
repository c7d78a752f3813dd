/** Gives the screens the course's catalogue: what may be read before an attempt. */
import { createContext, useContext } from "react";
import type { Locale } from "../../protocol/attempt.ts";
import type { CourseOutline, TaskCard, UnitCard } from "../../protocol/catalogue.ts";

export type Catalogue = {
  units: UnitCard[];
  outline(): Promise<CourseOutline>;
  /** Null: there is no such situation, or no content for it yet. With English only where that is the language asked for. */
  task(unit: string, situation: string, language: Locale): Promise<TaskCard | null>;
};

const CatalogueContext = createContext<Catalogue | null>(null);

export const CatalogueProvider = CatalogueContext.Provider;

export function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext);
  if (!catalogue) throw new Error("useCatalogue needs a CatalogueProvider above it.");
  return catalogue;
}
