/** Words of a headline about a council's children's services. */
export const TOPIC =
  /\b(?:ofsted|inspect\w*|children\w*|child|social (?:care|work\w*)|services?|safeguarding|council\w*|boroughs?|county|rat(?:ed|ing)|judged?|outstanding|good|inadequate|requires? improvement|report\w*|praise\w*|visit\w*|families|care|adoption|young people|improv\w+)\b/gi;

/** What a site adds to the headline in the title of its page: " | Exampleshire Council". */
export const SITE_SUFFIX = /\s+(?:[|»·•]|[-–—](?=\s))\s+[^|»·•]{2,60}$/;

/** A line that is only the name of a body: the head of a page, not a headline. */
export const ORGANISATION_LINE =
  /^(?:the )?(?:[A-Z][\w'&.-]*|and|of|upon|the|for|with|-|&)(?: (?:[A-Z][\w'&.-]*|and|of|upon|the|for|with|-|&))*$/;
export const ORGANISATION_WORD =
  /\b(?:Council|Borough|Trust|Partnership|Newsroom|News|Authority|Association|Ofsted|Corporation|Government|Gov\.uk|Times|Live|Radio|Gazette|Post|Echo|Online)$/i;

/** A line above a headline that is none: the name of a column, the head of a council's site, a menu with bars. */
export const LABEL_LINE =
  /^(?:(?:the )?(?:leader|director|chief executive|mayor|cabinet member)'?s'? (?:blog|column|update|message|view|diary)|(?:(?:london|royal|metropolitan) borough|city|county) of (?:[A-Z][\w'-]+|and|upon|the|&)(?: (?:[A-Z][\w'-]+|and|upon|the|&)){0,5}|[^|.]{2,25}(?: \| [^|.]{2,25}){2,})$/i;
