/**
 * Words that carry little by themselves. `QUALIFIERS` say whose or how large an organisation is, `GENERIC` words fill
 * company names, `STOP` words are articles, prepositions and conjunctions. Notation as in `organisations.ts`.
 */
export const QUALIFIERS = `
national: national*, nationale, nacional*, nazional*, naţional*, national, nationalt, narodow*, národn*, narodn*, nemzeti, наци*, націон*, национ*, народн*, εθνικ*, ulusal, milli, millî, وطني, الوطني, الوطنية, قومي, القومي, ملی, לאומי, הלאומי*, quốc gia, quoc gia, negara, kebangsaan, nasional, kansallinen, kansallis*, riiklik, nacionalin*, nacionāl*, landelijk*, rijks*, national s, natl, nat, genedlaethol, þjóð*, всероссийск*, всеукраїнськ*, republic*, republik*, république, república, repubblica, республик*, республ*, republika, jamhuriya, جمهورية
state: state, states, staat*, estatal*, estado*, estadual*, état, étatique, statale, stato, stat, statens, statlig*, stats*, państwow*, panstwow*, państwowa, státní, statni, štátn*, állami, state owned, государств*, державн*, држав*, държав*, κρατικ*, devlet*, حكومية, الحكومية, دولتی, ממשלתי*, nhà nước, negeri, valtion, valtio, riigi, valstyb*, valsts, казенн*, казён*, land, lands, staatlich*, landes, civil, kerajaan, federale, commonwealth, departmental*, районн*
public: publique, public*, público, pública, pubblic*, öffentlich*, publiczn*, veřejn*, verejn*
federal: bundes, bund, federal*, fédéral*, föderal*, федеральн*
provincial: provincial*, provinciale, provincia, province, prefectural, prefecture
regional: regional*, régional*, régionale, regionale, région, region, regione, región, região, региональн*, регіональн*
oblast: областн*, обласн*, область, oblast*, województw*, wojewodzk*, krajsk*, megyei, judeţean*, judetean, краев*, краевое
county: county, comté
district: ward, wards, district*, distrito, rajon, raion, dystrykt
canton: cantonal*, kanton*
city: city, cities, ciudad, cidade, ville, villes, città, citta, stad, stadt, stads, miejsk*, miasto, město, mesto, městsk*, mestsk*, város*, городск*, міськ*, градск*, πόλη, şehir, مدينة, شهر, עיר, עירוני*, thành phố, thanh pho, bandar, kota, linn, linna, miest*, pilsēt*, urbain, municipal*, munizip*, муниципальн*, stadtisch*, städtisch*, kommunale, kaupunki, kaupungin, gminn*, rurale
metropolitan: metropolitan*, métropol*, metropolitano
village: village, borough, rural*
community: local, locale, communal*, community, communauté, comunidad*, comunidade*, comunità, communaut*
town: town
royal: royal*, königlich*, koniglich*, real, koninklijk*, kunglig*, kungliga, kongelig*, det kongelige, kuninkaallinen, królewsk*, krolewsk*, královsk*, királyi, королевск*, imperial, kaiserlich*, diraja, raja, ملكي, الملكي, الملكية, kung
prince: príncipe, prince, princess, prinz, prinses
king: king, roi, rey, rei, re, könig, kong, sultan, emperor
queen: queen, reine, reina, rainha, regina, königin, dronning
international: international*, internacional*, internazional*, internationaal, internationale, intl, int l, międzynarodow*, miedzynarodow*, mezinárodní, mezinarodni, medzinárodn*, nemzetközi, međunarodn*, mednarodn*, междунар*, міжнарод*, международ*, διεθν*, uluslararası, uluslararasi, دولي, الدولي, الدولية, العالمية, بین المللی, בינלאומי*, הבינלאומי*, quốc tế, quoc te, antarabangsa, internasional, rahvusvaheli*, tarptautin*, starptautisk*, kansainväli*, internasjonal*, internationell*, мировой
global: global*, globale, worldwide, universal*
world: world*, mondial*, mundial*, mondiale, welt*, wereld*, verdens, världs, światow*, světov*, világ, мир, всемирн*, dünya, monde, mondo, mundo
trans: inter, trans, transnational, multinational, intercontinental, overseas, pan
european: europ*, europä*, européen*, europe*, europejsk*, evropsk*, európai, европ*, європ*, ευρωπα*, avrupa, أوروبي*, الأوروبية, euro, eu
eurasian: eurasia*, еврази*
general: general, générale, general*, général*, allgemein*, algemen*, allmän*, almen*, yleis*, ogóln*, ogoln*, všeobecn*, általános, общ*, загальн*, γενικ*, genel, عام, العام, العامة, عمومی, כללי, đa khoa, da khoa, umum, généraux, generale, genl, gen l, gral, overall, total
central: central*, centrale, zentral*, centraal, keskus, środkow*, centraln*, ústředn*, központi, централь*, κεντρικ*, merkezi, مركزي, المركزي, المركزية, مرکزی, מרכזי, trung ương, trung uong, pusat, keskne, middle, mid, mitte, mittel*, medio, haupt*, main, principal*, prime, head, zentrale
united: united, unis, unie, unies, unido*, unida*, unit*, vereinigt*, verenigde, förenade, forenede, forente, yhdistynyt, zjednoczon*, spojen*, egyesült, объедин*, об'єднан*, ujedinjen*, ηνωμέν*, birleşik, متحدة, المتحدة, מאוחד*, réuni, riuniti, riunite, reunidos, reunidas, spółdzieln*, התאחדות
cooperative: cooperativ*, coopérativ*, co op, coop, genossenschaft*, coöperatie, cooperatie, družstv*, szövetkezet, задруга, кооперат*, συνεταιρισμός, kooperatif, تعاونية, hợp tác xã, koperasi, osuuskunta, osuus*, andels*
mutual: mutual*, mutuel*, mutua, mutualidad, gegenseitigkeit
allied: joint, join, conjoint*, allied, alliances, combined, associated
integrated: integrated, integrad*, integrat*, together
independent: independent*, indépendant*, independiente*, unabhängig*, onafhankelijk*, autonom*, autónom*, autônom*, автоном*, özerk, آزاد, אהלי*, أهلية, الأهلية
free: free, freie, vrije, libre*, libera, livre*, wolny, wolna, svobodn*, szabad, вольн*, свобод*, حر, الحرة
open: open, ouvert*, abierta, aberta, aperta, offene, avoin, åpne, åbne, otwart*, otevřen*, відкрит*, открыт*, açık, مفتوحة, المفتوحة, مفتوح, פתוח*, mở, terbuka, virtual*, distance, fernuniversität
private: private, privat*, privé*, privada*, privado, privato, prywatn*, soukrom*, súkrom*, частн*, приватн*, özel, خاصة, الخاصة, swasta, tư thục
catholic: cathol*, católic*, cattolic*, katholi*, katoli*, katolsk*, katolick*, katolikus, католич*, καθολικ*, إسلامي, الإسلامي, الإسلامية
christian: christ*, chrét*, cristian*, crist*, kristel*, kristen*, krześcij*, chrześcij*, křesťan*, keresztény, христиан*
lutheran: lutheran*, luther*, evangel*, évangél*, ewangel*, евангел*, protestant*
methodist: methodist*
baptist: baptist*
adventist: adventist*
presbyterian: presbyter*
anglican: anglican*
orthodox: orthodox*, православн*
islamic: islam*, ислам*, اسلامی, muslim
jewish: jewish, jüdisch*, juive
hindu: buddhis*, hindu
new: new, neu*, neue, neuer, neues, nouveau*, nouvel*, nuevo, nueva, novo, nova, nuovo, nuova, nieuw*, nya, ny, nye, nowy, nowa, nové, novy, nová, új, нов*, новий, νέα, νέο, νέος, yeni, جديد, الجديد, الجديدة, חדש*, mới, baru, baharu, uus, uusi, nauj*, jaun*, première, første, الأول, الأولى
first: first, erste*, premier*, primer*, primera, primeiro, primeira, primo, prima, eerste, första, pierwsz*, první, prvá, első, перв*, перш*, πρώτ*, birinci, ראשון, thứ nhất, pertama
modern: modern*, современ*
young: young
north: north*, nord*, nort*, norte, norther*, nörd*, noord*, północn*, polnocn*, severn*, sever, északi, север*, північ*, βόρει*, kuzey, شمال, الشمال, الشمالية, שمال, צפון, bắc, mien bac, utara, pohjois*, põhja, šiaur*, ziemeļ*, northern
south: south*, sud*, süd*, sur, sul, meridional, sydlig*, syd, sør, zuid*, południow*, poludniow*, jižní, južn*, jih*, dél*, юж*, південн*, νότι*, güney, جنوب, الجنوب, الجنوبية, דרום, phía nam, miền nam, selatan, etelä*, lõuna, piet*, dienvid*, southern, austral
east: east*, ost*, est, este, leste, orient*, oriental*, östlich*, oost*, öst*, øst*, wschodni*, východn*, kelet*, восточн*, східн*, ανατολικ*, doğu, شرق, الشرق, الشرقية, מזרח, đông, timur, itä*, ida, rytų, austrum*, eastern, levant
west: west*, ouest, oeste, ovest, occident*, occidental*, väst*, vest*, zachodni*, západn*, nyugat*, западн*, західн*, δυτικ*, batı, غرب, الغرب, الغربية, מערב, tây, barat, länsi*, lääne, vakar*, rietum*, western
saint: saint*, sainte, st, ste, sankt, san, santa, santo, são, sao, sant, sint, svat*, sveti*, sv, swiet*, święt*, szent, свят*, свети*, свјат*, άγιος, αγία, pyhä, aziz, מר, mar, hl, heilig*
`;

