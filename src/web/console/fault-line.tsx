/** Owns the line that says why something was not done; spoken at once. */
import { Notice } from "../shared/ui/notice.tsx";

export function FaultLine({ fault }: { fault: string | null }) {
  return (
    <div role="alert">
      {fault !== null && (
        <Notice tone="bad" icon="warning">
          {fault}
        </Notice>
      )}
    </div>
  );
}
