import { BODY_IN_ROLE, ROLE_END, ROLE_WORD } from "../lexicon/roles.ts";
import { LETTERS, SAY, TITLE } from "../lexicon/speech.ts";
import { fold } from "../pressText.ts";
import type { NamedPerson } from "./people.ts";

/** A person as a text introduces them. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
}

/** A person with the office that stands after the name in a sentence or, unless `after` alone is wanted, before it. */
export function introduce(
  sentence: string,
  person: NamedPerson,
  where: "after" | "either" = "either",
): Speaker {
  const after = roleAfter(sentence.slice(person.end));
  const role = after ?? (where === "either" ? roleBefore(sentence.slice(0, person.start)) : null);
  return { name: person.name, role, organisation: role ? bodyIn(role) : null };
}

function roleAfter(given: string): string | null {
  // A party or a ward in brackets is no office: "(Lab, Sampleton West)".
  const bracket = /^\s*\(([^)]*)\)/.exec(given);
  const text = bracket && !ROLE_WORD.test(bracket[1] ?? "") ? given.slice(bracket[0].length) : given;
  const verb = new RegExp(`\\s(?:and )?${SAY}\\b.*$`, "is");
  const plain = fold(text);
  const is = /^,? (?:is|as|who is|was|the new|became) (?:the |our |a |an )?/i.exec(plain);
  const opening =
    is ??
    /^(?:\s*,\s*|\s*\(|\s+[-–—]\s+|\s*\|\s*|\s*:\s*(?=\p{Lu}))(?:who is |as )?(?:the |our |a |an )?(?=\S)/u.exec(
      plain,
    ) ??
    /^\s+(?=(?:Leader|Cabinet|Lead|Director|Executive|Chief|Chair|Deputy|Portfolio|Head|Mayor)\b)/.exec(
      plain,
    );
  if (!opening) return null;
  const body = text.slice(opening[0].length);
  const cut = body
    .slice(0, verb.exec(fold(body))?.index ?? body.length)
    .replace(ROLE_END, "")
    .replace(/[.!?](?:\s.*)?$/s, "");
  const role = (opening[0].includes("(") ? (cut.split(")")[0] ?? "") : cut).replace(
    /^[\s,]+|[\s,;:"“]+$/g,
    "",
  );
  return ROLE_WORD.test(role) && role.split(" ").length <= 24 ? role : null;
}

function roleBefore(text: string): string | null {
  const pieces = text.replace(/[\s,–—-]+$/, "").split(/,\s+|\s+[–—-]\s+/);
  const from = pieces.findIndex((piece) => ROLE_WORD.test(piece));
  if (from < 0) return null;
  const role = pieces
    .slice(from)
    .join(", ")
    .replace(
      new RegExp(
        `^(?:${SAY}|and|as|speaking|while|but|meanwhile|today|in response|commenting)\\b[\\s,]*`,
        "i",
      ),
      "",
    )
    .replace(/^(?:the|our|a|an)\s+/i, "")
    .replace(new RegExp(`[\\s,]+${TITLE}\\.?$`), "")
    .trim();
  return role !== "" &&
    ROLE_WORD.test(role) &&
    role.split(" ").length <= 20 &&
    !new RegExp(`^${LETTERS}$`).test(role)
    ? role
    : null;
}

/** The body named in an office: "Leader of Exampleshire Council" → "Exampleshire Council". */
function bodyIn(role: string): string | null {
  let text = role;
  for (;;) {
    const cut =
      /^.*?\b(?:leader|member|director|executive|officer|chair(?:man|woman|person)?|head|minister|secretary|mayor|holder|inspector|manager|councillor|lead|services|families|people|skills|education|care)(?:'s)? (?:of|for|at|in|on|with) (?:the )?/i.exec(
        fold(text),
      );
    if (!cut || !BODY_IN_ROLE.test(text.slice(cut[0].length))) break;
    text = text.slice(cut[0].length);
  }
  return BODY_IN_ROLE.exec(text)?.[0].trim() ?? null;
}
