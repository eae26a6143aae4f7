/** How a language says what a thing is. */
export interface Grammar {
  /** What leads from a term to its meaning and is hardly used for anything else, as in "means"; may reach over "in article 3". */
  means: string
  /** "is", "are": as often no definition, so what follows is looked at closer */
  is: string
  /** what may stand before a term that is no part of it, as in "the term" */
  articles: string
  /** first words of what is no term: pronouns, conjunctions, prepositions */
  notTerms: string
  /** words that begin a clause: what holds one is no term, as in "the court found that the accused" */
  clauses: string
  /** how the meaning of a thing begins, as in "a person who" */
  kinds: string
  /** beginnings of what is said of a thing without saying what it is, as in "a problem" */
  notKinds: string
  /** what parts the kind from that which sets it apart, as in "who", "used to": without it nothing is defined */
  differences: string
  /** whole sentences of another order, with the groups term and meaning, as in "By X is meant …" */
  others: readonly string[]
  /** words for the parts of a thing, which are listed after a colon */
  parts: string
  /** what says before them that all follow, as in "three" */
  counts: string
  /** what stands for what the sentence before is about, as in "It is defined as" */
  pronouns: string
  /** parts the last item of a list from the others */
  and: string
  /** what is said before a list of them: `{lead}` are its words */
  question: string
}

const english: Grammar = {
  means:
    'shall mean|means|mean|(?:is|are)(?: \\w+ly)? (?:defined|understood|described)(?: (?:in|by|under)\\b[^:"“”.]{1,120}?)? as(?: meaning)?|(?:can|may|could) be (?:defined|described|understood) as|refers? to|denotes?|is known as|is a (?:legal )?term (?:that is )?(?:used )?(?:for|to describe|to denote)',
  is: 'is|are',
  articles: 'the (?:term|word|expression|concept|notion|phrase)s?(?: of)?|an?|the',
  notTerms:
    'this|that|these|those|it|its|he|she|they|their|we|our|you|your|i|my|his|her|there|here|what|which|who|whom|whose|one|some|many|most|all|each|every|both|neither|either|any|such|another|other|others|if|when|whenever|where|whether|while|as|in|on|at|for|from|by|to|of|with|without|under|over|after|before|during|between|among|but|and|or|nor|so|however|thus|therefore|hence|then|also|moreover|further|furthermore|although|though|because|since|unless|until|not|no|nothing|everyone|today|now|more|less|few|several|first|second|third|finally|importantly|similarly|instead|only|even|yet|rather|another|part|section|article|chapter|figure|table|example|examples|question|answer|note|see|next|same|following|above|below|point|reason|purpose of this|aim of this|goal|result|problem|fact|idea|difference|role|use of this|let|please|can|may|must|should|shall|will|would|do|does|did|is|are|was|were|has|have|had|be',
  clauses: 'that|which|who|whom|whose|whether|if|when|while|because|where',
  kinds: 'an?|any|the|one that|those|someone|a person|anyone|every|conduct|crimes?|acts?|persons?',
  notKinds:
    'a (?:problem|result|consequence|matter|good|great|growing|major|serious|common|key|useful|similar|different|new|big|significant|fundamental|vital|crucial|challenge|question|priority|list|number|lot|long|little|bit|few|case|copy|must|resource)|an (?:important|example|issue|essential|increasing|additional|overview)|the (?:same|case|result|reason|most|only|first|second|third|last|main|best|least|following|latter|former|focus|subject|basis|number|key|more|case|default|other|next|right)|any of|one of',
  differences:
    'that|which|who|whose|whom|where|whereby|by which|in which|through which|under which|of|for|to|by|used|made|committed|given|designed|intended|based|held|having|consisting|involving|between|without|with',
  others: [
    'by (?<term>[^,.:;]{2,60}) (?:is|are) meant (?<meaning>.+)',
    '(?<meaning>[^.:;]{25,300}?),? (?:is|are) (?:called|known as|referred to as|termed) (?:an? |the )?(?<term>[^,.;:]{2,60})',
  ],
  parts:
    'elements?|acts?|means|purposes?|kinds?|types?|forms?|parts?|stages?|steps?|phases?|factors?|conditions?|requirements?|criteria|categories|duties|rights|principles?|grounds|sources|components?|characteristics|features|functions|reasons|rules|exceptions|groups|levels|methods|models|offences|crimes|defences|remedies|freedoms|values|goals|aims|areas|ways|things|signs|indicators',
  counts:
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+|several|various|following|these|main|different|certain',
  pronouns: 'it|they|this|this crime|the (?:crime|offence|concept|term)',
  and: 'and|or|as well as|and/or',
  question: '{lead}: which?',
}

