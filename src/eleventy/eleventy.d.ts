/** The part of Eleventy 3 that this project uses; Eleventy ships no types. */
declare module "@11ty/eleventy" {
  export type TemplateData = Readonly<Record<string, unknown>>;

  /** A page that was written. */
  export interface Result {
    readonly url: string;
    readonly content: string;
  }

  interface BuildEvent {
    /** "json" if nothing is written. */
    readonly outputMode: "fs" | "json";
    readonly directories: { readonly output: string };
    readonly results: readonly Result[];
  }

  type Transform = (
    this: {
      readonly page: { readonly url: string };
      readonly url: string;
      readonly inputPath: string;
      readonly outputPath: string;
    },
    content: string,
  ) => string | Promise<string>;

  export interface UserConfig {
    setQuietMode(quiet: boolean): void;
    setInputDirectory(directory: string): void;
    setIncludesDirectory(directory: string): void;
    setLayoutsDirectory(directory: string): void;
    setTemplateFormats(formats: readonly string[]): void;
    addTemplateFormats(formats: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
    addLayoutAlias(name: string, file: string): void;
    addGlobalData(name: string, value: unknown): void;
    addPlugin(plugin: (config: UserConfig) => void): void;
    addTransform(name: string, transform: Transform): void;
    /** By name, the transforms added so far. */
    readonly transforms: Readonly<Record<string, Transform>>;
    readonly ignores: Set<string>;
    addWatchTarget(target: string): void;
    addExtension(
      extensions: readonly string[],
      extension: {
        readonly key: string;
        compile(this: {
          defaultRenderer(data: TemplateData): Promise<unknown>;
        }): (data: TemplateData) => Promise<string>;
      },
    ): void;
    on(event: "eleventy.before" | "eleventy.after", listener: (event: BuildEvent) => Promise<void>): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode?: boolean;
        readonly configPath?: false;
        readonly config?: (config: UserConfig) => void | Promise<void>;
      },
    );
    initializeConfig(): Promise<void>;
    write(): Promise<readonly [unknown, readonly Result[]]>;
    toJSON(): Promise<readonly Result[]>;
    disableLogger(): void;
  }
}
