/** Owns the accounts of teachers and administrators: signing in, passwords, who may still rule. Must not know requests. */
import type { AccountChange, NewAccount, SignIn } from "../../protocol/api.ts";
import { CodedError } from "../coded-error.ts";
import type { Account, Store } from "../store/store.ts";
import { createKnownBrowsers } from "./known-browsers.ts";
import { checkSecret, hashSecret } from "./secret.ts";
import type { Sessions } from "./sessions.ts";
import { createThrottle } from "./throttle.ts";
import { newId } from "./token.ts";

export type Accounts = {
  /** The account that name and password belong to; fails alike whether the name is unknown, the password wrong or the account disabled. */
  signIn(values: SignIn, from: From): Promise<Account>;
  /** By which a browser is known from now on, in which the account has signed in. */
  mark(account: string): Promise<string>;
  /** Ends all sessions of the account. */
  changePassword(id: string, before: string, after: string): Promise<void>;
  add(school: string, values: NewAccount): Promise<Account>;
  /** `by` is the administrator who asks: nobody can shut himself out. */
  change(account: Account, values: AccountChange, by: string): Promise<Account>;
  remove(account: Account, by: string): Promise<void>;
};

/** Who tries a password: the address, and the mark that the browser brings (null: none). */
export type From = { address: string; mark: string | null };

/** Tries of one account, from all addresses and browsers in which nobody has signed in with it yet. */
const MOST_OF_STRANGERS = 100;

/** People type their name as they like; it is one name. */
export function accountName(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}

export function createAccounts(store: Store, sessions: Sessions, now: () => number): Accounts {
  const [throttle, strangers] = [createThrottle(now), createThrottle(now, MOST_OF_STRANGERS)];
  const browsers = createKnownBrowsers(store);
  const save = async (account: Account): Promise<Account> => {
    if ((await store.accounts.save(account)) === "taken") throw new CodedError("people/account-taken", { account: account.account });
    return account;
  };
  /** At least one administrator must be able to sign in. */
  const keepAnAdmin = async (account: Account) => {
    const others = (await store.accounts.list(account.school)).filter(({ id, role, disabled }) => id !== account.id && role === "admin" && !disabled);
    if (account.role === "admin" && others.length === 0) throw new CodedError("people/last-admin");
  };
  /** Classes without a teacher go to the administrator. */
  const leaveClasses = async (account: Account, by: string) => {
    for (const value of await store.classes.list(account.school)) {
      if (!value.teachers.includes(account.id)) continue;
      const others = value.teachers.filter((id) => id !== account.id);
      await store.classes.save({ ...value, teachers: others.length > 0 ? others : [by] });
    }
  };

  return {
    signIn: async ({ account: typed, password }, { address, mark }) => {
      const name = accountName(typed);
      const account = await store.accounts.byAccount(name);
      // Whoever fills the tries of an account from elsewhere holds up neither its own browsers nor other addresses.
      const browser = await browsers.read(account?.id ?? "", mark);
      const by = browser ?? address;
      throttle.take(name, by);
      if (browser === null) strangers.take(name);
      const right = await checkSecret(account?.passwordHash ?? null, password);
      if (!account || !right || account.disabled) throw new CodedError("people/wrong-password");
      throttle.clear(name, by);
      return account;
    },
    mark: browsers.mark,
    changePassword: async (id, before, after) => {
      const account = await store.accounts.get(id);
      throttle.take(id);
      const right = await checkSecret(account?.passwordHash ?? null, before);
      if (!account || !right) throw new CodedError("people/wrong-password");
      throttle.clear(id);
      await store.accounts.save({ ...account, passwordHash: await hashSecret(after) });
      await sessions.endOf(id);
    },
    add: async (school, { name, account, role, password }) =>
      save({ id: newId(), school, role, name, account: accountName(account), passwordHash: await hashSecret(password), createdAt: now(), disabled: false }),
    change: async (account, { name, role, disabled, password }, by) => {
      const changed = { ...account, name: name ?? account.name, role: role ?? account.role, disabled: disabled ?? account.disabled };
      if (changed.disabled && account.id === by) throw new CodedError("people/own-account");
      if (changed.disabled || changed.role !== "admin") await keepAnAdmin(account);
      const saved = await save(password === undefined ? changed : { ...changed, passwordHash: await hashSecret(password) });
      // Whoever signed in with what holds no longer signs in again.
      if (password !== undefined || changed.disabled || changed.role !== account.role) await sessions.endOf(account.id);
      if (password !== undefined) for (const each of [throttle, strangers]) each.clear(account.account);
      return saved;
    },
    remove: async (account, by) => {
      if (account.id === by) throw new CodedError("people/own-account");
      await keepAnAdmin(account);
      await leaveClasses(account, by);
      await store.accounts.remove(account.id);
      await sessions.endOf(account.id);
    },
  };
}