const german: Grammar = {
  means:
    'bedeutet|bedeuten|bezeichnet|bezeichnen|meint|heißt|(?:ist|sind|wird|werden)(?: (?:in|durch|nach|gemäß)\\b[^:„“".]{1,120}?)? (?:definiert )?als|steht für|ist definiert als',
  is: 'ist|sind',
  articles:
    '(?:der|die|das) (?:Begriff|Ausdruck|Terminus)(?: (?:der|des))?|ein|eine|der|die|das|den|dem|einen|einem|einer',
  notTerms:
    'dies|diese|dieser|dieses|das ist|es|er|sie|wir|ihr|man|ich|jene|jener|hier|da|dort|was|wer|wenn|falls|ob|als|wie|in|im|an|am|auf|aus|bei|mit|nach|von|vom|vor|zu|zum|zur|über|unter|durch|für|gegen|ohne|um|aber|und|oder|denn|doch|jedoch|daher|deshalb|also|auch|außerdem|nicht|kein|keine|alle|viele|manche|einige|mehrere|beide|jede|jeder|jedes|solche|andere|zudem|damit|dabei|dazu|danach|heute|nun|so|ziel|zweck|grund|folge|beispiel|abschnitt|kapitel|artikel|frage',
  clauses: 'dass|daß|welche|welcher|welches|weil|wenn|ob|sondern',
  kinds: 'ein|eine|einer|der|die|das|jede|jeder|jedes|wer|Personen|Handlungen|Straftaten',
  notKinds:
    'ein (?:Problem|Ergebnis|Beispiel|wichtiges|großes|gutes|wichtiger|großer|guter)|eine (?:Folge|Frage|wichtige|große|gute)|der (?:Grund|Fall|gleiche|erste|letzte|wichtigste|einzige)|die (?:Frage|Folge|gleiche|erste|letzte|wichtigste|einzige)|das (?:Ergebnis|gleiche|erste|letzte|wichtigste|einzige)',
  differences: 'der|die|das|deren|dessen|welche|welcher|welches|wer|bei|zur|zum|von|mit|durch|für|in|aus|ohne',
  others: ['unter (?:(?:dem|der|einem|einer|den) )?(?<term>[^,.:;]{2,60}?) versteht man (?<meaning>.+)'],
  parts:
    'Elemente|Merkmale|Tatbestandsmerkmale|Arten|Formen|Teile|Stufen|Schritte|Phasen|Voraussetzungen|Bedingungen|Gründe|Quellen|Kategorien|Grundsätze|Prinzipien|Rechte|Pflichten|Zwecke|Mittel|Gruppen|Ziele|Bestandteile|Anforderungen|Handlungen',
  counts: 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\\d+|mehrere|verschiedene|folgende[nr]?|diese',
  pronouns: 'er|sie|es|dies',
  and: 'und|oder|sowie',
  question: '{lead}: welche?',
}

