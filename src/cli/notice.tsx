import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Problem } from "../content/problems.ts";
import { countProblems, problemLines } from "./report.ts";

/** Where the preview serves the stylesheet of its notices; `previewServer.ts` answers there. */
const NOTICE_STYLESHEET = "/.preview/notice.css";

/**
 * Says in every page what is wrong with the content, as HTML.
 *
 * @param shown What the page below is.
 */
export function problemsNotice(problems: readonly Problem[], shown: string): string {
  return notice(
    <>
      <p>
        <strong>{countProblems(problems)}.</strong>
        {shown}
      </p>
      <ul>
        {problemLines(problems).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>,
  );
}

/**
 * Says in every page that the program failed, and what it said, as HTML.
 *
 * @param shown What the page below is.
 */
export function failureNotice(message: string, shown: string): string {
  return notice(
    <>
      <p>
        <strong>The build failed.</strong>
        {shown}
      </p>
      <pre>{message}</pre>
    </>,
  );
}

/** The page at every address while there is no site yet. */
export function waitingPage(): string {
  return `<!doctype html>\n${renderToString(
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>No site yet</title>
        <script type="module" src="/.preview/reload.js" />
      </head>
      <body>
        <p>There is no site to show yet. This page changes as soon as there is.</p>
      </body>
    </html>,
  )}`;
}

function notice(children: ComponentChildren): string {
  return renderToString(
    <div class="preview-notice" role="alert">
      <link rel="stylesheet" href={NOTICE_STYLESHEET} />
      {children}
    </div>,
  );
}
