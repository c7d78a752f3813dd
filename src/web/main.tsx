/** Starts the web app in the page. */
import "./shared/polyfills.ts";
import "./shared/styles/tokens.css";
import "./shared/styles/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { loadCatalogue } from "./app/catalogue.ts";
import { reloadWhenReplaced } from "./app/replaced.ts";
import { languageNow, startI18n } from "./shared/i18n/i18n.ts";

reloadWhenReplaced(import.meta.url);

const root = document.getElementById("root");
if (root) {
  void startI18n()
    .then(() => loadCatalogue(languageNow()))
    .then((catalogue) =>
      createRoot(root).render(
        <StrictMode>
          <App catalogue={catalogue} />
        </StrictMode>,
      ),
    );
}
