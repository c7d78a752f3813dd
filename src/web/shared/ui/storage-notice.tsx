/** Owns finding out that nothing outlives the page; the warning is fetched where that is so. */
import { useAnyAttemptHost } from "../attempt-host-context.tsx";
import { useLoaded } from "../use-loaded.ts";
import { later, Until } from "../later.tsx";

const MemoryNotice = later(() => import("./memory-notice.tsx"), (module) => module.default);

export function StorageNotice() {
  const host = useAnyAttemptHost();
  const storage = useLoaded(async () => (host ? host.storage() : "kept"), "storage");
  if (storage.state !== "there" || storage.value === "kept") return null;
  return (
    <Until>
      <MemoryNotice />
    </Until>
  );
}