export const GENERIC = `
group: group*, groupe, gruppe, grupo, gruppo, groep, grupp, grup, grupa, skupina, csoport, группа, група, όμιλος, grubu, مجموعة, گروه, קבוצת, tập đoàn, kumpulan, ryhmä, konzern, koncern, concern, conglomerate, holding*, holdings, hldg, hldgs, холдинг*, beteiligungen, consorcium
partners: partners, partner, associates
brothers: brothers, bros, fratelli, frères, hermanos, irmãos, gebrüder, gebr, gebroeders, bracia, bratia, söhne, sons, son, fils, hijos, filhos, figli, zoon, zonen, søn, sønner, synowie
house: house, haus, maison, casa, casas, huis, dom
family: family, familie
products: product*, produit*, produkt*, productos, produtos, prodotti, producten, produkter, продукт*, goods, items, brands, marken, supplies, supply, equipment*, equip, équipement*, equipo*, equipamento*, tools, tool, werkzeug*, parts, teile, components, komponenten, accessories, articles, artikel
project: project*, projekt*, projet*, proyecto*, projeto*, progett*, проект*, programme*, program*, programa, programma, initiative*, iniciativa, campaign, abteilungs, site, facility, facilities, complex, komplex, complejo, headquarters, hq, main office
branch: branch, filial*, филиал*, філія, zweig, niederlassung, sucursal, succursale
campus: campus, kampus*, кампус
park: park, parc, parque, parco
garden: garden*, garten, jardin*, jardim, botanical*, botan*
unit: unit, unité, unidad, unidade, team, section, sektion, sección, sezione
station: station, stacja, estación, stazione, estação, станция
special: special*, spezial*, spécial*, especial*, speciali*, specjal*, специал*, спеціал*, advanced*, professional s, premium, quality, best, super, mega, ultra, plus, pro, max, top, royal crown, power plus, easy, world class
gold: golden, gold
silver: silver
star: star
sun: sun
blue: blue
green: green
red: red
white: white
black: black
smart: smart
grand: grand, grande, great, gross, big
life: life, living, vida, vie, leben
home: home
express: fast, rapid, express, speed, quick
small: small, mini, micro
memorial: memorial*, mémoire, memoria, gedenk*, named after, imeni, имени, ім, ім ені, im, in memoriam, honor, general de, gen
doctor: dr, prof, professor
father: rev, father, sister, frère, padre, madre, mother
mister: mr, mrs, ms, sir, lord, don, doña, dona
people: people*, peoples, volks, volk, peuple*, popular*, populaire*, popolar*, pueblo, povo, popolo, kansan, ludow*, lidov*, ľudov*, népi, λαϊκ*, halk, شعبي, الشعبي, nhân dân, rakyat, rahva, liaudies, citizens, bürger*, citizen
work: workers, work, arbeit*, arbeiter*, travail, trabajo, trabalho, lavoro, praca, pracy, práce, munka, труд*, εργασίας, çalışma, عمل, العمل, lao động, kerja, labour, employment, emploi, beschäftigung, empleo, emprego
`;

/** Phrases without meaning of their own. */
export const STOP_PHRASES = 'degli studi, of studies, des études, named after, and the, of the';

/** Abbreviations of several words, common enough to be read by everybody. */
export const ABBREVIATIONS = `
tu = technical university
th = technical university
meduni = medical university
polyu = polytechnic university
fh = university of applied sciences
gov = government
`;

export const STOP = `
a an and the of for in on at to by with from as its or de del della delle dello degli dei di da do das dos du des d l la le les lo los las el il i gli un una une uno y e et und and en im am an der die das den dem des vom von zu zur zum für fur mit bei aus auf
van het een voor met te ter ten op och i av för på til for af og der det den ja na w we z ze dla do od o ve v s k u pro při nad pod a és az un une o os as ao aos à au aux no nos na nas em por para por con sin su sus per con nel nella sul sulla tra fra in
и в на по при с о об от для имени та у з із що за και του της των το τα ο η ve ile için bin bint al el ال و في من على של ו ה ve va si şi la pe din cu de pentru și ale lui i u na za od sa se te of ir un ja och dan untuk di yang và của cho tại
`;
