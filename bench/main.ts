/** `npm run bench [names]`: runs the benchmarks, all or the named ones; each prints its own table of ratios to a baseline of the same run. */

/** A benchmark module exports `run`; it returns false when a limit of the product is broken. */
interface Benchmark {
  run(): Promise<boolean>;
}

const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BENCHMARKS);
for (const name of wanted) {
  const load = BENCHMARKS[name];
  if (!load) throw new Error(`there is no benchmark ${name}; there are: ${Object.keys(BENCHMARKS).join(", ")}`);
  console.log(`\n${name}`);
  const { run } = await load();
  if (!(await run())) process.exitCode = 1;
}
