/** Owns short messages: shown for a while at the foot of the page and spoken by screen readers. Nothing that must be answered goes here. */
import { useEffect, useState, type ReactNode } from "react";
import { create } from "zustand";
import { cx } from "./cx.ts";
import { Icon } from "./icon.tsx";
import styles from "./toast.module.css";

/** What can be done about it, at once; it must be reachable another way too, since the message goes. */
export type ToastAction = (done: () => void) => ReactNode;
type Message = { key: number; text: string; tone: "plain" | "ok" | "bad"; action: ToastAction | null };
type Toasts = { messages: Message[]; spoken: string };

const useToasts = create<Toasts>(() => ({ messages: [], spoken: "" }));
const SHOWN_MS = 6000;
let lastKey = 0;

/** Shows and speaks a message. */
export function toast(text: string, tone: Message["tone"] = "plain", action: ToastAction | null = null): void {
  const key = ++lastKey;
  useToasts.setState(({ messages }) => ({ messages: [...messages.filter((shown) => action || shown.action || shown.text !== text).slice(-2), { key, text, tone, action }], spoken: text }));
}

/** Speaks without showing: what sighted users see elsewhere on the page. */
export function announce(text: string): void {
  // A no-break space makes the same words spoken again.
  useToasts.setState(({ spoken }) => ({ spoken: spoken === text ? `${text}\u00a0` : text }));
}

const drop = (key: number) => useToasts.setState(({ messages }) => ({ messages: messages.filter((message) => message.key !== key) }));

/** Stands once in the page. */
export function Toaster() {
  const { messages, spoken } = useToasts();
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
      {/* The words are spoken above; a button among them must be reachable. */}
      <div className={styles.toasts} data-screen-only role="status" aria-live="off" aria-hidden={!messages.some(({ action }) => action)}>
        {messages.map((message) => (
          <ToastLine key={message.key} message={message} />
        ))}
      </div>
    </>
  );
}

function ToastLine({ message }: { message: Message }) {
  const [hovered, setHovered] = useState(false);
  useEffect(() => {
    if (hovered) return;
    const timer = setTimeout(() => drop(message.key), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [hovered, message.key]);
  return (
    <div className={cx(styles.toast, styles[message.tone])} onPointerEnter={() => setHovered(true)} onPointerLeave={() => setHovered(false)} onFocus={() => setHovered(true)} onBlur={() => setHovered(false)}>
      {message.tone !== "plain" && <Icon name={message.tone === "ok" ? "check" : "warning"} />} {message.text}
      {message.action?.(() => drop(message.key))}
    </div>
  );
}
