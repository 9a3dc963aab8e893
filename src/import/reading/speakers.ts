import type { Attribution } from "./attribution.ts";
import { bareName, surname } from "./people.ts";
import type { Speaker } from "./speakerRole.ts";

/** The people a text has named so far, with their fullest names and their offices. */
export class Speakers {
  readonly #known = new Map<string, Speaker>();
  /** The person the text is about, for "he" and "she". */
  recent: Speaker | null = null;

  /** Full names and offices, so that "said Invented" finds its person. */
  learn(speakers: readonly Speaker[]): void {
    for (const speaker of speakers) {
      const key = surname(speaker.name).toLowerCase();
      const known = this.#known.get(key);
      const fuller = bareName(speaker.name).includes(" ") && !(known && bareName(known.name).includes(" "));
      if (fuller) this.#known.set(key, { ...speaker, role: speaker.role ?? known?.role ?? null });
      else if (known && !known.role && speaker.role)
        this.#known.set(key, { ...known, role: speaker.role, organisation: speaker.organisation });
    }
  }

  /** The speaker that an attribution means; null for nobody by name. */
  resolve(attribution: Attribution): Speaker | null {
    switch (attribution.who) {
      case "person":
      case "voice":
        return attribution.who === "voice" ? attribution.speaker : this.remember(attribution.speaker);
      case "surname":
        return this.#known.get(attribution.name.toLowerCase()) ?? null;
      case "named-before": {
        const { role } = attribution;
        const holder =
          role &&
          [...this.#known.values()].find((known) => known.role?.toLowerCase().includes(role.toLowerCase()));
        return holder || this.recent;
      }
      case "unnamed":
        return null;
    }
  }

  /** Adds what the text says of a person here to what it has said before: the fullest name, the first role. */
  remember(speaker: Speaker): Speaker {
    const key = surname(speaker.name).toLowerCase();
    const known = this.#known.get(key);
    const bare = bareName(speaker.name).split(" ");
    const same = known && (bare.length === 1 || bareName(known.name).split(" ")[0]?.[0] === bare[0]?.[0]);
    if (!known || !same) {
      this.#known.set(key, speaker);
      return speaker;
    }
    const fuller = bare.length > 1 ? speaker.name : known.name;
    const merged = {
      name: fuller,
      role: speaker.role ?? known.role,
      organisation: speaker.organisation ?? known.organisation,
    };
    this.#known.set(key, merged);
    return merged;
  }
}
