/** Owns whether a block stands near what is seen: only then it is drawn as fields, so that a long script opens at once. */
import { useEffect, useRef, useState, type RefObject } from "react";

const watched = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | null = null;

function watch(element: Element, onNear: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) watched.get(target)?.();
    },
    { rootMargin: "1500px 0px" },
  );
  watched.set(element, onNear);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
  };
}

/** Once near it stays drawn. `now`: it is needed wherever it stands. */
export function useNear(now: boolean): [RefObject<HTMLLIElement | null>, boolean] {
  const ref = useRef<HTMLLIElement>(null);
  const [near, setNear] = useState(typeof IntersectionObserver === "undefined");
  useEffect(() => {
    const { current } = ref;
    if (near || !current) return;
    const stop = watch(current, () => {
      setNear(true);
      stop();
    });
    return stop;
  }, [near]);
  return [ref, near || now];
}
