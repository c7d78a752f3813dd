/** Owns saying an English word aloud where the browser can. */
import { useCallback, useEffect } from "react";

/** Null: the browser does not speak. */
export function useSpeaking(): ((words: string) => void) | null {
  const offered = typeof window.speechSynthesis === "object" && typeof window.SpeechSynthesisUtterance === "function";
  useEffect(() => () => (offered ? window.speechSynthesis.cancel() : undefined), [offered]);
  const say = useCallback((words: string) => {
    window.speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = "en-US";
    const voice = window.speechSynthesis.getVoices().find(({ lang }) => /^en/i.test(lang));
    if (voice) utterance.voice = voice;
    // A little slower than natural: these are learners.
    utterance.rate = 0.85;
    window.speechSynthesis.speak(utterance);
  }, []);
  return offered ? say : null;
}
