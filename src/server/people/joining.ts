/** Owns how students come in: a room by its code, the own name, a PIN set the first time; guests by a name for the lesson that is on. */
import type { Room } from "../../protocol/api.ts";
import { isEasyPin } from "../../protocol/easy-pin.ts";
import { withNamesApart } from "../../protocol/told-apart.ts";
import { CodedError } from "../coded-error.ts";
import type { SchoolClass, Store, Student } from "../store/store.ts";
import { createInTurn } from "./in-turn.ts";
import { initialsOf } from "./initials.ts";
import { runningLesson } from "./lessons-of.ts";
import { createPinGuesses } from "./pin-guesses.ts";
import { checkSecret, hashSecret } from "./secret.ts";
import type { Sessions } from "./sessions.ts";
import { presentStudents } from "./students.ts";
import { createThrottle } from "./throttle.ts";
import { newId, readCode } from "./token.ts";

/** Beyond this a class is being filled with nonsense. */
const MOST_GUESTS = 40;

export type Joining = {
  /** What anybody may see of a room: names to pick from. */
  room(code: string): Promise<Room>;
  /** The first PIN is the student's own from then on. `address`: where it is typed. */
  join(code: string, student: string, pin: string, address: string): Promise<Student>;
  joinAsGuest(code: string, name: string): Promise<Student>;
  /** The student sets a new PIN at the next join; whoever came in with the old one goes out. */
  resetPin(student: Student): Promise<void>;
};

/** `guessed` is told of the class over whose names somebody tries PINs. */
export function createJoining(store: Store, sessions: Sessions, now: () => number, guessed: (classId: string) => void): Joining {
  const throttle = createThrottle(now);
  const guesses = createPinGuesses(now);
  const inTurn = createInTurn();
  const roomOf = async (code: string): Promise<SchoolClass> => {
    const clear = readCode(code);
    const found = /^[0-9A-Z]{1,12}$/.test(clear) ? await store.classes.byCode(clear) : undefined;
    if (!found) throw new CodedError("people/unknown-room", { code: clear.slice(0, 12) });
    return found;
  };
  const enter = async (id: string, pin: string, address: string): Promise<Student> => {
    const student = await store.students.get(id);
    if (!student) throw new CodedError("people/unknown-student");
    if (student.pinHash === null) {
      if (isEasyPin(pin)) throw new CodedError("people/easy-pin");
      const pinHash = await hashSecret(pin);
      // That took a while, in which the student may have been removed or renamed.
      const now = await store.students.get(id);
      if (!now || now.removedAt !== null) throw new CodedError("people/unknown-student");
      const named = { ...now, pinHash };
      await store.students.saveAll([named]);
      return named;
    }
    guesses.admit(student.class, address);
    throttle.take(id);
    if (!(await checkSecret(student.pinHash, pin))) {
      if (guesses.wrong(student.class)) guessed(student.class);
      throw new CodedError("people/wrong-pin");
    }
    throttle.clear(id);
    return student;
  };

  return {
    room: async (code) => {
      const { id, name, code: clear, school } = await roomOf(code);
      const [students, lesson] = [await presentStudents(store, id), await runningLesson(store, school, id)];
      const listed = students.filter(({ guest }) => !guest);
      const apart = withNamesApart(listed);
      return {
        class: { name, code: clear },
        students: apart.map((student) => ({ id: student.id, name: student.name, initials: student.initials, hasPin: student.pinHash !== null })),
        namesakes: apart.some((student, place) => student.name !== listed[place]?.name),
        guests: lesson !== null,
        lesson: lesson !== null,
      };
    },
    join: async (code, id, pin, address) => {
      const [room, student] = [await roomOf(code), await store.students.get(id)];
      if (!student || student.class !== room.id || student.removedAt !== null || student.guest) throw new CodedError("people/unknown-student");
      // Of an address one after another, so that each wrong PIN counts before the next is tried. Two who take the same name at the same time: the second meets the PIN of the first.
      return inTurn(`${room.id} ${address}`, () => inTurn(id, () => enter(id, pin, address)));
    },
    joinAsGuest: async (code, name) => {
      const { id, school } = await roomOf(code);
      return inTurn(id, async () => {
        const lesson = await runningLesson(store, school, id);
        if (!lesson) throw new CodedError("people/no-lesson");
        const guests = (await presentStudents(store, id)).filter(({ guest, createdAt }) => guest && createdAt >= lesson.startedAt);
        if (guests.length >= MOST_GUESTS) throw new CodedError("people/too-many-guests", { most: MOST_GUESTS });
        const student: Student = { id: newId(), school, class: id, number: null, name, initials: initialsOf(name), group: null, guest: true, pinHash: null, createdAt: now(), removedAt: null };
        await store.students.saveAll([student]);
        return student;
      });
    },
    resetPin: async (student) => {
      await store.students.saveAll([{ ...student, pinHash: null }]);
      throttle.clear(student.id);
      await sessions.endOf(student.id);
    },
  };
}
