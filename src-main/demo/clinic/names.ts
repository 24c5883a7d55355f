type Names = readonly [string, ...string[]];

/** Names as they go together in one community; `weight` is its share of the patients. */
export interface Community {
  readonly weight: number;
  readonly women: Names;
  readonly men: Names;
  readonly surnames: Names;
}

const words = (text: string): Names => text.trim().split(/\s*,\s*/) as unknown as Names;

const community = (weight: number, women: string, men: string, surnames: string): Community => ({
  weight,
  women: words(women),
  men: words(men),
  surnames: words(surnames),
});

export const communities: readonly Community[] = [
  // Zulu
  community(
    12,
    'Nomvula, Zanele, Thandeka, Nokuthula, Sibongile, Lindiwe, Ntombifuthi, Hlengiwe, Bongiwe, Nonhlanhla, Thembeka, Gugu',
    'Sipho, Themba, Bhekizizwe, Sandile, Mandla, Sibusiso, Nkosinathi, Mthokozisi, Jabulani, Lungelo, Siyabonga, Musa',
    'Dlamini, Nkosi, Khumalo, Ndlovu, Zulu, Mkhize, Buthelezi, Cele, Zungu, Ngcobo, Mthembu, Shabalala, Hadebe, Gumede',
  ),
  // Xhosa
  community(
    13,
    'Nomathemba, Yoliswa, Nosipho, Andiswa, Babalwa, Nontsikelelo, Unathi, Zukiswa, Siphokazi, Vuyokazi, Lulama, Ayanda',
    'Mzwandile, Luvuyo, Siyamthanda, Xolani, Vuyisile, Lwazi, Loyiso, Mncedisi, Andile, Phumlani, Monde, Thando',
    'Mgijima, Ntshinga, Makhaya, Mqhayi, Jara, Magona, Bottoman, Mfeketo, Gqola, Qunta, Mabandla, Ngxola, Sontonga, Tshaka',
  ),
  // Sotho
  community(
    9,
    'Lerato, Palesa, Dineo, Nthabiseng, Refilwe, Puleng, Limpho, Keneuoe, Mamello, Thato',
    'Thabo, Tshepo, Lebohang, Teboho, Katleho, Tumelo, Kabelo, Motlatsi, Sello, Mohau',
    'Mokoena, Molefe, Mofokeng, Moloi, Motaung, Tau, Nhlapo, Lebona, Ramathe, Phakoe, Letsie, Mohapi',
  ),
  // Tswana
  community(
    9,
    'Naledi, Kelebogile, Boitumelo, Onalenna, Gaone, Keitumetse, Lesego, Dikeledi, Oratile, Segametsi',
    'Kagiso, Thapelo, Kgosi, Itumeleng, Olebogeng, Gaolathe, Tiro, Pule, Tebogo, Lefika',
    'Modise, Seleka, Mogotsi, Kgosana, Moeketsi, Tlhabi, Sebego, Mothibi, Segokgo, Tshukudu, Plaatje, Montsho',
  ),
  // Northern Sotho
  community(
    5,
    'Mmapula, Mahlatse, Pheladi, Raisibe, Mmakgosi, Ngwanamathiba',
    'Lesetja, Phuti, Kgothatso, Matome, Sekgala, Thabang',
    'Mamabolo, Maake, Mphahlele, Ledwaba, Mashabela, Phasha, Legodi, Makgoba, Malatji, Kgatla',
  ),
  // Venda
  community(
    4,
    'Rofhiwa, Mulalo, Tshilidzi, Fulufhelo, Livhuwani, Khathutshelo, Vhonani',
    'Mashudu, Ndivhuwo, Thendo, Rendani, Azwinndini, Lufuno, Fhatuwani',
    'Netshitenzhe, Mudau, Ramabulana, Nemavhola, Mulaudzi, Ravele, Madzivhandila, Netshifhefhe, Munyai, Ramovha',
  ),
  // Tsonga
  community(
    4,
    'Tintswalo, Nkateko, Tsakani, Xihlamariso, Hlamalani, Basani, Mihloti, Khensani',
    'Rhulani, Vutomi, Hlulani, Tiyani, Nyiko, Amukelani, Risimati',
    'Baloyi, Chauke, Mabunda, Hlungwani, Maluleke, Mathebula, Ngobeni, Shivambu, Nkuna, Rikhotso',
  ),
  // Swati and Ndebele
  community(
    3,
    'Temakhosi, Nomcebo, Phindile, Sizakele, Ntombikayise',
    'Sicelo, Bandile, Mduduzi, Vusumuzi, Petros',
    'Maseko, Mahlangu, Skosana, Mabuza, Simelane, Masilela, Ntuli, Mnguni',
  ),
  // Afrikaans
  community(
    16,
    'Annelize, Marietjie, Elmarie, Riana, Liezel, Hettie, Chant\u00e9, Mariska, Susanna, Anneke, Karlien, Wilhelmina, Ren\u00e9',
    'Pieter, Johannes, Hendrik, Gerhard, Fran\u00e7ois, Kobus, Riaan, Andr\u00e9, Stefan, Dirk, Jacobus, Wynand',
    'van der Merwe, Botha, Pretorius, du Plessis, Steyn, Nel, van Wyk, Coetzee, Swanepoel, Fourie, Bezuidenhout, Labuschagne, Oosthuizen, Joubert, Terblanche, van Niekerk, Venter, de Villiers',
  ),
  // English
  community(
    9,
    'Margaret, Susan, Claire, Bronwyn, Heather, Jennifer, Gillian, Tracey, Fiona, Zo\u00eb, Imogen, Caroline',
    'David, Michael, Graham, Neil, Trevor, Alistair, Gareth, Brian, Keith, Matthew, Ian, Rory',
    "Thompson, Whitaker, Mackenzie, O'Reilly, Harrison, Fairweather, Campbell, Bradshaw, Hollingworth, Sinclair, Pringle, Rowley",
  ),
  // Indian
  community(
    7,
    'Priya, Anjali, Saraswathi, Kavitha, Nirmala, Yashika, Lakshmi, Deepa, Shanthi, Roshni',
    'Rajesh, Vikram, Kavish, Suren, Yuvraj, Sivanathan, Dhiren, Prakash, Kumaran, Nishen',
    'Naidoo, Pillay, Govender, Moodley, Reddy, Chetty, Maharaj, Singh, Padayachee, Naicker, Ramsamy, Vallabh',
  ),
  // Cape Malay
  community(
    6,
    'Fatima, Shireen, Nuraan, Gadija, Rugaya, Yasmin, Zaahirah, Aneesa, Rukeya, Mymoena',
    'Mogamat, Ebrahim, Yusuf, Achmat, Ridwaan, Shaheed, Faizel, Moegsien, Igsaan, Abdurahman',
    'Davids, Isaacs, Samaai, Salie, Abrahams, Jappie, Gamieldien, Parker, Kagee, Solomons, Allie, Behardien',
  ),
  // Cape
  community(
    12,
    'Charmaine, Lizelle, Chantal, Rochelle, Merle, Denise, Lee-Ann, Bernadette, Desir\u00e9e, Magrieta',
    'Ashwin, Clint, Ricardo, Denzil, Jerome, Brandon, Curtley, Granwald, Elroy, Quinton',
    'Arendse, Jantjies, Booysen, Fortuin, Adonis, September, Cloete, Malgas, Klaasen, Baadjies, Plaatjies, Williams, Petersen, Goliath',
  ),
  // Jewish
  community(1, 'Shoshana, Adina, Leora, Rochel', 'Mendel, Ari, Saul, Jonathan', 'Kaplan, Levinsohn, Sacks, Bloch'),
  // Portuguese
  community(1, 'Fernanda, Lucinda, Maria', 'Paulo, Nuno, Manuel', 'da Silva, Gon\u00e7alves, de Freitas, N\u00f3brega'),
  // Greek
  community(1, 'Despina, Eleni', 'Stavros, Dimitri', 'Pappas, Vasilakis'),
  // Zimbabwean
  community(2, 'Tendai, Chiedza, Rutendo, Nyasha', 'Tatenda, Farai, Tinashe', 'Moyo, Chikwanha, Mutasa'),
  // Nigerian, Ethiopian, Chinese
  community(1, 'Chiamaka, Ngozi', 'Chukwuemeka, Obinna', 'Okonkwo, Eze'),
  community(1, 'Hiwot, Selam', 'Dawit, Yonas', 'Tesfaye, Bekele'),
  community(1, 'Mei-Ling, Li Na', 'Jian, Wei', 'Chen, Wang'),
];

/** Names that a narrow column, a left-to-right layout or a careless trim stumbles over. `latin` is how their addresses spell them. */
export const unusualNames: readonly { readonly first: string; readonly last: string; readonly latin: string }[] = [
  {
    first: '\u05e9\u05d9\u05e8\u05d4',
    last: '\u05e8\u05d1\u05d9\u05e0\u05d5\u05d1\u05d9\u05e5',
    latin: 'shira.rabinowitz',
  },
  {
    first: '\u0639\u0628\u062f \u0627\u0644\u0631\u062d\u0645\u0646',
    last: '\u0627\u0644\u0645\u0646\u0635\u0648\u0631\u064a',
    latin: 'abdurrahman.almansoori',
  },
  {
    first: 'Nomathemba Siphokazi Ntombizodwa Busisiwe',
    last: 'Mavuso-Radebe van Schalkwyk-Ramabulana',
    latin: 'nomathemba.mavusoradebe',
  },
  { first: 'Bo', last: 'Xu', latin: 'bo.xu' },
];
