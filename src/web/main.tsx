/** Starts the web app in the page. */
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (root) createRoot(root).render(<h1>客服实训室</h1>);
