/**
 * Initials of common concepts in languages whose organisations are called by acronyms at home: `concept letters`, one
 * letter per language of {@link LETTER_LANGUAGES}.
 */
export const LETTER_LANGUAGES: readonly string[] = ['es', 'pt', 'fr', 'it', 'de', 'nl', 'pl', 'ru', 'tr', 'id', 'ro'];

export const CONCEPT_LETTERS = `
university uuuuuuuuuuu
polytechnic ppppppppppp
institute iiiiiiiieii
academy aaaaaaaaaaa
college ccciccckkkc
school eeesssssoss
centre ccccczccmpc
hospital hhhokzsbhrs
clinic cccckkkkkkc
ministry mmmmmmmmbkm
department dddddddddda
office oobuabubbko
directorate ddddddddddd
agency aaaaaaaaaba
administration aaaaaaaaaaa
commission cccckckkkkc
council ccccrrrskdc
foundation ffffssffvyf
fund fffffffffdf
association aaaavvsadpa
society ssssggtodps
union uuuuuuzsbsu
federation fffffffffff
laborator lllllllllll
museum mmmmmmmmmmm
library bbbbbbbbkpb
bank bbbbbbbbbbb
national nnnnnnnnunn
state eeessrpgdns
federal ffffbffffff
public ppppooppkpp
regional rrrrrrrrbrr
central cccczcctmpc
general ggggagogggg
international iiiiiiimuii
catholic cccckkkkkkc
free llllfvwsobl
technology ttttttttttt
engineering ieiiiiiimti
science ccsswwnnbis
research iprrfobiapc
studies eeessssssss
medicine mmmmmgmmtkm
health ssssggzzsks
agriculture aaaallrstpa
education eeeiboeoepe
economics eeeeweeeeee
development dddseorrkpd
social sssssssssss
art aaabkksisss
music mmmmmmmmmmm
sport ddsssssssos
water aaeawwwvsaa
energy eeeeeeeeeee
electric eeeeeeeeele
transport ttttvvttutt
railway ffcfeskzdkc
space eeesrrkkual
nuclear nnnnkkjynnn
physics ffpfpnfffff
environment mmeaumsoclm
culture cccckckkkkc
industry iiiiiippsii
law dddgrrpphhd
police ppppppppppp
statistics eessssssiss
food aaaaevzpgpa
superior sssshhwvyts
north nnnnnnpskun
south ssssszpygss
east eleeoowvdte
west oooowwzzbbv
independent aaaaaaaaaoa
new nnnnnnnnybn
applied aaaaatssupa
`;

/** Languages in which organisations of a country bear their acronyms, where that is one of the above. */
export const LETTERS_OF: Readonly<Record<string, string>> = {
  es: 'ES MX AR CO CL PE VE EC BO PY UY CR CU DO GT HN NI PA SV PR',
  pt: 'PT BR AO MZ CV',
  fr: 'FR BE CH LU CA DZ MA TN SN CI CM BJ BF ML NE TG GA CG CD MG HT',
  it: 'IT CH SM',
  de: 'DE AT CH LI LU',
  nl: 'NL BE SR',
  pl: 'PL',
  ru: 'RU BY KZ KG UA',
  tr: 'TR',
  id: 'ID',
  ro: 'RO MD',
};
