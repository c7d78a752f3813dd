import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import type { Path } from "../../../scenario/problem.ts";
import type { StudioDocument } from "../../../studio/document.ts";
import { valueAt } from "../../../studio/path.ts";
import { Inspector } from "./inspector.tsx";
import { SectionEditor } from "./section-editor.tsx";
import { readyWords, shipped, show } from "./test-support/show.tsx";

beforeAll(readyWords);

const sections = ["cast", "facts", "steps", "lookUps", "references", "variants", "events", "grading", "footnotes"];

/** The kinds and keys that a part is built of: parts of one form get the same fields, so that one of them stands for all. */
function formOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return typeof value;
  if (Array.isArray(value)) return `[${[...new Set(value.map(formOf))].sort().join()}]`;
  return `{${Object.entries(value).map(([key, inner]) => (key === "kind" ? `kind=${String(inner)}` : `${key}:${formOf(inner)}`)).sort().join()}}`;
}

function placesOf({ situation }: StudioDocument): { inspector: Path[]; sections: Path[] } {
  const activities = situation.activities.map((activity, index) => ({ activity, place: ["situation", "activities", index] }));
  const dialogues = activities.filter(({ activity }) => activity.kind === "dialogue");
  const seen = new Set<string>();
  const isNew = (place: Path) => {
    const form = formOf(valueAt({ situation }, place));
    return !seen.has(form) && seen.add(form);
  };
  return {
    inspector: dialogues.flatMap(({ activity, place }) => [
      place,
      ...(activity.kind === "dialogue" ? activity.beats : []).flatMap((beat, at): Path[] => [[...place, "beats", at], ...("next" in beat ? [[...place, "beats", at, "next", 0]] : [])]),
    ]).filter(isNew),
    sections: [["situation"], ...sections.map((section) => ["situation", section]), ...situation.phases.map((_, index) => ["situation", "phases", index]), ...activities.filter(({ activity }) => activity.kind !== "dialogue").map(({ place }) => place)],
  };
}

/** Opens whatever can be opened, twice over: what is inside may open too. */
async function openAll(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    const shut = screen.queryAllByRole("button", { expanded: false }).filter((button) => !button.hasAttribute("data-seen"));
    await act(async () => {
      for (const button of shut.slice(0, 12)) {
        button.setAttribute("data-seen", "");
        fireEvent.click(button);
      }
    });
  }
}

/** Goes into every field and out of it. */
async function touchAll(): Promise<void> {
  await act(async () => {
    for (const field of document.querySelectorAll("input, textarea, select")) {
      fireEvent.focus(field);
      fireEvent.blur(field);
    }
  });
}

describe.each([
  ["complaints", "late-pickup"],
  ["customer-information", "abc-classes"],
  ["key-accounts", "satisfaction-survey"],
])("%s/%s", (unit, situation) => {
  const original = shipped(unit, situation);
  const places = placesOf(original);

  test("[I3] every part outside dialogues opens, and touching its fields changes nothing", async () => {
    const studio = await show(original, <SectionEditor />);
    for (const place of places.sections) {
      await act(async () => studio.getState().select(place));
      await openAll();
      await touchAll();
      expect(document.querySelector("main")?.textContent, place.join("/")).not.toBe("");
    }
    expect(studio.getState().history.document).toBe(original);
    cleanup();
  });

  test("[I3] every beat, way and dialogue opens in the inspector, and touching its fields changes nothing", async () => {
    const studio = await show(original, <Inspector />);
    for (const place of places.inspector) {
      await act(async () => studio.getState().select(place));
      await touchAll();
      expect(document.querySelector("aside h2"), place.join("/")).not.toBeNull();
    }
    expect(studio.getState().history.document).toBe(original);
  });
});

test("[I4] while it may only be read, no field can be written in", async () => {
  const original = shipped("complaints", "late-pickup");
  const studio = await show(original, <SectionEditor />);
  await act(async () => studio.getState().setReadOnly("held"));
  for (const place of placesOf(original).sections) {
    await act(async () => studio.getState().select(place));
    const open = [...document.querySelectorAll<HTMLInputElement>("main input, main textarea, main select")].filter((field) => !field.disabled && !field.readOnly && !field.closest("[data-not-of-document]"));
    expect(open.map((field) => field.getAttribute("aria-label") ?? field.id), place.join("/")).toEqual([]);
  }
});
