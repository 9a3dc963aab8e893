/** A word that makes a phrase the name of an office. */
export const ROLE_WORD =
  /\b(?:leaders?|cabinet|member|portfolio|holder|director|chief|executive|officer|chair(?:man|woman|person)?|head|minister|secretary|mayor|deputy|commissioner|inspector|manager|president|lead|spokes(?:man|woman|person)|principal|advis[eo]r|assistant|convenor|interim|social worker|foster (?:carer|parent)|carer|worker|practitioner|founder|professor|champion|boss|coordinator|co-ordinator|superintendent|inspectorate|ceo|dcs|mp|responsible for|care leaver|apprentice|councillor for|representative|trustee|consultant|editor|correspondent|partner)\b/i;

/** Words that are never part of a person's name, though they stand with a capital: offices, bodies, days, first words. */
export const NOT_A_NAME: ReadonlySet<string> = new Set(
  `leader cabinet member members portfolio holder director directors chief executive executives officer officers chair chairman chairwoman chairperson head
  minister ministers secretary state mayor deputy commissioner commissioners inspector inspectors manager president lead spokesman spokeswoman spokesperson principal
  adviser advisor assistant interim strategic corporate regional national service operational elected statutory executive managing joint vice co acting group
  council councils county borough city town district metropolitan unitary royal authority authorities local government association trust trusts partnership board committee
  corporation department departments directorate office parliament house commons lords police nhs education health skills care social work worker workers families family
  children children's childrens child young people youth services community communities adult adults early help learning schools school lifelong safeguarding public
  protection wellbeing well-being inclusion housing culture finance resources adoption fostering permanence standards ofsted ilacs sif dfe lga adcs cqc ceo cfo coo dcs md pr uk bbc itv lscb mp mps cc bc mbc
  majesty's his her majesty hmci hmi his majesty report reports inspection inspections inspectorate judgement judgements rating ratings grade outstanding good inadequate requires improvement
  labour conservative conservatives liberal democrat democrats green independent lib dem party
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  the this that these those there it its in on at and but or our we they he she his her their my i a an as while for with from since today yesterday tomorrow however meanwhile also elsewhere
  adding speaking responding commenting welcoming following after before reacting reflecting overall both all according when what who if not now then here read see find more new
  photo image picture source credit author published updated date press release news notes editor editors england english britain british uk london north south east west
  university college hospital radio bbc times post gazette guardian express mail independent evening standard chronicle echo mercury telegraph journal observer
  first second third one two three four five six seven eight nine ten no yes thank thanks dear sincerely regards
  strategy plan programme project team teams hub centre centres academy virtual bi-borough tri-borough great central mid greater
  covid covid-19 brexit christmas easter happy very some many most other others each every such being becoming building looking working`
    .split(/\s+/)
    .filter(Boolean),
);

/** After a run of names, a word that makes it a body: "Ada House Trust". */
export const BODY_WORD =
  /^(?:council|borough|county|city|trust|partnership|police|board|services?|association|radio|university|college|hospital|live|news|school|academy|house|street|road|centre|foundation|party|group|hub|team|project|programme|park|hall|review|inquiry|report|plan|act|award|awards|fund|area|region|online|fm|office|department)$/i;

/** Where a role ends in the words before a verb of saying. */
export const ROLE_END =
  /(?:,?\s+(?:who|which|was|were|is|has|had|have|welcom(?:ed|es|ing)|today|yesterday|also|then|speaking|responding|commenting|reacting|describ(?:ed|es|ing)|express(?:ed|es|ing)|echo(?:ed|es|ing)|thank(?:ed|s|ing)|prais(?:ed|es|ing)|paid|told|added|and (?:was|said|added)|on behalf|in response|in a|reflect(?:ed|ing)|acknowledg(?:ed|ing)|emphasi[sz]ed|highlight(?:ed|ing)|pictured|right|left|above)\b.*|\s+[-–—]\s.*|:.*)$/i;

/** A body named inside a role: "Cabinet Member for Children at Exampleshire Council". */
export const BODY_IN_ROLE =
  /(?:(?:the )?(?:Royal Borough|London Borough|City|County|Borough) of \p{Lu}[\p{L}'’-]+(?: (?:and|&|upon) \p{Lu}[\p{L}'’-]+)*(?: (?:Metropolitan |City |Borough |District )*Council)?|(?:\p{Lu}[\p{L}'’&.-]*(?: (?:and|&|of|upon|with|on|the|for|in) (?=\p{Lu}))? ?)+(?:Council|Trust|Partnership|Association|Corporation|Foundation|Charity)|Ofsted|OFSTED|Department for Education|Local Government Association|Children First|[\p{Lu}][\p{L}]+ (?:Children’s Trust|Children's Trust))/u;
