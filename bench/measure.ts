/** Owns timing: rounds of the candidates in turn, so that a busy machine is unfair to none of them. */

/** Median microseconds per call of each candidate, from the quickest tenth of the rounds. */
export function measureInTurn(candidates: Record<string, () => void>, { rounds, calls }: { rounds: number; calls: number }): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, call] of Object.entries(candidates)) {
      const start = performance.now();
      for (let done = 0; done < calls; done += 1) call();
      (times[name] ??= []).push(((performance.now() - start) * 1000) / calls);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list.sort((a, b) => a - b).slice(0, Math.max(1, Math.ceil(list.length / 10))))]));
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
