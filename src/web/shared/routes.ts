/** Owns the addresses of the pages (behind the hash, so that they work under any path). */

const part = encodeURIComponent;

export const routes = {
  home: "/",
  course: "/course",
  unit: (unit: string) => `/course/${part(unit)}`,
  task: (unit: string, situation: string) => `/task/${part(unit)}/${part(situation)}`,
  attempt: (attempt: string, activity?: string) => `/attempt/${part(attempt)}${activity ? `/${part(activity)}` : ""}`,
  report: (attempt: string) => `/report/${part(attempt)}`,
  /** Questions and words to learn by heart. */
  knowledge: "/knowledge",
  drill: (unit: string) => `/knowledge/${part(unit)}`,
  words: (unit: string) => `/words/${part(unit)}`,
  forms: "/forms",
  form: (id: string) => `/forms/${part(id)}`,
  join: (code?: string) => (code ? `/join/${part(code)}` : "/join"),
  /** The student's page of the lesson that is on, at an activity. */
  lesson: (activity?: string) => `/lesson${activity ? `/${part(activity)}` : ""}`,
  teach: "/teach",
  class: (id: string, tab?: "roster" | "groups" | "start" | "records") => `/teach/classes/${part(id)}${tab ? `/${tab}` : ""}`,
  monitor: (lesson: string) => `/teach/lessons/${part(lesson)}`,
  /** The marks of a lesson; with a part of the page. */
  review: (lesson: string, tab?: string) => `/teach/lessons/${part(lesson)}/review${tab ? `/${tab}` : ""}`,
  term: (id: string) => `/teach/classes/${part(id)}/term`,
  screen: (lesson: string) => `/screen/${part(lesson)}`,
  settings: "/teach/settings",
  /** The author's situations; one of them, with a part of its page. */
  studio: "/teach/studio",
  draft: (draft: string, view?: string) => `/teach/studio/${part(draft)}${view ? `/${view}` : ""}`,
} as const;
