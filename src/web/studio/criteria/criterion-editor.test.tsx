import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import type { Path } from "../../../scenario/problem.ts";
import type { Frame } from "../../../scenario/schema/frame.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { valueAt, writeAt } from "../../../studio/path.ts";
import type { CoreClient } from "../core/client.ts";
import { CoreContext } from "../core/core-context.tsx";
import { studioCore } from "../core/core.ts";
import { library, readyWords, shipped } from "../inspector/test-support/show.tsx";
import { StudioContext } from "../studio-context.tsx";
import { createStudio, type Studio } from "../studio.ts";
import { AddReady } from "./add-ready.tsx";
import { CriterionEditor } from "./criterion-editor.tsx";

/** The core itself, without a worker around it. */
const core = new Proxy({} as CoreClient, { get: (_, name: keyof typeof studioCore) => async (...of: never[]) => (studioCore[name] as (...of: never[]) => unknown)(...of) });
const original = shipped("complaints", "late-pickup");
const call = original.situation.activities.findIndex(({ kind }) => kind === "dialogue");
const beat: Path = ["situation", "activities", call, "beats", 2];
const place: Path = [...beat, "criteria", 0];

// On a busy machine the judge takes its time.
configure({ asyncUtilTimeout: 10_000 });

beforeAll(async () => {
  await readyWords();
  studioCore.take(library);
  // The words of the course are made ready once, as in the worker.
  studioCore.judgeOne(original, { kind: "does", meets: "sorry" }, ["对不起"]);
});

/** The criterion with this frame instead of its own. */
function withMeets(meets: Frame): StudioDocument {
  const document = structuredClone(original);
  writeAt(document, [...place, "meets"], meets);
  return document;
}

async function show(document: StudioDocument = original, readOnly = false): Promise<Studio> {
  const studio = createStudio(document);
  if (readOnly) studio.getState().setReadOnly("held");
  await act(async () => {
    render(
      <StudioContext value={{ draft: "d1", studio, library, published: null }}>
        <CoreContext value={core}>
          <CriterionEditor place={place} />
          <AddReady place={beat} />
        </CoreContext>
      </StudioContext>,
    );
  });
  return studio;
}

const meets = (studio: Studio) => valueAt(studio.getState().history.document, [...place, "meets"]);
const type = (field: HTMLElement, text: string) => {
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: "Enter" });
};

describe("the words that count", () => {
  test("[J24] a frame reads back as a sentence", async () => {
    await show(withMeets({ all: ["sorry", { duration: { max: "PT30M" } }] }));
    expect(screen.getByText(/^读作/)).toHaveTextContent(/^读作：同时说到：道歉的话（词库，\d+ 种说法），并说出不超过 30 分钟的时长。$/);
  });

  test("[J24] wordings are typed, several at once, taken away, and undone by name", async () => {
    const studio = await show(withMeets({ words: ["真抱歉/对不住"] }));
    type(screen.getByRole("textbox", { name: "添加说法" }), "实在对不起、给您赔不是");
    expect(meets(studio)).toEqual({ words: ["真抱歉/对不住", "实在对不起", "给您赔不是"] });
    fireEvent.click(screen.getByRole("button", { name: "去掉“对不住”" }));
    expect(meets(studio)).toEqual({ words: ["真抱歉", "实在对不起", "给您赔不是"] });
    expect(studio.getState().history.done.map(({ name }) => name.code)).toEqual(["edit-criterion", "edit-criterion"]);
    act(() => studio.getState().undo());
    act(() => studio.getState().undo());
    expect(meets(studio)).toEqual({ words: ["真抱歉/对不住"] });
  });

  test("[J24] a compound wording is put together place by place, without its notation", async () => {
    const studio = await show(withMeets({ words: ["让/叫 ?您 …6 久等"] }));
    fireEvent.click(screen.getByRole("button", { name: /^组合说法/ }));
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByText(/^读作/)).toHaveTextContent("读作：让/叫 （您） …6 久等");
    type(within(dialog.getByRole("group", { name: "第 4 格" })).getByRole("textbox"), "白等");
    fireEvent.click(within(dialog.getByRole("group", { name: "第 2 格" })).getByRole("checkbox"));
    fireEvent.click(dialog.getByRole("button", { name: "完成" }));
    expect(meets(studio)).toEqual({ words: ["让/叫 您 …6 久等/白等"] });
  });

  test("[J24] parts are grouped, moved and turned by the keyboard alone", async () => {
    const studio = await show(withMeets({ any: ["sorry", "thanks"] }));
    const tools = (name: RegExp) => {
      const summary = screen.getByText(name, { selector: "summary *" });
      fireEvent.focus(summary);
      return within(summary.closest("details") ?? document.body);
    };
    fireEvent.click(tools(/^更多操作：感谢/).getByRole("button", { name: "上移", hidden: true }));
    expect(meets(studio)).toEqual({ any: ["thanks", "sorry"] });
    fireEvent.click(tools(/^更多操作：道歉的话/).getByRole("button", { name: "改成“没有说到”", hidden: true }));
    expect(meets(studio)).toEqual({ any: ["thanks", { not: "sorry" }] });
    fireEvent.change(screen.getByRole("combobox", { name: "这一组怎样才算" }), { target: { value: "all" } });
    expect(meets(studio)).toEqual({ all: ["thanks", { not: "sorry" }] });
  });
});

