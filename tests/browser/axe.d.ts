import type axe from "axe-core";

declare global {
  interface Window {
    /** Where axe-core’s source has been run. */
    readonly axe: typeof axe;
  }
}
