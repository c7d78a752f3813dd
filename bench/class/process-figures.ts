/** Owns reading what a process says of itself at /metrics: processor time and memory. */

export type ProcessFigures = { cpuSeconds: number; residentBytes: number };

export async function processFigures(url: string): Promise<ProcessFigures> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1] ?? Number.NaN);
  return { cpuSeconds: read("process_cpu_seconds_total"), residentBytes: read("process_resident_memory_bytes") };
}
