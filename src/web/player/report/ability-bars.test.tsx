import { render, screen } from "@testing-library/react";
import i18next from "i18next";
import { Suspense } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { AbilityBars } from "./ability-bars.tsx";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["report", "common"]);
});

const show = (etiquette: number, information: number) =>
  render(
    <Suspense fallback={null}>
      <AbilityBars
        abilities={[
          { ability: "etiquette", points: etiquette, max: 2 },
          { ability: "information", points: information, max: 10 },
          { ability: "adaptability", points: 0, max: 0 },
        ]}
      />
    </Suspense>,
  );

describe("abilities", () => {
  it("[W390] the weakest is the one with the smallest share", async () => {
    show(1, 4);
    expect(await screen.findByText("这次最弱的一项是“信息”。")).toBeInTheDocument();
  });

  it.each([
    [0, 0],
    [1, 5],
    [2, 10],
  ])("[W390] where all are alike none is called the weakest: %i of 2 and %i of 10", async (etiquette, information) => {
    show(etiquette, information);
    expect(await screen.findByText("礼仪")).toBeInTheDocument();
    expect(screen.queryByText(/最弱/)).toBeNull();
  });
});