describe("examples and the sentence to try", () => {
  test("[J25] every example shows whether it is judged as it should be, and why it does not count", async () => {
    await show();
    const list = screen.getByRole("region", { name: "例句" });
    await waitFor(() => expect(within(list).getAllByText("判断正确")).toHaveLength(6));
    expect(within(list).getByText("说了“对不起”，但被“不”否定了")).toBeInTheDocument();
    type(within(list).getByRole("textbox", { name: "添加“不算”的例句" }), "真对不起");
    await waitFor(() => expect(within(list).getAllByText("判断不对")).toHaveLength(1));
    expect(list).toHaveTextContent("6/7 句判断正确");
  });

  test("[J25] a sentence is judged by every criterion of the beat while it is typed, and is no part of the document", async () => {
    const studio = await show();
    const tried = screen.getByRole("region", { name: "试一句" });
    fireEvent.change(within(tried).getByRole("textbox"), { target: { value: "对不起，可能是堵车了。" } });
    const line = async (title: string) => (await within(tried).findByText(title)).closest("li");
    expect(await line("为久等、没来取件致歉")).toHaveTextContent("算");
    expect(await line("为公司找理由")).toHaveTextContent("扣分");
    expect(await line("理解客户的感受")).toHaveTextContent("没有说到");
    expect(studio.getState().history.document).toBe(original);
    expect(within(tried).getByRole("textbox").closest("[data-own-undo]")).not.toBeNull();
  });
});

test("[J26] a warning is mended and a suggestion taken by one press", async () => {
  const studio = await show(withMeets({ words: ["好的", "对不起", "抱歉"] }));
  const advice = await screen.findByRole("region", { name: "提醒" });
  expect(advice).toHaveTextContent("“好的”太常见");
  fireEvent.click(within(advice).getByRole("button", { name: "去掉" }));
  expect(meets(studio)).toEqual({ words: ["对不起", "抱歉"] });
  await waitFor(() => expect(screen.getByRole("region", { name: "提醒" })).toHaveTextContent("加入词库“道歉的话”"));
  fireEvent.click(within(screen.getByRole("region", { name: "提醒" })).getAllByRole("button", { name: "加入" })[0] ?? advice);
  expect(meets(studio)).toEqual({ any: [{ words: ["对不起", "抱歉"] }, "sorry"] });
});

test("[J27] a ready criterion is filled with a fact of the case and taken into the beat under an id of its own", async () => {
  const studio = await show();
  fireEvent.click(screen.getByRole("button", { name: "从评分点库里挑" }));
  const dialog = within(screen.getByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: "加入“复述电话号码”" }));
  fireEvent.click(dialog.getByRole("button", { name: "加入“致歉”" }));
  const criteria = valueAt(studio.getState().history.document, [...beat, "criteria"]) as { id: string; meets: Frame }[];
  expect(criteria.slice(-2)).toMatchObject([{ id: "repeat-phone", meets: { phone: { equals: { fact: "phone" } } } }, { id: "apologise-2", meets: { any: ["sorry", "own-fault"] } }]);
});

test("[J28] while it may only be read, everything is shown and nothing can be changed", async () => {
  await show(withMeets({ any: ["sorry", { words: ["真抱歉"] }, { duration: { max: "PT30M" } }] }), true);
  expect(screen.getByText("真抱歉")).toBeInTheDocument();
  expect(screen.queryByRole("textbox", { name: "添加说法" })).toBeNull();
  for (const field of screen.getAllByRole("combobox")) expect(field).toBeDisabled();
  expect(screen.queryByRole("button", { name: "从评分点库里挑" })).toBeNull();
  const tried = screen.getByRole("region", { name: "试一句" });
  expect(within(tried).getByRole("textbox")).not.toHaveAttribute("readonly");
});
