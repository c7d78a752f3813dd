/** The versions of a draft: what changed between them, and the way back. */

export function VersionsView() {
  return <p />;
}
