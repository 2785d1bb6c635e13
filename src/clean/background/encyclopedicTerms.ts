/** Vocabulary of encyclopedia entries about places, peoples and bodies; news reports events instead. */
export const ENCYCLOPEDIC_TERM =
  /\b(?:shares? (?:a )?(?:land )?borders?|borders? (?:on|with)|bordered by|square (?:kilomet(?:er|re)s|miles)|km²|population|inhabitants|climate|tundra|desert|mountains?|mountain range|rivers?|lakes?|coast(?:line|al)|peninsula|island|continent|capital city|largest (?:country|city|river|lake|island)|official languages?|ethnic groups|landmarks?|world heritage|cathedral|century|centuries|empires?|kingdom|dynasty|medieval|ancient|soviet union|gained (?:its )?independence|independence in \d{4}|dissolution|rich history|diverse culture|cultural heritage|founding (?:treaty|members?|document)|primary (?:purpose|function|goal|role)|main (?:purpose|function|organs?)|headquarter(?:s|ed)|member (?:states|countries)|established in|founded in|created in|was (?:founded|established|formed|created) (?:in|by)|dates? back|located in|situated (?:in|on)|economy is|gross domestic product|agriculture|natural resources|exports?|tourism|known for|famous for|named after|consists? of|comprises?|spanning|stretch(?:es|ing)|flows? (?:through|into)|metres? above sea level|meters above sea level|annual rainfall|species|was born in|educated at|graduated from)\b/giu;

/** What a definition says its subject is. */
export const KIND_NOUN =
  /\b(?:country|nation|state|republic|kingdom|city|town|village|capital|municipality|county|province|region|district|territory|island|peninsula|river|lake|sea|ocean|mountain|valley|desert|port|alliance|organi[sz]ation|union|institution|body|agency|association|bloc|federation|bank|company|corporation|manufacturer|party|university|court|parliament|religion|treaty|currency|language|ethnic group|politician|economist|lawyer|diplomat|term|type|form|process|rate|measure|system|branch|method|instrument|indicator|concept|practice|phenomenon|species|disease|substance|metal|fuel|crop)\b/iu;

/** Time and speech: what makes a sentence news. */
export const NEWS_MARK =
  /\b(?:today|yesterday|tomorrow|tonight|recent(?:ly)?|upcoming|currently|ongoing|latest|(?:this|last|next|past|coming) (?:week|weekend|month|year|summer|autumn|winter|spring|morning|evening|night|few)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:on|in|since|until|last|next) (?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|said|says|saying|told|tells|announced?|announces|according to|stated|argued|argues|warned|warns|insisted|emphasi[sz]ed|stressed|added|noted|vowed|pledged?|pledges|demand(?:s|ed)|urged|urges|called (?:for|on)|calls (?:for|on)|claims|claimed|reported(?:ly)?|expects?|expected|hopes?|believes?|ahead of|amid|i|we|you)\b|[“”"]/iu;

/** Outlook and argument: an encyclopedia has them now and then, a commentary in every sentence. */
export const ARGUMENT_MARK =
  /\b(?:will|would|could|should|may|might|must|however|meanwhile|(?:has|have) (?:been|become|long)|(?:is|are) (?:trying|working|preparing|facing|set|likely))\b/giu;

/** Verbs of what is always so: where things lie, what they consist of, where their names come from. */
export const STATIVE =
  /\b(?:(?:has|have) (?:the (?:largest|longest|highest|oldest|smallest)|(?:a )?(?:common )?borders?|a (?:population|coastline|history|length|total area))|rises? in|flows? (?:through|into|past)|runs? (?:through|between|along|from)|lies? (?:in|on|at|between|along)|stretch(?:es)? (?:from|across|over)|goes back to|dates? (?:from|back)|is derived from|comes from (?:the|an?) (?:old|latin|greek|arabic|word)|takes? its name|is named (?:after|for)|is (?:the|its|their) (?:seat|capital|largest|longest|oldest|highest|main|official)|are (?:its|the) (?:main|largest|official)|is one of the|is home to|is (?:best |widely )?known (?:for|as)|became (?:independent|a republic|a member|a colony)|was (?:first )?(?:set up|founded|built|created|established|discovered|formed|introduced) in|belongs? to the|serves? as|consists? of|comprises?|covers? (?:an area|about|some|more|over)|(?:purpose|task|function|aim) of the \p{L}+ is|borders (?:on )?\p{Lu})\b/u;

/** Times that news does not report from. */
export const HISTORIC =
  /\b(?:1\d{3}|200\d|\d{1,2}(?:st|nd|rd|th)[ -]century|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|middle ages|antiquity|ancient|medieval|world war|centuries|cold war)\b/iu;

/** "A key rate is the interest rate at which …", "The word goes back to …": about a notion, not about a happening. */
export const NOTION = /^(?:an? [\p{L} -]{2,40}? is (?:an?|the) |the (?:word|term|name|expression)\b)/iu;

/** Opens by naming when, where or by whom its unnamed subject came to be. */
export const APPOSED_OPENING =
  /^(?:established|founded|located|situated|headquartered|formed|created|bordered|built|opened|covering|spanning|stretching|nestled|lying|born)\s+(?:in|on|by|at|as|between|along|over|more|some|from|to|under)\b/iu;

/** Refers back to the subject of the definition before it. */
export const ANAPHORIC_OPENING =
  /^(?:it|its|they|their|the (?:country|nation|city|town|capital|state|organi[sz]ation|alliance|institution|bank|company|river|region|area|island|term|body|union|climate|population|economy|currency|official)(?:['’]s)?)\b/iu;

/** A dictionary's definition, which needs no further sign: "A key rate is the rate at which banks borrow". */
export const DICTIONARY =
  /^an? [\p{L} -]{2,40}? is (?:an?|the) [\p{L} -]{2,40}? (?:(?:at|in|by|for|on|with) which|that|where|who|used to)\b/iu;
