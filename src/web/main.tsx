/** Starts the web app in the page. */
import "./polyfills.ts";
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <main>
      <h1>客服实训室</h1>
    </main>,
  );
}
