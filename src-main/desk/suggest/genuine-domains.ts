import { providers } from './providers.ts';

/** Real domains that look like a slip of a provider's name, and others too common to be doubted. */
const others = `
  mail.co.za email.co.za netmail.co.za dmail.co.za tmail.co.za dmail.com tmail.com hmail.com fmail.com zmail.com
  jmail.com kmail.com umail.com vmail.com xmail.com bmail.com smail.com rmail.com inmail.com gotmail.com mymail.com
  fmail.co.uk freemail.hu freemail.co.za ananzi.co.za mailbox.co.za postbox.co.za intekom.co.za icon.co.za
  cybersmart.co.za axxess.co.za afrihost.co.za rsaweb.co.za mtn.co.za cellc.co.za cell-c.co.za neotel.co.za
  telkom.co.za telkom.net saol.com africa.com internext.co.za imaginet.co.za eject.co.za tiscali.co.za xsinet.co.za webafrica.org.za
  discovery.co.za standardbank.co.za fnb.co.za absa.co.za nedbank.co.za capitecbank.co.za sanlam.co.za
  love.com aim.com ol.com like.com life.com cloud.com cloud.co.za iclou.de games.com wow.com verizon.com
  yahoo-inc.com yandex.com yandex.ru ya.ru mail.ru inbox.ru list.ru bk.ru rambler.ru hotmail.rs
  web.de freenet.de t-online.de arcor.de online.de posteo.de mailbox.org orange.fr free.fr sfr.fr neuf.fr
  libero.it virgilio.it alice.it tin.it seznam.cz centrum.cz wp.pl o2.pl onet.pl interia.pl
  att.net cox.net charter.net earthlink.net juno.com frontier.com optonline.net windstream.net roadrunner.com rr.com
  shaw.ca rogers.com sympatico.ca telus.net videotron.ca sky.com talk21.com o2.co.uk orange.net
  xtra.co.nz iinet.net.au westnet.com.au internode.on.net qq.com 163.com 126.com sina.com naver.com daum.net
  hanmail.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp uol.com.br bol.com.br terra.com.br ig.com.br globo.com
  pm.me proton.me tutanota.com tuta.com hushmail.com hey.com duck.com mailfence.com runbox.com disroot.org
  lycos.com excite.com netscape.net netzero.net usa.net myway.com mailinator.com
`;

const domains: ReadonlySet<string> = new Set([
  ...providers.flatMap(({ name, suffixes }) => suffixes.map((suffix) => `${name}.${suffix}`)),
  ...others.split(/\s+/).filter(Boolean),
]);

/** Whether a domain (lower case) is known to be somebody's real one. */
export function isGenuineDomain(domain: string): boolean {
  return domains.has(domain);
}
