/** Problems of the draft, as they arise while it is written; each leads to its place. */

export function ProblemsPanel() {
  return null;
}
