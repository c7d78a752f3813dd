/** What is said of the time a promise still has. */
import { renderHook } from "@testing-library/react";
import i18next from "i18next";
import { beforeAll, expect, it } from "vitest";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { useTimeLeft } from "./use-time-left.ts";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces("call");
});

it("[W26] minutes while they can be counted, hours when the answer is due another day", () => {
  const say = renderHook(() => useTimeLeft()).result.current;
  expect(say(0)).toBe("时间到了");
  expect(say(9)).toBe("还剩 9 分钟");
  expect(say(120)).toBe("还剩 120 分钟");
  expect(say(1250)).toBe("还剩 20 小时 50 分");
});
