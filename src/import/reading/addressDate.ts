import { findDates } from "./findDates.ts";

/** The day, month or year that an address holds as folders: /2016/04/08/, /2017/09/, /news/2023/. */
export function addressDate(url: string | undefined): string | null {
  if (!url) return null;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "");
  const folders =
    /\/((?:19|20)\d{2})(?:[/-](0?[1-9]|1[0-2]|[a-z]{3,9})(?:[/-](0?[1-9]|[12]\d|3[01])(?![\d]))?)?(?=[/-])/i.exec(
      path,
    );
  if (folders) {
    const [, year = "", month, day] = folders;
    const named =
      month && /[a-z]/i.test(month) ? findDates(`${day ?? "1"} ${month} ${year}`)[0]?.value : undefined;
    const monthNumber = month && /^\d/.test(month) ? month.padStart(2, "0") : named?.slice(5, 7);
    if (!monthNumber) return year;
    return day ? `${year}-${monthNumber}-${day.padStart(2, "0")}` : `${year}-${monthNumber}`;
  }
  const dated = findDates(path.replaceAll("_", "-")).find(({ value }) => /^20\d\d-\d\d-\d\d$/.test(value));
  return dated?.value ?? null;
}
