/** Owns the first start: a one-time code, shown where the program runs, makes whoever types it the first administrator. */
import type { SetUp } from "../../protocol/api.ts";
import { CodedError } from "../coded-error.ts";
import type { Account, School, Store } from "../store/store.ts";
import { accountName } from "./accounts.ts";
import { createInTurn } from "./in-turn.ts";
import { hashSecret } from "./secret.ts";
import { createThrottle } from "./throttle.ts";
import { hashOf, newCode, newId, readCode } from "./token.ts";

const KEY = "set-up-code";

export type FirstStart = {
  /** A new code, which makes the one before worthless; null when somebody has set up already. */
  issueCode(): Promise<string | null>;
  /** Makes the school and its first administrator. */
  setUp(values: SetUp): Promise<Account>;
};

export function createFirstStart(store: Store, now: () => number): FirstStart {
  const throttle = createThrottle(now);
  const inTurn = createInTurn();
  const setUp = async (values: SetUp): Promise<Account> => {
    if (await isSetUp(store)) throw new CodedError("people/set-up-done");
    throttle.take(KEY);
    if ((await store.settings.get(KEY)) !== hashOf(readCode(values.code))) throw new CodedError("people/wrong-set-up-code");
    throttle.clear(KEY);
    // A school without anybody is what a power cut has left of an earlier try.
    const school: School = { ...((await schoolOf(store)) ?? { id: newId(), createdAt: now(), retentionDays: null }), name: values.school };
    const account: Account = { id: newId(), school: school.id, role: "admin", name: values.name, account: accountName(values.account), passwordHash: await hashSecret(values.password), createdAt: now(), disabled: false };
    await store.schools.save(school);
    if ((await store.accounts.save(account)) === "taken") throw new CodedError("people/account-taken", { account: account.account });
    await store.settings.set(KEY, null);
    return account;
  };
  return {
    issueCode: async () => {
      if (await isSetUp(store)) return null;
      const code = newCode(12);
      await store.settings.set(KEY, hashOf(code));
      return code.replace(/(.{4})(?=.)/g, "$1-");
    },
    setUp: (values) => inTurn(KEY, () => setUp(values)),
  };
}

/** Whether there is somebody who can sign in. */
export async function isSetUp(store: Store): Promise<boolean> {
  const school = await schoolOf(store);
  return school !== undefined && (await store.accounts.list(school.id)).length > 0;
}

/** The school of this installation; undefined until somebody has set up. */
export async function schoolOf(store: Store): Promise<School | undefined> {
  const [school] = await store.schools.list();
  return school;
}
