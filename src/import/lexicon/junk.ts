/*
 * What stands on a page beside the release itself. Patterns are tried on whole blocks with plain quotation marks and hyphens.
 */

/** A block that is no part of the release, wherever it stands. */
export const JUNK: readonly RegExp[] = [
  // Menus, tools and consent banners.
  /^(?:click (?:here )?to |press |use )?(?:skip|jump) to\b/i,
  /^(?:toggle|open|close|show|hide)\b.{0,40}\b(?:menu|navigation|search|visibility|sidebar)\b/i,
  /^(?:main )?(?:menu|navigation|search|home|news|newsroom|latest|latest news|all news|news and events|contact|contact us|login|log ?in|sign in|sign up|register|my ?account|close|back|next|previous|print|print this page|accept|accept all|decline|reject|subscribe|listen|translate|accessibility|a-z|apply|pay|report|find|comments?|likes?|english|cymraeg)$/i,
  /\b(?:this (?:web)?site|we|our (?:web)?site|and our partners) (?:uses?|sets?|stores?|puts?|places?|would like to use)\b.{0,60}\bcookies?\b/i,
  /\bcookies?\b.{0,80}\b(?:accept|settings|preferences|policy|consent|agree|continue|essential|browser|experience)\b/i,
  /\b(?:accept|manage|essential|optional)\b.{0,40}\bcookies?\b/i,
  /\b(?:java)?scripts?\b.{0,60}\b(?:off|disabled|enabled?|required|browser|signed out)\b/i,
  /^you are (?:here|in)\b/i,
  /^(?:home|news|you are here:?)\s*(?:[>/|»›]|\s-\s).*/i,
  // Folded, a breadcrumb's » is a plain mark.
  /^home\s*".*/i,
  /^(?:[^.>»›]{1,40}[>»›]){1,8}[^.>»›]{1,100}$/,
  /^(?:back|return|go) to\b.{0,40}$/i,
  /^(?:go ?to ?top|read more|show more|view all|see all|load more|continue reading|find out more|see more).{0,20}$/i,
  /\b(?:sign up|subscribe)\b.{0,60}\b(?:newsletter|email|e-?mails|alerts?|updates|bulletin)\b/i,
  /\bget (?:the latest|our|all the)\b.{0,60}\b(?:inbox|newsletter|email)\b/i,
  // Sharing.
  /^(?:share|tweet|post|pin|email|e-mail|whatsapp|facebook|twitter|x|linkedin|instagram|youtube|copy (?:link|url)|link copied|reddit|telegram|messenger|pinterest|print)(?:[\s,|/&-]+(?:share|tweet|post|pin|email|e-mail|whatsapp|facebook|twitter|x|linkedin|instagram|copy link|print|this|on|via|by|page|article|story|with|friends|to|and))*[.:!]?$/i,
  /^share (?:this|on|via|with|article|page|story)\b.{0,60}$/i,
  /^(?:follow|like|join|find) (?:us|our)\b.{0,60}$/i,
  // Labels above a headline or beside it.
  /^(?:press|news|media) (?:release|statement|notice)s?(?: from\b.{0,60}|[ :#]*(?:no|ref|number)?\.?[ :#]*[\w/-]{0,12})?$/i,
  /^(?:for immediate (?:release|use)|immediate release|statement|news(?: story| item| article)?|latest news|breaking(?: news)?|exclusive|announcement|featured?|children and families|education|council news|local news|politics|health|family|community)$/i,
  /^(?:strictly )?embargo(?:ed)?\b.{0,80}$/i,
  /^(?:posted in|filed under|categor(?:y|ies)|tags?|tagged|topics?|subjects?|keywords?|section|type|department|audience|ref(?:erence)?|from|part of|published (?:by|in)|written by|reporter|story by)\s*:.{0,100}$/i,
  /^\d+ (?:min(?:ute)?s? read|comments?|shares?|likes?|views?)$/i,
  /^(?:reading time|estimated read(?:ing)? time|time to read|views|page views)\b.{0,30}$/i,
  /^(?:advert(?:isement|ising)?|sponsored|promoted|ad feature|article continues below|story continues below|advertisement - .*)$/i,
  /^(?:this (?:article|page|news|content|story) (?:is|was|may be|has been)\b.{0,40}\b(?:old|archived?|out of date|ago|longer|more than)\b.*)$/i,
  /^also read\b.*/i,
  /^(?:download|view|open) (?:the |this |full )?(?:pdf|image|photo|hi-?res|file|attachment)\b.{0,60}$/i,
  /^https?:\/\/\S+$/i,
  /^[\W_]+$/,
];

/** A picture's caption, credit or alternative text. */
export const CAPTIONS: readonly RegExp[] = [
  /^(?:image|photo(?:graph)?|picture|pic|pictured?|caption|above|left|right|file (?:photo|image)|stock (?:photo|image)|credit|video|watch|shown)(?: (?:above|left|right|below|credit|of|shows?|by))?\s*[:,-]\s*/i,
  /\b(?:photo|image|picture|photograph|pic)(?:graph)?s? ?(?:credit|by|courtesy of|copyright)?\s*:\s*\S.{0,80}$/i,
  /\b(?:pictured|left to right|from left|\(l-r\)|l-r:|l to r)\b/i,
  /^(?:an? |the )?(?:image|photo(?:graph)?|picture|illustration|logo|stock image) (?:of|showing|shows)\b/i,
  /\b(?:getty images|shutterstock|istock|google (?:maps|street ?view)|alamy|pexels|unsplash|pixabay)\b/i,
  /^.{0,110}\b(?:holds?|holding) (?:up )?(?:the|a|their|an)\b.{0,60}\b(?:report|sign|certificate|award)$/i,
];

/** A block after which nothing belongs to the release: notes, contacts, other stories. */
export const TAIL: readonly RegExp[] = [
  /^(?:editors?'?s? notes?|notes? (?:to|for) (?:the )?(?:news |media )?(?:editors?|news ?desks?|journalists|reporters|media|press)|(?:additional|further|media|press) notes?|notes)\b\s*[:-]?.{0,40}$/i,
  /^[\W_]*(?:the )?ends?[\W_]*$/i,
  /^(?:related|more|other|latest|recent|recommended|popular|trending|top|most read|similar|further)\b(?: \w+){0,2} (?:news|stories|articles|posts?|content|links?|headlines|pages|reading|releases|from|in|on|like)\b.{0,60}$/i,
  /^(?:related|most read|trending|recommended(?: for you)?|popular|elsewhere on|more from|latest from|what to read next|read next|don'?t miss|you (?:may|might|could) (?:also )?(?:like|be interested in|enjoy)|in other news|see also|also in the news)\b.{0,60}$/i,
  /^(?:previous|next|newer|older) (?:story|post|article|page|news)\b.{0,80}$/i,
  /^(?:media|press|news|communications?)(?: (?:team|office|desk))? (?:contacts?|enquir(?:y|ies)|queries|office)\b.{0,80}$/i,
  /^(?:for (?:more|further) (?:information|details)|for (?:all )?(?:media|press)(?: \w+){0,2} (?:enquiries|queries|information)|contact(?: information| details| for media)?|further information|contacts?)\s*:?(?:,? (?:please )?(?:contact|call|email|phone).*)?$/i,
  /^(?:about (?:ofsted|us|the council|the author|this (?:page|site))|leave a (?:reply|comment)|post a comment|comments? \(\d+\)|add a comment|\d+ responses?|join the (?:conversation|discussion)|was this (?:page|article) (?:helpful|useful)\??|is this page useful\??|rate this page|did you find|filter (?:jobs|by)|filters?|search jobs|background(?: information)?|help us improve|tell us what you think|cookies on)\b.{0,60}$/i,
  /^(?:©|\(c\)|copyright)\b.{0,120}$/i,
];
