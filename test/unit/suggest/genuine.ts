/** Real domains that a suggestion must leave alone. */
export const genuine: readonly string[] = `
  gmail.com googlemail.com googlemail.co.uk yahoo.com yahoo.co.za yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es
  yahoo.ca yahoo.com.au yahoo.co.in yahoo.in yahoo.com.br yahoo.ie ymail.com rocketmail.com hotmail.com hotmail.co.uk
  hotmail.co.za hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.be hotmail.ca hotmail.nl outlook.com
  outlook.co.za outlook.fr outlook.de outlook.es outlook.ie outlook.com.au live.com live.co.za live.co.uk live.nl
  live.fr live.ca live.com.au msn.com icloud.com me.com mac.com aol.com aol.co.uk aim.com love.com gmx.com gmx.de
  gmx.net gmx.at gmx.ch gmx.co.uk web.de mail.com email.com mail.ru inbox.ru yandex.com yandex.ru ya.ru proton.me
  protonmail.com protonmail.ch pm.me tutanota.com tuta.com hushmail.com fastmail.com fastmail.fm zoho.com hey.com
  duck.com posteo.de mailbox.org runbox.com disroot.org mailfence.com
  mweb.co.za mweb.com telkomsa.net vodamail.co.za webmail.co.za iafrica.com lantic.net absamail.co.za polka.co.za
  global.co.za mtnloaded.co.za vodacom.co.za mtn.co.za cellc.co.za afrihost.co.za axxess.co.za cybersmart.co.za
  rsaweb.co.za intekom.co.za icon.co.za netactive.co.za worldonline.co.za tiscali.co.za xsinet.co.za saol.com
  ananzi.co.za internext.co.za imaginet.co.za eject.co.za neotel.co.za telkom.co.za webafrica.org.za
  discovery.co.za standardbank.co.za fnb.co.za absa.co.za nedbank.co.za capitecbank.co.za sanlam.co.za
  oldmutual.com momentum.co.za eskom.co.za transnet.net sasol.com woolworths.co.za pnp.co.za shoprite.co.za
  netcare.co.za mediclinic.co.za lifehealthcare.co.za clicks.co.za dischem.co.za spar.co.za takealot.com
  wits.ac.za uct.ac.za up.ac.za sun.ac.za ukzn.ac.za uj.ac.za nwu.ac.za ufs.ac.za unisa.ac.za students.wits.ac.za
  myuct.ac.za tuks.co.za ru.ac.za mandela.ac.za cput.ac.za dut.ac.za
  gauteng.gov.za westerncape.gov.za capetown.gov.za joburg.org.za sars.gov.za treasury.gov.za saps.gov.za
  education.gov.za law.co.za attorneys.law.za church.org.za school.org.za stjohns.school.za
  dmail.com tmail.com hmail.com fmail.com zmail.com jmail.com bmail.com inmail.com netmail.co.za dmail.co.za
  tmail.co.za mail.co.za email.co.za mymail.com gotmail.com freemail.co.za postbox.co.za cloud.com africa.com
  life.com like.com five.com mail.de email.cz
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com
  optonline.net frontier.com windstream.net shaw.ca rogers.com sympatico.ca telus.net videotron.ca
  btinternet.com btopenworld.com ntlworld.com blueyonder.co.uk virginmedia.com talktalk.net sky.com tiscali.co.uk
  o2.co.uk orange.net talk21.com nhs.net bbc.co.uk ox.ac.uk cam.ac.uk
  t-online.de freenet.de arcor.de orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr libero.it virgilio.it
  alice.it tin.it tiscali.it telenet.be skynet.be ziggo.nl kpnmail.nl xs4all.nl planet.nl home.nl bluewin.ch
  seznam.cz wp.pl o2.pl onet.pl interia.pl bigpond.com bigpond.net.au optusnet.com.au iinet.net.au xtra.co.nz
  qq.com 163.com 126.com sina.com naver.com daum.net docomo.ne.jp ezweb.ne.jp uol.com.br bol.com.br terra.com.br
  rediffmail.com siemens.com bmw.de ibm.com microsoft.com google.com apple.com amazon.com harvard.edu stanford.edu
  who.int un.org example.bet pets.vet garden.org.za a1.net t.me x.com golf.cam
  iway.na africaonline.co.zw econet.co.zw mweb.com.na namibnet.com botsnet.bw orange.mu intnet.mu telkom.net
`
  .split(/\s+/)
  .filter(Boolean);
