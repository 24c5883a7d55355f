import type { clinicSideCauses as english } from '../en/clinic-side-causes.ts';

export const clinicSideCauses: Readonly<Record<keyof typeof english, string>> = {
  'clinic-side.s5.cause': 'Te veel boodskappe op een slag',
  'clinic-side.s5.meaning':
    'Die ontvangende bediener beperk hoeveel boodskappe of verbindings hy in ’n tyd van ons aanneem.',
  'clinic-side.s5.step-1': 'Vra wie ook al die herinnerings stuur om hulle oor die dag te versprei.',
  'clinic-side.s5.step-2': 'As dit aanhou, vra Mandrill se ondersteuning of die stuur-IP gesmoor word.',
  'clinic-side.s6.cause': 'Die boodskap was te groot',
  'clinic-side.s6.meaning': 'Die ontvangende bediener neem nie boodskappe van hierdie grootte aan nie.',
  'clinic-side.s6.step-1':
    'Maak die verslag se aanhangsels kleiner: skanderings as saamgeperste PDF, onder 5 MB altesaam.',
  'clinic-side.s8.cause': 'Die inhoud is geweier',
  'clinic-side.s8.meaning':
    '’n Aanhangsel, ’n kopveld of die vorm van die boodskap word nie deur die ontvangende bediener toegelaat nie.',
  'clinic-side.s8.step-1': 'Kyk watter soorte aanhangsels gestuur word; stuur net PDF.',
  'clinic-side.s8.step-2': 'Kyk of die sjabloon foutiewe kopvelde of stukkende enkodering het.',
  'clinic-side.s9.cause': '’n Beleid van die ontvangende bediener',
  'clinic-side.s9.meaning':
    'Die ontvangende bediener noem ’n reël wat ons boodskap breek: vorm van die boodskap, enkripsie, of ’n plaaslike beleid.',
  'clinic-side.s9.step-1': 'Lees die reël in die bediener se woorde hieronder.',
  'clinic-side.s9.step-2':
    'Maak seker dat die senderdomein SPF, DKIM en DMARC publiseer, en dat TLS by Mandrill aan is.',
  'clinic-side.s10.cause': 'Die senderdomein kan homself nie bewys nie',
  'clinic-side.s10.meaning':
    'SPF, DKIM of DMARC het misluk: die ontvangende bediener kan nie vasstel dat Mandrill vir die domein mag stuur nie.',
  'clinic-side.s10.step-1': 'In Mandrill, Settings, Sending Domains: kyk watter rekords vir die sender se domein kort.',
  'clinic-side.s10.step-2': 'Publiseer die SPF- en DKIM-rekords wat Mandrill wys in die DNS van daardie domein.',
  'clinic-side.s10.step-3': 'Maak seker dat die domein se DMARC-rekord by die senderadres pas.',
  'clinic-side.s11.cause': 'Vir gemorspos aangesien',
  'clinic-side.s11.meaning':
    '’n Gemorsposfilter, ’n bloklys of die reputasie van die stuuradres het die boodskap gekeer.',
  'clinic-side.s11.step-1': 'Kyk op die bloklys wat hieronder genoem word, en vra daar om verwyder te word.',
  'clinic-side.s11.step-2': 'Kyk in Mandrill na reputasie en klagtes; verwyder adresse wat aanhou terugkom.',
  'clinic-side.s11.step-3': 'As ’n gedeelde IP op die lys is, laat weet Mandrill se ondersteuning.',
  'clinic-side.s12.cause': '’n Virus is aangemeld',
  'clinic-side.s12.meaning':
    'Die ontvangende bediener sê dat die boodskap ’n virus of kwaadwillige sagteware gedra het.',
  'clinic-side.s12.step-1': 'Skandeer die rekenaar wat die verslae maak.',
  'clinic-side.s12.step-2': 'Kyk watter lêer aan die boodskappe van daardie tyd geheg was.',
  'clinic-side.s13.cause': 'Ons senderadres is geweier',
  'clinic-side.s13.meaning':
    'Die sender se adres of domein, sy omgekeerde DNS of HELO-naam word nie aanvaar nie, of slegs senders op ’n lys word aanvaar.',
  'clinic-side.s13.step-1': 'Maak seker dat die senderadres bestaan en pos kan ontvang.',
  'clinic-side.s13.step-2': 'Gaan die domein se MX- en A-rekords na.',
  'clinic-side.s13.step-3': 'As die ontvanger net senders op ’n lys aanneem, vra hul IT om ons s’n by te voeg.',
  'clinic-side.s14.cause': 'Die pos is in ’n kring of glad nie aangestuur nie',
  'clinic-side.s14.meaning':
    '’n Bediener op die pad weier om vir ons aan te stuur, of gee die boodskap terug waar dit vandaan kom.',
  'clinic-side.s14.step-1': 'Gaan die MX-rekords van die ontvangende domein na.',
  'clinic-side.s14.step-2': 'Laat weet die ontvangende organisasie se IT, met die bediener se woorde.',
  'clinic-side.unsigned.cause': 'Mandrill aanvaar nie die senderdomein nie',
  'clinic-side.unsigned.meaning':
    'Mandrill het nie eens probeer nie: die sender se domein is nie geverifieer nie, of sy DKIM- en SPF-rekords kort.',
  'clinic-side.unsigned.step-1': 'In Mandrill, Settings, Sending Domains: verifieer die domein.',
  'clinic-side.unsigned.step-2':
    'Publiseer die DKIM- en SPF-rekords wat daar gewys word, en druk dan Test DNS Settings.',
  'clinic-side.invalid-sender.cause': 'Mandrill aanvaar nie die senderadres nie',
  'clinic-side.invalid-sender.meaning':
    'Mandrill het nie eens probeer nie: die adres in From is verkeerd gevorm of word nie vir hierdie rekening toegelaat nie.',
  'clinic-side.invalid-sender.step-1': 'Gaan die From-adres in die stelsel wat stuur letter vir letter na.',
  'clinic-side.invalid-sender.step-2': 'Verifieer sy domein in Mandrill.',
  'clinic-side.test-mode-limit.cause': 'Die Mandrill-rekening is in toetsmodus',
  'clinic-side.test-mode-limit.meaning':
    'Mandrill het nie eens probeer nie: die rekening, of die sleutel van die stelsel wat stuur, is ’n toetssleutel, of dit is oor wat dit mag stuur.',
  'clinic-side.test-mode-limit.step-1':
    'Kyk in Mandrill of die stelsel wat stuur ’n toetssleutel gebruik, en gee dit ’n regte een.',
  'clinic-side.test-mode-limit.step-2': 'Kyk na die stuurlimiet en die plan van die rekening.',
  'clinic-side.rule.cause': '’n Reël van die Mandrill-rekening het dit gekeer',
  'clinic-side.rule.meaning':
    'Mandrill het nie eens probeer nie: die boodskap het ’n reël ontmoet wat iemand in die rekening opgestel het.',
  'clinic-side.rule.step-1': 'In Mandrill, onder Outbound, Rules: soek die reël en verander dit, of skakel dit af.',
  'clinic-side.other.cause': 'Om ’n rede aan ons kant geweier',
  'clinic-side.other.meaning':
    'Die ontvangende bediener of Mandrill het die boodskap geweier weens hoe dit gestuur is, nie weens die adres nie.',
  'clinic-side.other.step-1': 'Lees die bediener se woorde hieronder en soek die kode in sy dokumentasie op.',
};
