/** How many inspections and releases the front page shows in full, so that it stays under 100 KB with its filters. */
export const FRONT_PAGE = 50;

/** How many inspections and releases a page of a year lists. */
export const YEAR_PAGE = 60;
