import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { EvidenceText } from "./evidence-text.tsx";

describe("EvidenceText", () => {
  it("[W1] shows a fault where a credit lies on the same words", () => {
    render(
      <EvidenceText
        text="您别急，我道歉"
        marks={[
          { start: 0, end: 3, tone: "ok", id: "polite", label: "称呼" },
          { start: 1, end: 3, tone: "bad", id: "calm-down", label: "压情绪" },
        ]}
      />,
    );
    const [first, second] = screen.getAllByText(/您|别急/).filter((element) => element.tagName === "MARK");
    expect(first?.className).toContain("ok");
    expect(second?.className).toContain("bad");
    expect(second?.title).toBe("称呼 · 压情绪");
  });

  it("[W1] shows a text without marks as it is", () => {
    const { container } = render(<EvidenceText text={"第一行\n  第二行"} marks={[]} />);
    expect(container.textContent).toBe("第一行\n  第二行");
  });
});