const french: Grammar = {
  means:
    'désigne|désignent|signifie|signifient|s[’\']entend(?:ent)? (?:de|d[’\']|comme)|(?:est|sont)(?: (?:dans|par|à)\\b[^:«»".]{1,120}?)? définie?s? (?:[^:«»".]{1,120}? )?comme|(?:peut|peuvent) être définie?s? comme',
  is: 'est|sont',
  articles: "le (?:terme|mot|concept)|la notion de|l[’']expression|une?|les?|la|l[’']",
  notTerms:
    "ce|cet|cette|ces|ceci|cela|c[’']|il|ils|elle|elles|on|nous|vous|je|qui|que|quoi|dont|où|si|quand|lorsque|comme|dans|sur|sous|en|à|au|aux|de|du|des|par|pour|avec|sans|entre|mais|et|ou|donc|or|ni|car|ainsi|aussi|toutefois|cependant|tout|tous|toutes|chaque|plusieurs|certains|certaines|beaucoup|aucun|aucune|autre|autres|un des|une des|objectif|but|raison|exemple|section|chapitre|article",
  clauses: "que|qu[’']|qui|dont|si|quand|lorsque|parce",
  kinds: "une?|le fait|la|le|l[’']|tout|toute|les|celui|celle",
  notKinds:
    'un (?:problème|exemple|bon|grand|résultat)|une (?:question|grande|bonne|conséquence)|le (?:même|premier|dernier|seul|plus)|la (?:même|première|dernière|seule|plus)|les (?:mêmes|premiers|plus)',
  differences: "qui|que|dont|où|par|pour|de|d[’']|dans laquelle|dans lequel|consistant|visant|commis|commise|à",
  others: [
    'on entend par [«"“]? ?(?<term>[^,.:;»”"]{2,60}?) ?[»”"]?,? (?<meaning>.+)',
    'par [«"“]? ?(?<term>[^,.:;»”"]{2,60}?) ?[»”"]?,? on entend (?<meaning>.+)',
  ],
  parts:
    'éléments?|formes?|types?|catégories|étapes|phases|conditions|critères|principes|sources|droits|obligations|moyens|buts|groupes|parties|facteurs|raisons|fonctions|actes',
  counts:
    'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\\d+|plusieurs|différentes?|différents|suivante?s?|ces',
  pronouns: 'il|elle|ils|elles|cela',
  and: 'et|ou|ainsi que',
  question: '{lead} : lesquels ?',
}

const spanish: Grammar = {
  means:
    'significa|significan|designa|designan|se refiere a|se entiende(?: por)? como|(?:es|son)? ?(?:se )?(?:define|definen|definid[oa]s?)(?: en\\b[^:«»".]{1,120}?)? como|puede definirse como',
  is: 'es|son',
  articles: 'el (?:término|concepto)|la (?:expresión|noción)(?: de)?|una?|el|la|los|las',
  notTerms:
    'este|esta|esto|estos|estas|ese|esa|eso|él|ella|ellos|ellas|nosotros|que|quien|cuando|donde|si|como|en|sobre|bajo|a|al|de|del|por|para|con|sin|entre|pero|y|o|ni|pues|así|también|además|sin embargo|todo|todos|todas|cada|varios|varias|algunos|algunas|muchos|muchas|ningún|ninguna|otro|otra|otros|otras|objetivo|fin|razón|ejemplo|sección|capítulo|artículo',
  clauses: 'que|quien|si|cuando|porque|donde',
  kinds: 'una?|el|la|los|las|toda?|aquel|aquella|cualquier',
  notKinds:
    'un (?:problema|ejemplo|buen|gran|resultado)|una (?:cuestión|gran|buena|consecuencia)|el (?:mismo|primer|último|único|más)|la (?:misma|primera|última|única|más)',
  differences: 'que|quien|cuyo|cuya|donde|por|para|de|del|en la que|en el que|consistente|mediante|con|sin',
  others: [
    '(?:se entiende por|por) [«"“]?(?<term>[^,.:;»”"]{2,60}?)[»”"]?,? (?:se entiende|se entenderá)?,? ?(?<meaning>.+)',
  ],
  parts:
    'elementos?|formas?|tipos?|clases|categorías|etapas|fases|condiciones|criterios|principios|fuentes|derechos|obligaciones|medios|fines|grupos|partes|factores|razones|funciones|actos|requisitos',
  counts: 'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\\d+|varios|varias|siguientes|estos|estas',
  pronouns: 'este|esta|esto|él|ella',
  and: 'y|e|o|u|así como',
  question: '{lead}: ¿cuáles?',
}

const grammars: Readonly<Record<string, Grammar>> = { en: english, de: german, fr: french, es: spanish }

/** The grammar of a language, as in "en-GB"; null if none is known. */
export function grammarOf(lang: string): Grammar | null {
  return grammars[lang.toLowerCase().split('-')[0] ?? ''] ?? null
}
