/** Owns handing a file to the user. */

export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, "-");
  link.click();
  // The browser needs the address a little longer than the click.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
