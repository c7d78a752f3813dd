/** Owns the names of the rooms that pages are in, beside those of the documents' audiences. */

/** All pages of one session. */
export const sessionRoom = (session: string): string => `session|${session}`;
/** All pages of one person, whatever the session. */
export const subjectRoom = (subject: string): string => `subject|${subject}`;
/** All students' pages of a class. */
export const classRoom = (classId: string): string => `class|${classId}`;
/** Whoever has the attempt open and works on it. */
export const presenceRoom = (attempt: string): string => `present|${attempt}`;
