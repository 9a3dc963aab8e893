import { GRADE_WORDS } from "../lexicon/grades.ts";
import { fold } from "../pressText.ts";

/** The head of a table of grades then and now: "Area | 2016 | 2019". */
const YEARS = /^[^\d.:;]{0,40}\b((?:19|20)\d\d)\b[^\d.:;]{1,25}\b((?:19|20)\d\d)\b[^\d.:;]{0,10}$/;
const GRADE = new RegExp(`(?<![\\w-])(?:${GRADE_WORDS})(?!\\w)`, "gi");

/** Lines in which each row of a table of two years keeps the later year's grade only. Lines of other texts stay as they are. */
export function withLaterGrades(lines: readonly string[]): string[] {
  let later: 0 | 1 | null = null;
  return lines.map((line) => {
    const plain = fold(line);
    const years = YEARS.exec(plain);
    if (years) {
      later = Number(years[1]) > Number(years[2]) ? 0 : 1;
      return line;
    }
    const grades = [...plain.matchAll(GRADE)];
    // A table ends where a line is no row with a grade in each column.
    if (grades.length !== 2 || /[.;]/.test(plain)) later = null;
    if (later === null) return line;
    const earlier = grades[1 - later];
    return earlier
      ? `${line.slice(0, earlier.index)}${line.slice(earlier.index + earlier[0].length)}`.trim()
      : line;
  });
}
