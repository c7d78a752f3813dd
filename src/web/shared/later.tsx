/**
 * Owns parts of a page whose code or words are fetched when they are first shown, and showing them as soon as they are there: React keeps what stands in their
 * place for 300 ms each time, so that a page of three such parts within each other would come a second late. Must not know what is fetched.
 */
import { lazy, Suspense, useSyncExternalStore, type ComponentType, type ReactNode } from "react";

let arrivals = 0;
const waiting = new Set<() => void>();

/** Something that may be waited for is there. */
export function arrived(): void {
  arrivals += 1;
  for (const tell of waiting) tell();
}

const subscribe = (tell: () => void) => {
  waiting.add(tell);
  return () => void waiting.delete(tell);
};

/** `load` fetches the module, `part` takes the component out of it. */
export function later<Module, Props extends object>(load: () => Promise<Module>, part: (module: Module) => ComponentType<Props>) {
  return lazy(async () => {
    const module = await load();
    // Once React has it.
    setTimeout(arrived);
    return { default: part(module) };
  });
}

/** Like React's own; an arrival makes it look again at once, because what it is given is new to it. */
export function Until({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  useSyncExternalStore(subscribe, () => arrivals);
  return (
    <Suspense fallback={fallback}>
      <>{children}</>
    </Suspense>
  );
}
