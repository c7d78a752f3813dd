/** Owns reading the customer's lines aloud where the browser can. Must not know the call. */
import { useCallback, useEffect, useRef, useState } from "react";

const store = "kefu.read-aloud";

export type ReadAloud = { offered: boolean; on: boolean; toggle(): void };

/** Speaks each text once when it becomes `latest`; what was there on opening stays silent. */
export function useReadAloud(latest: { key: string; text: string } | null): ReadAloud {
  const offered = typeof window.speechSynthesis === "object" && typeof window.SpeechSynthesisUtterance === "function";
  const [on, setOn] = useState(() => offered && readSetting());
  const spoken = useRef(latest?.key ?? null);

  useEffect(() => {
    if (!latest || latest.key === spoken.current) return;
    spoken.current = latest.key;
    if (!on) return;
    window.speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(latest.text);
    utterance.lang = "zh-CN";
    const voice = window.speechSynthesis.getVoices().find((candidate) => /^zh[-_]?(CN|Hans)?/i.test(candidate.lang));
    if (voice) utterance.voice = voice;
    window.speechSynthesis.speak(utterance);
  }, [latest, on]);

  useEffect(() => () => (offered ? window.speechSynthesis.cancel() : undefined), [offered]);

  const toggle = useCallback(() => {
    if (on) window.speechSynthesis.cancel();
    writeSetting(!on);
    setOn(!on);
  }, [on]);

  return { offered, on, toggle };
}

/** Whether something is being read aloud just now. */
export function isReadingAloud(): boolean {
  return typeof window.speechSynthesis === "object" && window.speechSynthesis.speaking;
}

function readSetting(): boolean {
  try {
    return window.localStorage.getItem(store) === "on";
  } catch {
    return false;
  }
}

function writeSetting(on: boolean): void {
  try {
    window.localStorage.setItem(store, on ? "on" : "off");
  } catch {
    // Not kept; the toggle works for this page.
  }
}
