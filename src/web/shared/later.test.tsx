import { lazy, Suspense, type ComponentType, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { arrived, later, Until } from "./later.tsx";

/** As in a browser: tests of components are spared what is tested here. */
const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
const before = environment.IS_REACT_ACT_ENVIRONMENT;
beforeAll(() => void (environment.IS_REACT_ACT_ENVIRONMENT = false));
afterAll(() => void (environment.IS_REACT_ACT_ENVIRONMENT = before));

type Part = ComponentType<{ children: ReactNode }>;
const Plain: Part = ({ children }) => <i>{children}</i>;
const soon = () => new Promise<{ Plain: Part }>((resolve) => setTimeout(() => resolve({ Plain }), 5));

function shown(content: ReactNode): { text: () => string | null; close: () => void } {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  root.render(content);
  return { text: () => place.textContent, close: () => (root.unmount(), place.remove()) };
}

describe("parts that are fetched", () => {
  it("[W392] one within the other, are shown when they are there, while React by itself still holds them back", async () => {
    const [A, B, C] = [later(soon, (module) => module.Plain), later(soon, (module) => module.Plain), later(soon, (module) => module.Plain)];
    const byReact = () => lazy(async () => ({ default: (await soon()).Plain }));
    const [X, Y, Z] = [byReact(), byReact(), byReact()];
    const ours = shown(<Until fallback="…"><A><Until fallback="…"><B><Until fallback="…"><C>there</C></Until></B></Until></A></Until>);
    const plain = shown(<Suspense fallback="…"><X><Suspense fallback="…"><Y><Suspense fallback="…"><Z>there</Z></Suspense></Y></Suspense></X></Suspense>);
    await vi.waitFor(() => expect(ours.text()).toBe("there"), { interval: 5 });
    expect(plain.text()).toBe("…");
    ours.close();
    plain.close();
  });

  it("[W392] leave what is shown alone when something else arrives", async () => {
    const draw = vi.fn<() => string>(() => "there");
    const Counted = () => <b>{draw()}</b>;
    const page = shown(<Until><Counted /></Until>);
    await vi.waitFor(() => expect(page.text()).toBe("there"));
    arrived();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(draw).toHaveBeenCalledOnce();
    page.close();
  });
});
