/** The test bench: sample answers against criteria, robots that play, and what they find. */

export function BenchView() {
  return <p />;
}
