/** The part of Eleventy 3 that this project uses; Eleventy ships no types. */
declare module "@11ty/eleventy" {
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
        compile: (text: string, file: string) => Promise<(data: unknown) => string | Buffer>;
      },
    ): void;
    on(
      event: "eleventy.after",
      listener: (event: {
        directories: { output: string };
        results: { url: string }[];
      }) => void | Promise<void>,
    ): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options?: {
        quietMode?: boolean;
        runMode?: "build";
        config?: (config: UserConfig) => void | Promise<void>;
      },
    );
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}
