/**
 * Words that point the person who screens to an insult: Indonesian and the languages around the
 * reference governments (Minangkabau, Batak, Melayu Palembang and Jambi), Javanese and Sundanese.
 * A start; moderators keep the list.
 */
const WORDS = `
anjing anjir anjrit anjay asu asw babi bajingan bangsat bego belegug biadab bedebah bejat
bencong banci bodoh bolot brengsek budek cebong kampret cecunguk celeng cukimai dajjal dungu edan
fuck shit bitch asshole gila goblok goblog gembel geblek iblis idiot jablay jalang jancuk jancok
jembut keparat kampungan kafir kimak kontol kunyuk lacur lonte memek mampus monyet munafik ngentot
ndasmu matamu perek pecundang pelacur pepek peler puki pukimak pantat pantek maling garong sarap
sedeng setan sialan sinting sontoloyo sundal tai tahi taik tolol penipu pembohong tengil toket
titit udik ngehe kanciang anjiang baruak pakak pandir biaweh gilo kalera pantiak bodat begu lopes
hatoban lolo buyan kampang cuki pilat lengit bengak jurig kehed koplok sableng kopet wedhus picek
`;

/** Each word of these is harmless by itself. */
const PHRASES = [
  "kurang ajar",
  "otak udang",
  "otak kosong",
  "sampah masyarakat",
  "tukang tipu",
  "indak baradaik",
  "indak bautak",
  "bujang inam",
  "pinompar ni begu",
  "palak kau",
  "budak lolo",
  "mak kau",
  "goblok sia",
  "makan gaji buta",
  "anak haram",
  "mulut busuk",
  "muka tembok",
  "tidak punya otak",
];

export const ABUSIVE_WORDS: readonly string[] = [...WORDS.trim().split(/\s+/), ...PHRASES];
