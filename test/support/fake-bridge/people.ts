/** Made-up names of a South African practice: long ones, short ones, right-to-left ones. */
export const names: readonly string[] = [
  'Naledi Mokoena',
  'Thabo Dlamini',
  'Anneke van der Merwe',
  'Sipho Nkosi',
  'Priya Naidoo',
  'Johan Botha',
  'Zanele Khumalo',
  'Fatima Adams',
  'Pieter Steyn',
  'Lerato Molefe',
  'Bongani Zulu',
  'Chantal Jacobs',
  'نور الهدى عبد الرحمن',
  'Maria-Magdalena Christina Wilhelmina van Rensburg-Oosthuizen',
  'Kabelo Sithole',
  'Ayesha Patel',
  'David Cohen',
  'Refilwe Mahlangu',
  'Gert Pretorius',
  'Nomvula Ndlovu',
];

/** Numbers below one, the same ones for the same seed. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
