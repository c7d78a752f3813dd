/** Owns which refusals of a server pass by themselves: the same command, sent again with its id, is good a little later. Must not know who sends. */
export const passingRefusals: readonly string[] = ["live/too-fast", "server/busy", "server/disk-full"];
