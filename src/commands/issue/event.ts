import { z } from "zod";
import type { CalendarDay } from "../../domain/dates.ts";
import { londonDay } from "../../importer/formats/readInput.ts";

/** What is used of an issue: what somebody wrote, who, and when. */
export interface Issue {
  readonly number: number;
  readonly body: string;
  /** The name on GitHub of who opened it. */
  readonly author: string;
  /** The day in London on which it was opened. */
  readonly opened: CalendarDay;
}

/** The part used of the event “issues”. Source: GitHub, Webhook events and payloads, issues. */
const eventSchema = z.object({
  issue: z.object({
    number: z.int().positive(),
    body: z.string().nullable(),
    user: z.object({ login: z.string() }),
    created_at: z.iso.datetime(),
  }),
});

/**
 * Reads the file in which GitHub hands a workflow its event.
 *
 * @throws ZodError, or SyntaxError, for a file that is no event of an issue.
 */
export function readEvent(json: string): Issue {
  const { issue } = eventSchema.parse(JSON.parse(json));
  return {
    number: issue.number,
    body: issue.body ?? "",
    author: issue.user.login,
    opened: londonDay(issue.created_at) ?? "",
  };
}
