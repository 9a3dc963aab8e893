/** Names of the events that texts report. */
export const FOCUSED_VISIT =
  /\bfocus(?:s)?ed[ -]visits?\b|\bfocus(?:s)?ed (?:ofsted )?inspections?\b|\bthematic visits?\b|\bassurance visits?\b|\b(?:look(?:ed|ing|s)|focus(?:s)?(?:ed|ing|es)?) (?:specifically |closely |only |mainly |in particular )?(?:at|on) (?:the )?(?:local authority's |council's |authority's )?arrangements for\b/gi;
export const MONITORING_VISIT =
  /\bmonitoring[ -](?:visits?|inspections?|letters?|reports?)\b|\bimprovement visits?\b/gi;

/** An event that is none of Ofsted's inspections of children's services: national reports, joint and area inspections. */
export const OTHER_EVENT =
  /\b(?:annual report|joint targeted area inspections?|jtai|(?:local )?area send|send (?:local area )?inspections?|special educational needs and disabilit(?:y|ies) inspections?|national (?:report|review|figures)|consultation|thematic (?:review|report|inspection)|state of the nation|peer review|peer challenge|annual conversation|improvement notice|care quality commission|\bcqc\b|hmip?\b|multi-agency inspection|serious case review|fostering agency|adoption agency|children's homes? inspections?|youth (?:justice|offending)(?: service| team)?s?|inspectorate of probation|children's homes?|fostering (?:service|team)s?|adult social care|nurser(?:y|ies)|academy|primary school|secondary school|childminders?)\b/gi;

/** An event of the past, before or after its name: "since the focused visit in 2018". */
export const PAST_BEFORE =
  /\b(?:since|after|following|previous|last|earlier|at|in|during|from|two|three|four|five|six|several|by|series of|between)\b[^.;]{0,30}$/i;
export const PAST_AFTER =
  /^[^.;]{0,30}\b(?:in|of|last|during) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?YEAR\b/i;

export const INSPECTION =
  /\b(?:inspect(?:ed|ion|ions|ors?|orate)|ilacs|single inspection framework|ofsted)\b/i;
export const VISIT = /\b(?:visit|visited|visits)\b/i;
/** A statement that there is no grade. */
export const NO_GRADE =
  /\b(?:no (?:graded? |overall |formal )*(?:grades?|judge?ments?|ratings?)|(?:do(?:es)?|did|was|were|is|are) not (?:\w+ ){0,3}(?:grad|judg|rat)\w+|not graded|ungraded|without (?:a )?(?:grade|graded|rating))\b/i;

/** Words of an inspection that gives grades, in a text that names none. */
export const FULL_INSPECTION =
  /(?<!\b(?:last|previous|next|earlier|since the|first) )\b(?:full|standard|short|ilacs|single|routine) inspections?\b|\bilacs\b|\bre-?inspect\w+/i;
