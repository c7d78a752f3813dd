import { describe, expect, it } from "vitest";
import { findUsedKeys } from "./locale-keys.ts";

const keysOf = (code: string) => findUsedKeys("a.tsx", code).keys.map(({ key }) => key);

describe("findUsedKeys", () => {
  it("reads the keys of t, of i18n.t and of Trans", () => {
    expect(keysOf('t("a"); i18n.t("call:b", { n: 1 }); const c = <Trans i18nKey="c" />;').sort()).toEqual(["a", "c", "call:b"].sort());
  });

  it("reads both sides of a choice", () => {
    expect(keysOf('t(ok ? "a" : "b")')).toEqual(["a", "b"]);
  });

  it("reads the beginning of a key that is put together", () => {
    expect(findUsedKeys("a.tsx", "\nt(`mood.${band}`)").prefixes).toEqual([{ key: "mood.", line: 2 }]);
  });

  it("reads the namespaces", () => {
    expect(findUsedKeys("a.tsx", 'useTranslation("call"); useTranslation(["a", "b"]);').namespaces).toEqual(["call", "a", "b"]);
  });

  it("leaves other calls alone", () => {
    expect(keysOf('set("a"); t(code);')).toEqual([]);
  });
});
