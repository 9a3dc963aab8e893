/** The part of Eleventy Image 6 that this project uses; it ships no types. */
declare module "@11ty/eleventy-img" {
  interface MadeImage {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly sourceType: string;
    readonly srcset: string;
    readonly outputPath: string;
  }

  export default function Image(
    source: string,
    options: {
      readonly widths: readonly (number | "auto")[];
      readonly formats: readonly string[];
      readonly outputDir: string;
      readonly urlPath: string;
      readonly fixOrientation: boolean;
    },
  ): Promise<Readonly<Record<string, readonly MadeImage[]>>>;
}
