import { render, screen } from "@testing-library/react";
import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { startI18n } from "../../shared/i18n/i18n.ts";
import { GroupSeats } from "./group-seats.tsx";
import { testGroup } from "./test-support/test-view.ts";

beforeAll(async () => {
  await startI18n();
  await i18next.changeLanguage("zh-CN");
  await i18next.loadNamespaces(["monitor", "common"]);
});

describe("who sits where", () => {
  it("[W116] names who of the group is absent, and says nothing where everybody is there", () => {
    const { seats, unseated } = testGroup(1);
    const absent = [{ student: "x", name: "赵敏" }, { student: "y", name: "孙悦" }];
    const { rerender } = render(<GroupSeats seats={seats} unseated={unseated} absent={absent} />);
    expect(screen.getByText("缺席").parentElement?.textContent).toBe("缺席赵敏、孙悦");
    rerender(<GroupSeats seats={seats} unseated={unseated} absent={[]} />);
    expect(screen.queryByText("缺席")).toBeNull();
  });
});
