/** Owns sending what stands in a window once: pressed again while it is on its way, nothing more is sent. Must not know what it is. */
import { useRef, useState } from "react";

/** `send` resolves to whether it was stored; then `done`, else the window stays as it is. */
export function useOneSend(send: () => Promise<boolean>, done: () => void): { busy: boolean; press: () => Promise<void> } {
  const [busy, setBusy] = useState(false);
  // Two presses may come before the window is drawn again.
  const underway = useRef(false);
  const press = async () => {
    if (underway.current) return;
    underway.current = true;
    setBusy(true);
    const stored = await send();
    underway.current = false;
    setBusy(false);
    if (stored) done();
  };
  return { busy, press };
}
