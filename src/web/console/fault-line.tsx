/** Owns the line that says why something was not done; spoken at once. */
import { Icon } from "../shared/ui/icon.tsx";
import styles from "./console.module.css";

export function FaultLine({ fault }: { fault: string | null }) {
  return (
    <div role="alert">
      {fault !== null && (
        <p className={styles.fault}>
          <Icon name="warning" /> {fault}
        </p>
      )}
    </div>
  );
}
