import { screen } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import { readyPages, site, visit } from "./test-support/test-school.tsx";

beforeAll(readyPages);

const MB = 1_000_000;

it.each([
  [499.9 * MB, /只剩 499 MB/],
  [0, /只剩 0 MB/],
])("[W362] a disk with %d bytes left is told to whoever opens the console", async (freeBytes, words) => {
  await visit("/teach", { "GET /site": () => ({ ...site, freeBytes }) });
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it.each([500 * MB, null])("[W362] with %s bytes left nothing is said", async (freeBytes) => {
  await visit("/teach", { "GET /site": () => ({ ...site, freeBytes }) });
  expect(await screen.findByRole("heading", { level: 1 })).toBeInTheDocument();
  expect(screen.queryByText(/只剩/)).toBeNull();
});
