/** The part of Eleventy 3 that this project uses; Eleventy ships no types. */
declare module "@11ty/eleventy" {
  /** What a template is given: its pagination's page, and the site. */
  export interface TemplateData {
    readonly entry: import("./pages/page.ts").Page<unknown>;
    readonly site: import("./pages/site.ts").Site;
  }

  export interface UserConfig {
    setInputDirectory(directory: string): void;
    setIncludesDirectory(directory: string): void;
    setLayoutsDirectory(directory: string): void;
    setOutputDirectory(directory: string): void;
    setTemplateFormats(formats: string[]): void;
    setQuietMode(quiet: boolean): void;
    setUseGitIgnore(use: boolean): void;
    addGlobalData(name: string, value: unknown): void;
    addExtension(
      extensions: string[],
      extension: {
        key: string;
        compile: (text: string, file: string) => Promise<(data: TemplateData) => string>;
      },
    ): void;
    on(
      event: "eleventy.after",
      listener: (event: { directories: { output: string } }) => void | Promise<void>,
    ): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options?: {
        quietMode?: boolean;
        dryRun?: boolean;
        runMode?: "build";
        config?: (config: UserConfig) => void | Promise<void>;
      },
    );
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}
