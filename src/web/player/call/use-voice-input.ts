/** Owns dictation into the typing box where the browser offers it (secure pages only). Must not send anything. */
import { useCallback, useEffect, useRef, useState } from "react";

type RecognitionEvent = { resultIndex: number; results: ArrayLike<{ isFinal: boolean; 0?: { transcript: string } }> };
type Recognition = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: RecognitionEvent) => void) | null;
  onend: (() => void) | null;
  onerror: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
};
type RecognitionMaker = new () => Recognition;

export type VoiceInput = { offered: boolean; listening: boolean; failed: boolean; start(): void; stop(): void };

/** `onWords` gets each finished piece of speech. */
export function useVoiceInput(onWords: (words: string) => void): VoiceInput {
  const maker = recognitionMaker();
  const [listening, setListening] = useState(false);
  const [failed, setFailed] = useState(false);
  const running = useRef<Recognition | null>(null);
  const take = useRef(onWords);
  take.current = onWords;

  const start = useCallback(() => {
    if (!maker || running.current) return;
    const recognition = new maker();
    recognition.lang = "zh-CN";
    recognition.continuous = true;
    recognition.interimResults = false;
    recognition.onresult = (event) => {
      for (let index = event.resultIndex; index < event.results.length; index += 1) {
        const result = event.results[index];
        if (result?.isFinal && result[0]) take.current(result[0].transcript);
      }
    };
    recognition.onerror = () => setFailed(true);
    recognition.onend = () => {
      running.current = null;
      setListening(false);
    };
    try {
      recognition.start();
      running.current = recognition;
      setFailed(false);
      setListening(true);
    } catch {
      setFailed(true);
    }
  }, [maker]);

  const stop = useCallback(() => running.current?.stop(), []);
  useEffect(() => () => running.current?.abort(), []);

  return { offered: maker !== null, listening, failed, start, stop };
}

function recognitionMaker(): RecognitionMaker | null {
  if (!window.isSecureContext) return null;
  const offered = window as unknown as { SpeechRecognition?: RecognitionMaker; webkitSpeechRecognition?: RecognitionMaker };
  return offered.SpeechRecognition ?? offered.webkitSpeechRecognition ?? null;
}
