/** Owns what happens when a part of the page cannot be fetched because the server has been brought up to date meanwhile and its files have other names: the page is loaded anew. Must not know which part it was. */

/** The script with which the page began; a newer build has another, so that what is loaded anew is never loaded anew for the same reason. */
const BEGIN = /index-[\w-]+\.js/;

/** `own`: the address of that script. */
export function reloadWhenReplaced(own: string): void {
  window.addEventListener("vite:preloadError", () => {
    // Without a line the page that is there is better than none; a gateway's own page is not a newer build.
    void fetch(".", { cache: "no-store" }).then(async (answer) => {
      const newest = BEGIN.exec(await answer.text());
      if (newest && !own.includes(newest[0]) && losesNothing()) window.location.reload();
    }, () => undefined);
  });
}

/** Nobody would ask before leaving, and nobody is filling in a window. What is said and written in attempts is kept by the browser. */
function losesNothing(): boolean {
  return window.dispatchEvent(new Event("beforeunload", { cancelable: true })) && !document.querySelector("dialog[open] input,dialog[open] textarea");
}
