/** Owns showing parts of the studio in tests, on a document, with the course's words and forms. */
import { act, render, screen } from "@testing-library/react";
import i18next from "i18next";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Suspense, type ReactNode } from "react";
import type { StudioLibrary } from "../../../../protocol/studio.ts";
import { documentOf, type StudioDocument } from "../../../../studio/document.ts";
import { startI18n } from "../../../shared/i18n/i18n.ts";
import type { CoreClient } from "../../core/client.ts";
import { CoreContext } from "../../core/core-context.tsx";
import { StudioContext } from "../../studio-context.tsx";
import { createStudio, type Studio } from "../../studio.ts";

const scenarios = join(process.cwd(), "scenarios/");
const read = (path: string): unknown => JSON.parse(readFileSync(scenarios + path, "utf8"));

export const library: StudioLibrary = {
  lexicon: read("lexicon.json"),
  forms: readdirSync(`${scenarios}forms`).map((file) => read(`forms/${file}`)),
  units: [{ id: "complaints", title: "客户投诉处理" }],
  situations: [],
};

export function shipped(unit: string, situation: string): StudioDocument {
  return documentOf(unit, read(`${unit}/${situation}.json`) as StudioDocument["situation"]);
}

const namespaces = ["studio", "studio-fields", "studio-format", "studio-inspector", "studio-changes", "studio-criteria", "studio-conditions", "studio-problems", "problems", "common"];

export async function readyWords(): Promise<void> {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(namespaces);
}

/** Nobody answers: what asks the core shows what it shows while it waits. */
const silent = new Proxy({} as CoreClient, { get: () => () => new Promise(() => undefined) });

export async function show(document: StudioDocument, part: ReactNode): Promise<Studio> {
  const studio = createStudio(document);
  await act(async () => {
    render(
      <StudioContext value={{ draft: "d1", studio, library, published: null }}>
        <CoreContext value={silent}>
          <Suspense fallback="…">
            <main>{part}</main>
          </Suspense>
        </CoreContext>
      </StudioContext>,
    );
  });
  await screen.findByRole("main");
  return studio;
}
