import type { reasons as english } from '../en/reasons.ts';

export const reasons: Readonly<Record<keyof typeof english, string>> = {
  'reason.h1.title': 'Die adres bestaan nie',
  'reason.h1.explanation': 'Die posbediener sê dat daar nie ’n posbus met hierdie naam is nie.',
  'reason.h1.action': 'Soek ’n tikfout, of bel die pasiënt vir die regte adres.',
  'reason.h1.waiting': 'Nee. Pos bly terugkom totdat die adres reggestel is.',
  'reason.h1.phone': 'Kan u asseblief u e-posadres vir my spel? Ons laaste e-pos het teruggekom.',
  'reason.h2.title': 'Die posbediener weier ons pos',
  'reason.h2.explanation':
    'Die ontvangkant wys ons pos weg sonder om meer te sê. Dit is goed moontlik dat die adres reg is.',
  'reason.h2.action': 'Vra die pasiënt vir ’n ander adres, of gee die boodskap op ’n ander manier.',
  'reason.h2.waiting': 'Kwalik. Die ontvangkant moet eers iets verander.',
  'reason.h2.phone': 'U e-posverskaffer laat nie ons pos deur nie. Is daar ’n ander adres wat ons mag gebruik?',
  'reason.s1.title': 'Die posbus is vol',
  'reason.s1.explanation': 'Die posbus bestaan, maar het nie plek vir nuwe pos nie.',
  'reason.s1.action': 'Vra die pasiënt om plek te maak, of vir ’n ander adres.',
  'reason.s1.waiting': 'Soms, sodra die pasiënt plek gemaak het.',
  'reason.s1.phone':
    'U posbus is vol, en daarom kon ons e-pos nie afgelewer word nie. Kan u plek maak, of is daar ’n ander adres?',
  'reason.s2.title': 'Die posbus stuur pos verkeerd aan',
  'reason.s2.explanation': 'Die ontvangkant kon nie die pos in die posbus plaas of aanstuur nie.',
  'reason.s2.action': 'Vra die pasiënt vir ’n ander adres as dit weer gebeur.',
  'reason.s2.waiting': 'Soms, sodra die verskaffer dit reggemaak het.',
  'reason.s2.phone':
    'U e-posverskaffer kon nie ons pos behoorlik by u aflewer nie. Is daar ’n ander adres wat ons mag gebruik?',
  'reason.s3.title': 'Die posbus is afgeskakel',
  'reason.s3.explanation': 'Die posbus was eers daar, maar is gesluit of lank nie gebruik nie.',
  'reason.s3.action': 'Vra die pasiënt vir ’n ander adres.',
  'reason.s3.waiting': 'Nee. ’n Posbus wat afgeskakel is, kom selde terug.',
  'reason.s3.phone':
    'Die e-posadres wat ons vir u het, word nie meer gebruik nie. Watter een mag ons in die plek daarvan gebruik?',
  'reason.s4.title': 'Die posbediener het nie gewerk nie',
  'reason.s4.explanation':
    'Die ontvangende bediener was af of het nie betyds geantwoord nie. Dit is goed moontlik dat die adres reg is.',
  'reason.s4.action': 'Wag vir die volgende boodskap. As dit aanhou gebeur, vra die pasiënt vir ’n ander adres.',
  'reason.s4.waiting': 'Ja, dikwels. Die meeste bedieners werk binne ’n dag of twee weer.',
  'reason.s4.phone':
    'U e-posverskaffer het die afgelope tyd probleme. Is daar ’n ander adres wat ons solank mag gebruik?',
  'reason.s5.title': 'Te veel pos op een slag',
  'reason.s5.explanation': 'Die ontvangende bediener het op daardie oomblik nie meer pos van ons aangeneem nie.',
  'reason.s5.action':
    'Dit sê niks teen die pasiënt se adres nie. Wag; as dit aanhou, gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'reason.s5.waiting': 'Ja. Dit gaan verby sodra daar minder pos op ’n slag uitgaan.',
  'reason.s6.title': 'Die boodskap was te groot',
  'reason.s6.explanation': 'Die posbediener neem nie boodskappe van hierdie grootte aan nie.',
  'reason.s6.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'reason.s6.waiting': 'Nee. Dieselfde boodskap bly te groot.',
  'reason.s7.title': 'Die deel ná die @ bestaan nie',
  'reason.s7.explanation': 'Daar is nie ’n posbediener vir hierdie domein te vinde nie. Dit is waarskynlik ’n tikfout.',
  'reason.s7.action': 'Soek ’n tikfout ná die @, of bel die pasiënt.',
  'reason.s7.waiting': 'Kwalik. ’n Uitgang wat verkeerd getik is, werk nooit nie.',
  'reason.s7.phone': 'Kan u asseblief u e-posadres vir my spel? Ons laaste e-pos het teruggekom.',
  'reason.s8.title': 'Die boodskap se inhoud is geweier',
  'reason.s8.explanation': 'Die posbediener het iets in die boodskap nie aangeneem nie, soos ’n aanhangsel.',
  'reason.s8.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'reason.s8.waiting': 'Nee. Dieselfde boodskap word weer geweier.',
  'reason.s9.title': 'Die posbediener het ’n reël daarteen',
  'reason.s9.explanation': 'Die ontvangkant het ’n reël waaraan ons boodskap nie voldoen het nie.',
  'reason.s9.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'reason.s9.waiting': 'Nee. Daar moet eers aan die reël voldoen word.',
  'reason.s10.title': 'Ons pos kon nie bewys wie dit stuur nie',
  'reason.s10.explanation':
    'Die posbediener kyk of pos werklik van die praktyk af kom, en daardie kontrole het misluk.',
  'reason.s10.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'reason.s10.waiting': 'Nee. Die praktyk se posopstelling moet eers reggestel word.',
  'reason.s11.title': 'Ons pos is vir gemorspos aangesien',
  'reason.s11.explanation': 'Die posbediener wantrou ons boodskap of die bediener wat dit gestuur het.',
  'reason.s11.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'reason.s11.waiting':
    'Soms: party bedieners wil net hê dat die pos later weer moet kom. Anders moet hulle die sender eers vertrou.',
  'reason.s12.title': 'Daar is ’n virus vermoed',
  'reason.s12.explanation': 'Die posbediener het iets in die boodskap gekry wat hy vir ’n virus aansien.',
  'reason.s12.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'reason.s12.waiting': 'Nee. Dieselfde boodskap word weer geweier.',
  'reason.s13.title': 'Die sender is geweier',
  'reason.s13.explanation': 'Die posbediener aanvaar nie die adres of die bediener waarvandaan die praktyk stuur nie.',
  'reason.s13.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'reason.s13.waiting': 'Nee. Die sender moet eers aanvaar word.',
  'reason.s14.title': 'Die pos is nie aangestuur nie',
  'reason.s14.explanation': '’n Posbediener op die pad het geweier om die boodskap aan te stuur.',
  'reason.s14.action':
    'Dit sê niks teen die pasiënt se adres nie. Gee die bladsy oor die praktyk se kant vir julle IT-persoon.',
  'reason.s14.waiting': 'Nee. ’n Bediener op die pad moet eers reggemaak word.',
  'reason.s15.title': 'Geen rede is gegee nie',
  'reason.s15.explanation': 'Die posbediener het nie gesê hoekom nie, of in woorde wat by niks anders hier pas nie.',
  'reason.s15.action': 'Maak seker van die adres wanneer u weer met die pasiënt praat.',
  'reason.s15.waiting': 'Miskien. Kyk wat van die volgende boodskap word.',
  'reason.s15.phone': 'Een van ons e-posse aan u het teruggekom. Mag ek u e-posadres saam met u nagaan?',
};
