import type { Check } from "../../claims/language.ts";
import type { Council } from "../../domain/inspection.ts";
import type { Framework } from "../../domain/judgements.ts";
import type { Register } from "../../register/register.ts";

/* Numbers, lengths of time and groups of councils in the words of a claim. */

const CARDINALS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|");
const ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth".split("|");

/** "three", "12", "third", "2nd"; named `n`. */
export const number = (name = "n") => `(?<${name}>\\d{1,3}|${CARDINALS.join("|")})`;
export const ordinal = (name = "n") => `(?<${name}>\\d{1,2}(?:st|nd|rd|th)|${ORDINALS.slice(1).join("|")})`;

export function numberOf(word = ""): number {
  const text = word.toLowerCase();
  const at = [CARDINALS, ORDINALS].map((words) => words.indexOf(text)).find((index) => index >= 0);
  return at === undefined ? Number.parseInt(text, 10) : at + 1;
}

/** "(almost) ten years", "a decade", "three-year"; read by `spanOf`. */
export const SPAN = `(?:(?<mode>more than|over|at least|almost|nearly|about|under|less than|within|(?:just|little) (?:over|under)) )?(?:${number("count")}[ -](?<unit>year|month|week|day)s?|(?<long>a (?:decade|year|fortnight|week)))`;

const LONG = { "a decade": "10 years", "a year": "1 year", "a fortnight": "2 weeks", "a week": "1 week" };

/** "almost 5 years"; empty if a match has none. */
export function spanOf({ mode = "", count, unit, long = "" }: Groups): string {
  if (count === undefined && long === "") return "";
  const length = LONG[long.toLowerCase() as keyof typeof LONG] ?? `${numberOf(count)} ${unit}s`;
  const how = /^(?:just|little) /i.test(mode) ? "about" : mode.toLowerCase();
  return `${how} ${length.replace(/^1 (\w+?)s?$/, "1 $1")}`.trim();
}

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

const ENGLAND =
  /\b(?:in|of|across) (?:the (?:whole )?(?:country|nation|land)|england|the uk)\b|\bnational(?:ly)?\b/gi;
const TYPES = [
  [/\bcount(?:y|ies)\b/i, "county"],
  [/\blondon boroughs?\b/i, "london-borough"],
  [/\bunitary\b/i, "unitary-authority"],
  [/\bmetropolitan\b/i, "metropolitan-district"],
] as const;
const FRAMEWORKS = [
  [/\bsingle inspection framework\b|\bSIF\b/i, "SIF"],
  [/\bILACS\b/i, "ILACS"],
] as const;
const OWN_FRAMEWORK = /\b(?:the|this) (?:(?:new|current|present|same|inspection) )*framework\b/i;
/** Groups of councils that a check would have to list. */
const GROUP =
  /\b(?:cities|city|towns?|neighbours?|partnership|area|sub-?region|midlands|(?:the )?(?:north|south|east|west)|scotland|wales|britain|merseyside|yorkshire|thames|coast)\b/i;

/** Among which councils words count: undefined for all of England, null for a group that a check would have to list. */
export function amongIn(
  words: string,
  own: { readonly council: Council | undefined; readonly framework: Framework | undefined },
  register: Register,
): Check["among"] | null {
  const regions = new Set([...register.councils.values()].map(({ region }) => region));
  const named = [...regions].find((name) =>
    RegExp(`\\b(?:in|of|across|outside) (?:the )?${name}\\b`, "i").test(words),
  );
  const here = /\b(?:in|of|across) (?:the|its|our|their) region\b|\bregional/i.test(words);
  const region = named ?? (here ? own.council?.region : undefined);
  if (region === undefined && GROUP.test(words.replaceAll(ENGLAND, ""))) return null;
  const type = region === "London" ? undefined : TYPES.find(([pattern]) => pattern.test(words))?.[1];
  const framework = FRAMEWORKS.find(([pattern]) => pattern.test(words))?.[1];
  const under = framework ?? (OWN_FRAMEWORK.test(words) ? own.framework : undefined);
  const among = {
    ...(region && { [/\boutside\b/i.test(words) ? "outside" : "region"]: region }),
    ...(type && { type }),
    ...(under && { under }),
  };
  return Object.keys(among).length > 0 ? among : undefined;
}
