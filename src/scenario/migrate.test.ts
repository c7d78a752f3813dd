import { describe, expect, it } from "vitest";
import { formatVersion } from "./format-version.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";

describe("migrate", () => {
  it("[S3] has one step from each version to the next, up to the current one", () => {
    expect(migrations.map(({ from, to }) => [from, to])).toEqual(Array.from({ length: formatVersion }, (_, version) => [version, version + 1]));
    for (const { about } of migrations) expect(about).not.toBe("");
  });

  it("[S3] brings a situation of format 0 up: `zh` becomes `zh-CN`, the phase `enactment` becomes `implement`", () => {
    const old = {
      format: 0,
      title: { zh: "取件晚点", en: "Late pickup" },
      phases: [{ id: "enactment", intro: [{ zh: "开始。", en: "Begin." }] }, { id: "refine", intro: ["改进。"] }],
      facts: [{ id: "zh", value: "en" }],
    };
    const before = structuredClone(old);
    expect(migrate("situation", old)).toEqual({
      document: {
        format: 1,
        title: { "zh-CN": "取件晚点", en: "Late pickup" },
        phases: [{ id: "implement", intro: [{ "zh-CN": "开始。", en: "Begin." }] }, { id: "refine", intro: ["改进。"] }],
        facts: [{ id: "zh", value: "en" }],
      },
    });
    expect(old).toEqual(before);
  });

  it("[S3] leaves other documents' `phases` and objects that only look like texts alone", () => {
    expect(migrate("form", { format: 0, phases: [{ id: "enactment" }], words: { zh: 1, en: 2, de: 3 } })).toEqual({
      document: { format: 1, phases: [{ id: "enactment" }], words: { zh: 1, en: 2, de: 3 } },
    });
  });

  it("[S3] gives a document of the current format back as it is", () => {
    const document = { format: formatVersion, title: { zh: "x", en: "y" } };
    expect(migrate("unit", document)).toEqual({ document });
  });

  it.each([
    [undefined, "format/missing"],
    ["1", "format/unknown"],
    [-1, "format/unknown"],
    [0.5, "format/unknown"],
    [Number.NaN, "format/unknown"],
    [formatVersion + 1, "format/too-new"],
  ])("[S3] refuses the version %s by code", (format, code) => {
    expect(migrate("situation", { format })).toMatchObject({ problem: { code, severity: "error" } });
  });
});
