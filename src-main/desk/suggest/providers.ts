/** A mail provider whose name people mistype. */
export interface Provider {
  readonly name: string;
  /** The suffixes it gives addresses under, the likeliest first. */
  readonly suffixes: readonly string[];
  /**
   * How freely a near miss is taken for a typo.
   * - `loose`: the name is used for nothing else; a foreign suffix is a slip too.
   * - `near`: near misses of the name count, the suffix only when it is close.
   * - `exact`: an everyday or very short word; only its suffix may be mended.
   */
  readonly match: 'loose' | 'near' | 'exact';
}

const yahoo =
  'com co.za co.uk fr de it es ca com.au co.in in com.br com.mx com.ar co.jp ie nl se no dk gr pl ro com.sg com.hk com.tw com.ph com.my com.vn co.id co.th co.kr co.nz com.tr com.ve com.co com.pe cl be at ch cz hu pt';
const hotmail =
  'com co.za co.uk fr de it es ca com.au com.br com.ar com.mx be nl se no dk fi gr ch cl co.nz co.jp co.th co.kr co.in com.tr com.hk com.tw co.il pt ie ro sg hu';
const outlook =
  'com co.za fr de it es ie com.au com.br com.ar be nl dk at cl co.id co.il co.nz co.th com.gr com.tr com.vn cz hu in jp kr lv my pt ph sa sg sk co.uk';
const live =
  'com co.za co.uk fr de it nl ca com.au be se no dk ie at cn com.ar com.mx com.pt com.my com.sg com.ph cl hk in jp ru';

const table: readonly (readonly [name: string, suffixes: string, match: Provider['match']])[] = [
  ['gmail', 'com', 'loose'],
  ['yahoo', yahoo, 'near'],
  ['hotmail', hotmail, 'near'],
  ['outlook', outlook, 'near'],
  ['icloud', 'com', 'loose'],
  ['live', live, 'exact'],
  ['googlemail', 'com co.uk de', 'near'],
  ['msn', 'com', 'exact'],
  ['aol', 'com co.uk de fr it ca com.au', 'exact'],
  ['me', 'com', 'exact'],
  ['mac', 'com', 'exact'],
  ['ymail', 'com', 'exact'],
  ['rocketmail', 'com', 'loose'],
  ['protonmail', 'com ch', 'loose'],
  ['proton', 'me', 'exact'],
  ['gmx', 'com de net at ch co.uk us fr es', 'exact'],
  ['mail', 'com ru', 'exact'],
  ['email', 'com', 'exact'],
  ['zoho', 'com eu', 'exact'],
  ['fastmail', 'com fm', 'exact'],
  ['mweb', 'co.za com', 'near'],
  ['telkomsa', 'net', 'loose'],
  ['vodamail', 'co.za', 'loose'],
  ['iafrica', 'com', 'near'],
  ['absamail', 'co.za', 'loose'],
  ['mtnloaded', 'co.za', 'loose'],
  ['webmail', 'co.za', 'exact'],
  ['lantic', 'net', 'exact'],
  ['polka', 'co.za', 'exact'],
  ['global', 'co.za', 'exact'],
  ['vodacom', 'co.za', 'near'],
  ['netactive', 'co.za', 'near'],
  ['worldonline', 'co.za', 'near'],
  ['comcast', 'net', 'near'],
  ['verizon', 'net', 'near'],
  ['sbcglobal', 'net', 'loose'],
  ['bellsouth', 'net', 'loose'],
  ['btinternet', 'com', 'loose'],
  ['btopenworld', 'com', 'loose'],
  ['ntlworld', 'com', 'loose'],
  ['blueyonder', 'co.uk', 'loose'],
  ['virginmedia', 'com', 'near'],
  ['talktalk', 'net', 'near'],
  ['tiscali', 'co.uk it', 'near'],
  ['bigpond', 'com net.au com.au', 'near'],
  ['optusnet', 'com.au', 'loose'],
  ['wanadoo', 'fr', 'near'],
  ['laposte', 'net', 'near'],
  ['rediffmail', 'com', 'loose'],
];

/** The providers whose names are mended, the more common first. */
export const providers: readonly Provider[] = table.map(([name, suffixes, match]) => ({
  name,
  suffixes: suffixes.split(' '),
  match,
}));
