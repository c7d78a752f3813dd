/** Owns what the server does unasked: a backup at the start and after each lesson, and every day removing what need not be kept any longer. */
import { sweep } from "./people/retention.ts";
import type { Sessions } from "./people/sessions.ts";
import { isSetUp } from "./people/set-up.ts";
import type { WhatStays } from "./review/what-stays.ts";
import { writeBackup } from "./store/backup.ts";
import { emptyTrash } from "./studio/trash.ts";
import { dropUnusedMedia } from "./studio/unused-media.ts";
import type { Store } from "./store/store.ts";

const DAY = 86_400_000;

export type Upkeep = {
  /** Resolves when the first round is done. */
  begin(): Promise<void>;
  backUp(): void;
  /** Waits for what is being written. */
  stop(): Promise<void>;
};

export function createUpkeep({ store, sessions, whatStays, backupFolder, now, onFault, removed }: { store: Store; sessions: Sessions; whatStays: WhatStays; backupFolder: string; now(): number; onFault(error: unknown): void; /** Told of each lesson that was kept long enough. */ removed(lesson: string): void }): Upkeep {
  let timer: ReturnType<typeof setInterval> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  // One after another: two backups of one second would be one file.
  const inTurn = (work: () => Promise<unknown>) => (last = last.then(work).catch(onFault));
  const round = async () => {
    // Nothing to keep before somebody has set up.
    if (await isSetUp(store)) await writeBackup(store, backupFolder, now());
    await emptyTrash(store, now());
    await dropUnusedMedia(store, now());
    await sweep({ store, sessions, whatStays }, now(), removed);
  };
  return {
    begin: async () => {
      timer = setInterval(() => inTurn(round), DAY).unref();
      await inTurn(round);
    },
    backUp: () => void inTurn(() => writeBackup(store, backupFolder, now())),
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
}
