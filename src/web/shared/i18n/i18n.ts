/** Starts i18next. Each namespace of each language is a small file of its own, fetched when a screen first asks for it. */
import i18next, { type BackendModule, type ResourceKey } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Locale } from "../../../protocol/attempt.ts";
import { arrived } from "../later.tsx";
import { rememberLanguage, wantedLanguage } from "./language.ts";

/** Those of the first page and of a call alone; the others are listed in a file of their own, since every name costs. */
const files = import.meta.glob<{ default: ResourceKey }>("../../locales/*/{attempt,call,common,failures,home,reasons,rejections,task,tries}.json");
const moreWords = async () => (await import("./more-words.ts")).moreWords;

const backend: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (language, namespace, done) => {
    const path = `../../locales/${language}/${namespace}.json`;
    const load = files[path] ?? (async () => await (await moreWords())[path]?.());
    load().then(
      (file) => (file ? done(null, file.default) : done(new Error(`No words for ${namespace} in ${language}`), null)),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** Ready when the words that every page needs are there. */
export async function startI18n(): Promise<void> {
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: wantedLanguage(),
      supportedLngs: ["zh-CN", "en"],
      load: "currentOnly",
      fallbackLng: false,
      ns: ["common"],
      defaultNS: "common",
      returnNull: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  showLanguage();
  i18next.on("languageChanged", showLanguage);
  i18next.on("loaded", arrived);
}

type Preparation = (language: Locale) => Promise<void>;
const preparations = new Set<Preparation>();

/** What must be there before the app speaks another language, so that nobody sees half of each. Its failing holds nothing up. Gives back how to stop it. */
export function beforeLanguage(prepare: Preparation): () => void {
  preparations.add(prepare);
  return () => void preparations.delete(prepare);
}

export const languageNow = (): Locale => (i18next.language === "en" ? "en" : "zh-CN");

export async function changeLanguage(language: Locale): Promise<void> {
  rememberLanguage(language);
  await Promise.allSettled([...preparations].map((prepare) => prepare(language)));
  await i18next.changeLanguage(language);
}

function showLanguage(): void {
  document.documentElement.lang = i18next.language;
}
