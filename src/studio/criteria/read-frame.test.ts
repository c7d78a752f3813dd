import { expect, test } from "vitest";
import { readFrame, type Named } from "./read-frame.ts";

const named: Named = { concepts: { sorry: { title: "道歉", words: ["对不起/抱歉", "让 …6 久等"] } }, facts: [{ id: "number", type: "code", label: "单号", value: "1234566" }] };

test("[J23] a frame is read with what it names: concepts by title and number of wordings, facts by label and value", () => {
  expect(readFrame({ all: ["sorry", { duration: { max: "PT30M" } }] }, named)).toEqual({
    kind: "all",
    within: null,
    parts: [{ kind: "concept", id: "sorry", title: "道歉", count: 3 }, { kind: "value", type: "duration", equals: null, min: null, max: { figure: "PT30M" }, near: false }],
  });
  expect(readFrame({ code: { equals: { fact: "number" } } }, named)).toEqual({ kind: "digits", type: "code", equals: { fact: "number", label: "单号", value: "1234566" } });
  expect(readFrame({ words: ["您好/早", "?请 @sorry …6 #time"] }, named)).toMatchObject({
    count: 3,
    wordings: [{ texts: ["您好", "早"] }, { row: [{ optional: true }, { options: [{ kind: "concept", title: "道歉" }] }, { kind: "gap", max: 6 }, { options: [{ kind: "value", type: "time" }] }] }],
  });
});

test("[J23] what is not there is read as missing", () => {
  expect(readFrame("gone", named)).toEqual({ kind: "concept", id: "gone", title: null, count: 0 });
  expect(readFrame({ differs: { fact: "gone" } }, named)).toMatchObject({ fact: { label: null, value: "" } });
  expect(readFrame({ only: "sorry", unless: ["sorry"] }, named)).toMatchObject({ reach: "clause" });
});
