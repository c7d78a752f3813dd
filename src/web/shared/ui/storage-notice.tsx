/** Owns finding out that nothing outlives the page; the warning is fetched where that is so. */
import { lazy, Suspense } from "react";
import { useAnyAttemptHost } from "../attempt-host-context.tsx";
import { useLoaded } from "../use-loaded.ts";

const MemoryNotice = lazy(() => import("./memory-notice.tsx"));

export function StorageNotice() {
  const host = useAnyAttemptHost();
  const storage = useLoaded(async () => (host ? host.storage() : "kept"), "storage");
  if (storage.state !== "there" || storage.value === "kept") return null;
  return (
    <Suspense>
      <MemoryNotice />
    </Suspense>
  );
}
