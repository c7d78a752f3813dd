import { render } from "@testing-library/react";
import { readdirSync, readFileSync } from "node:fs";
import { act } from "react";
import { beforeAll, expect, test } from "vitest";
import type { Frame } from "../../../scenario/schema/frame.ts";
import { documentOf, type StudioDocument } from "../../../studio/document.ts";
import { library, readyWords } from "../inspector/test-support/show.tsx";
import { StudioContext } from "../studio-context.tsx";
import { createStudio } from "../studio.ts";
import { FrameEditor } from "./frame-editor.tsx";
import { useFrameWords } from "./use-frame-words.ts";

beforeAll(readyWords);

/** Every value of `meets` and `unless`, wherever it stands. */
function framesIn(value: unknown): Frame[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "meets" ? [inner as Frame] : key === "unless" && !("only" in value) ? (inner as Frame[]) : framesIn(inner)));
}

const situations = readdirSync("scenarios", { recursive: true })
  .map(String)
  .filter((path) => /^[a-z-]+\/[a-z-]+\.json$/.test(path) && !/^(forms|knowledge|rubrics)|unit\.json$/.test(path))
  .map((path) => documentOf("u", JSON.parse(readFileSync(`scenarios/${path}`, "utf8")) as StudioDocument["situation"]));

function Sentences({ frames, onRead }: { frames: readonly Frame[]; onRead: (sentences: string[]) => void }) {
  const words = useFrameWords();
  onRead(frames.map((frame) => words.sentence(frame)));
  return null;
}

test("[J24] every frame of the shipped situations reads as a sentence without ids and notation", () => {
  const faults: string[] = [];
  let count = 0;
  for (const document of situations) {
    const frames = framesIn(document.situation);
    count += frames.length;
    render(
      <StudioContext value={{ draft: "d", studio: createStudio(document), library, published: null }}>
        <Sentences
          frames={frames}
          onRead={(sentences) => {
            faults.push(...sentences.filter((sentence) => /[@#{}]|undefined|null|NaN|已删除|词库里没有|PT\d|T\d\d:/.test(sentence) || sentence === ""));
          }}
        />
      </StudioContext>,
    ).unmount();
  }
  expect(count).toBeGreaterThan(1000);
  expect(faults).toEqual([]);
});

test("[J24] every kind of frame is shown with all of its settings", async () => {
  const [document] = situations;
  const frame: Frame = {
    all: [
      "sorry",
      { words: ["您好/早上好", "让 …6 久等 |"] },
      { seq: ["us", { number: { min: 1, max: 3 } }], gap: 4, commas: false },
      { only: "thanks", unless: [{ words: ["不"] }], reach: "sentence" },
      { not: { any: ["curt", { phone: { equals: { fact: "gone" } } }] } },
      { time: { equals: "14:00", near: true } },
      { money: {} },
      { duration: { min: "PT1M" } },
      { code: { equals: "12345" } },
      { differs: { fact: "gone" }, about: "us" },
    ],
    within: 20,
  };
  function Show() {
    const words = useFrameWords();
    return <FrameEditor frame={frame} words={words} readOnly={false} onChange={() => undefined} />;
  }
  if (!document) throw new Error("no situations");
  const { container } = render(
    <StudioContext value={{ draft: "d", studio: createStudio(document), library, published: null }}>
      <Show />
    </StudioContext>,
  );
  await act(async () => undefined);
  const values = [...container.querySelectorAll("select")].map((select) => select.selectedOptions[0]?.textContent);
  expect(values).toEqual(
    expect.arrayContaining(["全部说到", "同一句，相隔不超过 20 个字", "按顺序说到", "4 个字", "同一句话", "说到任意一项", "在两者之间", "等于", "随便多少", "不少于", "（已删除的事实）"]),
  );
  expect(container).toHaveTextContent("12345");
  expect([...container.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].map(({ checked }) => checked)).toEqual([false, true]);
  expect([...container.querySelectorAll("[data-kind]")].map((part) => part.getAttribute("data-kind"))).toEqual(expect.arrayContaining(["all", "concept", "words", "seq", "number", "only", "not", "any", "phone", "time", "money", "duration", "code", "differs"]));
});
