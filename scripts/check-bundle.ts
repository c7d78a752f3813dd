/** `npm run check:bundle`: what a student's browser loads, compressed, against the limits of the product; and that no two parts wait for each other. */
import { waitingForEachOther } from "./bundle-rules.ts";
import { readManifest, weighBundle } from "./weigh-bundle.ts";

for (const { name, size, limit, files } of weighBundle()) {
  const tooMuch = limit !== null && size > limit;
  console.log(`${name}: ${size.toFixed(1)}${limit === null ? "" : ` of at most ${limit.toFixed(1)}`} kB gzip${tooMuch ? ": TOO MUCH" : ""}`);
  for (const part of files) console.log(`${part.size.toFixed(1).padStart(9)}  ${part.file}`);
  if (tooMuch) process.exitCode = 1;
}

const waiting = waitingForEachOther(readManifest());
if (waiting) {
  console.log(`parts that wait for each other, so that neither starts: ${waiting.join(" → ")}`);
  process.exitCode = 1;
}
