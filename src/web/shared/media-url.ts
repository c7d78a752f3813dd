/** Owns where the file of a picture or sound is fetched from. Beside the page, so that it works under any path. */

export function mediaUrl(file: string): string {
  return `api/media/${encodeURIComponent(file)}`;
}
