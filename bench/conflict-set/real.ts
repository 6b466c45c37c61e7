/**
 * Real organisations under the names that they bear in public: `name | country | city | domain | other names`. Other
 * names stand in the languages and scripts in which they are used; they become the questions of the bench.
 */
export const REAL = `
University of Oslo | NO | Oslo | uio.no | Universitetet i Oslo; UiO; Universitas Osloensis
University of Bergen | NO | Bergen | uib.no | Universitetet i Bergen; UiB
Uppsala University | SE | Uppsala | uu.se | Uppsala universitet; Universitas Regia Upsaliensis
Uppsala University Hospital | SE | Uppsala | akademiska.se | Akademiska sjukhuset
Lund University | SE | Lund | lu.se | Lunds universitet
Chalmers University of Technology | SE | Gothenburg | chalmers.se | Chalmers tekniska högskola; Chalmers
Karolinska Institutet | SE | Stockholm | ki.se | Karolinska Institute; Royal Caroline Institute
Karolinska University Hospital | SE | Stockholm | karolinska.se | Karolinska universitetssjukhuset
University of Copenhagen | DK | Copenhagen | ku.dk | Københavns Universitet; UCPH
Aarhus University | DK | Aarhus | au.dk | Aarhus Universitet; Universitas Arhusiensis
Aalborg University | DK | Aalborg | aau.dk | Aalborg Universitet
University of Helsinki | FI | Helsinki | helsinki.fi | Helsingin yliopisto; Helsingfors universitet
Aalto University | FI | Espoo | aalto.fi | Aalto-yliopisto; Aalto-universitetet
University of Turku | FI | Turku | utu.fi | Turun yliopisto; Åbo universitet
Finnish Meteorological Institute | FI | Helsinki | fmi.fi | Ilmatieteen laitos; Meteorologiska institutet
Humboldt-Universität zu Berlin | DE | Berlin | hu-berlin.de | Humboldt University of Berlin; HU Berlin
Freie Universität Berlin | DE | Berlin | fu-berlin.de | Free University of Berlin; FU Berlin
Technische Universität Berlin | DE | Berlin | tu.berlin | Technical University of Berlin; TU Berlin; Berlin Institute of Technology
Technical University of Munich | DE | Munich | tum.de | Technische Universität München; TUM; TU München
Ludwig-Maximilians-Universität München | DE | Munich | lmu.de | LMU Munich; University of Munich; Ludwig Maximilian University of Munich
Heidelberg University | DE | Heidelberg | uni-heidelberg.de | Ruprecht-Karls-Universität Heidelberg; Universität Heidelberg
University Hospital Heidelberg | DE | Heidelberg | klinikum.uni-heidelberg.de | Universitätsklinikum Heidelberg
University of Göttingen | DE | Göttingen | uni-goettingen.de | Georg-August-Universität Göttingen; Universität Göttingen
Karlsruhe Institute of Technology | DE | Karlsruhe | kit.edu | Karlsruher Institut für Technologie; KIT
RWTH Aachen University | DE | Aachen | rwth-aachen.de | Rheinisch-Westfälische Technische Hochschule Aachen; RWTH Aachen
Charité – Universitätsmedizin Berlin | DE | Berlin | charite.de | Charité; Charité Berlin University of Medicine
Deutsche Bundesbank | DE | Frankfurt | bundesbank.de | German Federal Bank; Bundesbank
Commerzbank | DE | Frankfurt | commerzbank.de | Commerzbank Aktiengesellschaft; Commerzbank AG
Deutsche Telekom | DE | Bonn | telekom.de | Deutsche Telekom AG; Telekom
Deutsche Post | DE | Bonn | deutschepost.de | Deutsche Post AG; German Post
Robert Bosch GmbH | DE | Gerlingen | bosch.com | Bosch; Robert Bosch
Münchener Rückversicherungs-Gesellschaft | DE | Munich | munichre.com | Munich Re; Münchener Rück
Federal Ministry of Health | DE | Berlin | bundesgesundheitsministerium.de | Bundesministerium für Gesundheit; BMG
Federal Ministry of Finance | DE | Berlin | bundesfinanzministerium.de | Bundesministerium der Finanzen; BMF
University of Vienna | AT | Vienna | univie.ac.at | Universität Wien
Medical University of Vienna | AT | Vienna | meduniwien.ac.at | Medizinische Universität Wien; MedUni Wien
TU Wien | AT | Vienna | tuwien.at | Vienna University of Technology; Technische Universität Wien
University of Innsbruck | AT | Innsbruck | uibk.ac.at | Universität Innsbruck; Leopold-Franzens-Universität Innsbruck
Oesterreichische Nationalbank | AT | Vienna | oenb.at | National Bank of Austria; Österreichische Nationalbank
University of Zurich | CH | Zurich | uzh.ch | Universität Zürich; UZH; Université de Zurich
University of Geneva | CH | Geneva | unige.ch | Université de Genève; Universität Genf
University of Bern | CH | Bern | unibe.ch | Universität Bern; Université de Berne
Geneva University Hospitals | CH | Geneva | hug.ch | Hôpitaux universitaires de Genève; HUG
Swiss National Bank | CH | Zurich | snb.ch | Schweizerische Nationalbank; Banque nationale suisse; Banca nazionale svizzera
Paul Scherrer Institute | CH | Villigen | psi.ch | Paul Scherrer Institut; PSI
Ghent University | BE | Ghent | ugent.be | Universiteit Gent; UGent; Université de Gand
University of Antwerp | BE | Antwerp | uantwerpen.be | Universiteit Antwerpen; UAntwerpen
University of Liège | BE | Liège | uliege.be | Université de Liège; Universität Lüttich
National Bank of Belgium | BE | Brussels | nbb.be | Banque nationale de Belgique; Nationale Bank van België
University of Amsterdam | NL | Amsterdam | uva.nl | Universiteit van Amsterdam; UvA
Vrije Universiteit Amsterdam | NL | Amsterdam | vu.nl | VU Amsterdam; Free University Amsterdam
Delft University of Technology | NL | Delft | tudelft.nl | Technische Universiteit Delft; TU Delft
Eindhoven University of Technology | NL | Eindhoven | tue.nl | Technische Universiteit Eindhoven; TU/e
Leiden University | NL | Leiden | universiteitleiden.nl | Universiteit Leiden; Rijksuniversiteit Leiden
Utrecht University | NL | Utrecht | uu.nl | Universiteit Utrecht
University of Groningen | NL | Groningen | rug.nl | Rijksuniversiteit Groningen; RUG
Wageningen University | NL | Wageningen | wur.nl | Wageningen Universiteit; Wageningen UR
De Nederlandsche Bank | NL | Amsterdam | dnb.nl | Dutch National Bank; DNB; Central Bank of the Netherlands
Koninklijke Philips N.V. | NL | Amsterdam | philips.com | Philips; Royal Philips
Sorbonne University | FR | Paris | sorbonne-universite.fr | Sorbonne Université
Paris Dauphine University | FR | Paris | dauphine.psl.eu | Université Paris-Dauphine; Dauphine
University of Strasbourg | FR | Strasbourg | unistra.fr | Université de Strasbourg; Universität Straßburg
Aix-Marseille University | FR | Marseille | univ-amu.fr | Aix-Marseille Université; AMU
University of Bordeaux | FR | Bordeaux | u-bordeaux.fr | Université de Bordeaux
Institut Pasteur | FR | Paris | pasteur.fr | Pasteur Institute
École Polytechnique | FR | Palaiseau | polytechnique.edu | Polytechnique; l'X
Banque de France | FR | Paris | banque-france.fr | Bank of France
BNP Paribas | FR | Paris | bnpparibas.com | BNP Paribas SA; Banque Nationale de Paris Paribas
Société Générale | FR | Paris | societegenerale.com | Societe Generale S.A.; SocGen
Crédit Agricole | FR | Montrouge | credit-agricole.com | Credit Agricole SA
Compagnie de Saint-Gobain | FR | Courbevoie | saint-gobain.com | Saint-Gobain; Saint Gobain SA
Sapienza University of Rome | IT | Rome | uniroma1.it | Sapienza Università di Roma; La Sapienza; Università degli Studi di Roma La Sapienza
University of Rome Tor Vergata | IT | Rome | uniroma2.it | Università degli Studi di Roma Tor Vergata; Tor Vergata
Roma Tre University | IT | Rome | uniroma3.it | Università degli Studi Roma Tre
University of Bologna | IT | Bologna | unibo.it | Università di Bologna; Alma Mater Studiorum Università di Bologna
University of Milan | IT | Milan | unimi.it | Università degli Studi di Milano; Università Statale di Milano
University of Milano-Bicocca | IT | Milan | unimib.it | Università degli Studi di Milano-Bicocca
Polytechnic University of Milan | IT | Milan | polimi.it | Politecnico di Milano; PoliMi
Polytechnic University of Turin | IT | Turin | polito.it | Politecnico di Torino
University of Padua | IT | Padua | unipd.it | Università degli Studi di Padova
University of Florence | IT | Florence | unifi.it | Università degli Studi di Firenze
Bank of Italy | IT | Rome | bancaditalia.it | Banca d'Italia; Bankitalia
UniCredit | IT | Milan | unicredit.it | UniCredit S.p.A.
Intesa Sanpaolo | IT | Turin | intesasanpaolo.com | Intesa Sanpaolo SpA; Intesa San Paolo
University of Barcelona | ES | Barcelona | ub.edu | Universitat de Barcelona; Universidad de Barcelona
Autonomous University of Barcelona | ES | Barcelona | uab.cat | Universitat Autònoma de Barcelona; UAB
Complutense University of Madrid | ES | Madrid | ucm.es | Universidad Complutense de Madrid; UCM
Autonomous University of Madrid | ES | Madrid | uam.es | Universidad Autónoma de Madrid; UAM
Technical University of Madrid | ES | Madrid | upm.es | Universidad Politécnica de Madrid; UPM
University of Seville | ES | Seville | us.es | Universidad de Sevilla
University of the Basque Country | ES | Bilbao | ehu.eus | Universidad del País Vasco; Euskal Herriko Unibertsitatea; UPV/EHU
Bank of Spain | ES | Madrid | bde.es | Banco de España
Banco Santander | ES | Santander | santander.com | Santander; Banco Santander S.A.
University of Lisbon | PT | Lisbon | ulisboa.pt | Universidade de Lisboa; ULisboa
NOVA University Lisbon | PT | Lisbon | unl.pt | Universidade Nova de Lisboa
University of Porto | PT | Porto | up.pt | Universidade do Porto
University of Coimbra | PT | Coimbra | uc.pt | Universidade de Coimbra
Bank of Portugal | PT | Lisbon | bportugal.pt | Banco de Portugal
University of Warsaw | PL | Warsaw | uw.edu.pl | Uniwersytet Warszawski; Universitas Varsoviensis
Warsaw University of Technology | PL | Warsaw | pw.edu.pl | Politechnika Warszawska
Medical University of Warsaw | PL | Warsaw | wum.edu.pl | Warszawski Uniwersytet Medyczny
Jagiellonian University | PL | Kraków | uj.edu.pl | Uniwersytet Jagielloński
Adam Mickiewicz University | PL | Poznań | amu.edu.pl | Uniwersytet im. Adama Mickiewicza w Poznaniu; UAM Poznań
National Bank of Poland | PL | Warsaw | nbp.pl | Narodowy Bank Polski; NBP
Charles University | CZ | Prague | cuni.cz | Univerzita Karlova; Charles University in Prague
Masaryk University | CZ | Brno | muni.cz | Masarykova univerzita; MUNI
Brno University of Technology | CZ | Brno | vut.cz | Vysoké učení technické v Brně; VUT
Czech National Bank | CZ | Prague | cnb.cz | Česká národní banka
Škoda Auto | CZ | Mladá Boleslav | skoda-auto.cz | ŠKODA AUTO a.s.; Skoda
Comenius University | SK | Bratislava | uniba.sk | Univerzita Komenského v Bratislave
Slovak University of Technology | SK | Bratislava | stuba.sk | Slovenská technická univerzita v Bratislave; STU
University of Szeged | HU | Szeged | u-szeged.hu | Szegedi Tudományegyetem
University of Debrecen | HU | Debrecen | unideb.hu | Debreceni Egyetem
Hungarian National Bank | HU | Budapest | mnb.hu | Magyar Nemzeti Bank; MNB
University of Bucharest | RO | Bucharest | unibuc.ro | Universitatea din București
Babeș-Bolyai University | RO | Cluj-Napoca | ubbcluj.ro | Universitatea Babeș-Bolyai; Babeș-Bolyai Tudományegyetem
Sofia University | BG | Sofia | uni-sofia.bg | Софийски университет; Sofia University St. Kliment Ohridski
Bulgarian National Bank | BG | Sofia | bnb.bg | Българска народна банка
University of Belgrade | RS | Belgrade | bg.ac.rs | Универзитет у Београду; Univerzitet u Beogradu
University of Zagreb | HR | Zagreb | unizg.hr | Sveučilište u Zagrebu
University of Ljubljana | SI | Ljubljana | uni-lj.si | Univerza v Ljubljani
National and Kapodistrian University of Athens | GR | Athens | uoa.gr | Εθνικόν και Καποδιστριακόν Πανεπιστήμιον Αθηνών; University of Athens
Aristotle University of Thessaloniki | GR | Thessaloniki | auth.gr | Αριστοτέλειο Πανεπιστήμιο Θεσσαλονίκης
Bank of Greece | GR | Athens | bankofgreece.gr | Τράπεζα της Ελλάδος
University of Tartu | EE | Tartu | ut.ee | Tartu Ülikool
Vilnius University | LT | Vilnius | vu.lt | Vilniaus universitetas
University of Latvia | LV | Riga | lu.lv | Latvijas Universitāte
Saint Petersburg State University | RU | Saint Petersburg | spbu.ru | Санкт-Петербургский государственный университет; SPbU
Novosibirsk State University | RU | Novosibirsk | nsu.ru | Новосибирский государственный университет; НГУ
Kazan Federal University | RU | Kazan | kpfu.ru | Казанский федеральный университет; KFU
Gazprom | RU | Saint Petersburg | gazprom.ru | ПАО «Газпром»; Газпром
Sberbank | RU | Moscow | sberbank.ru | Сбербанк; Sberbank of Russia
Taras Shevchenko National University of Kyiv | UA | Kyiv | knu.ua | Київський національний університет імені Тараса Шевченка; Kiev University
Ivan Franko National University of Lviv | UA | Lviv | lnu.edu.ua | Львівський національний університет імені Івана Франка; Lviv University
PrivatBank | UA | Kyiv | privatbank.ua | ПриватБанк; Приватбанк
Istanbul University | TR | Istanbul | istanbul.edu.tr | İstanbul Üniversitesi
Boğaziçi University | TR | Istanbul | boun.edu.tr | Boğaziçi Üniversitesi; Bosphorus University
Hacettepe University | TR | Ankara | hacettepe.edu.tr | Hacettepe Üniversitesi
Ankara University | TR | Ankara | ankara.edu.tr | Ankara Üniversitesi
Türkiye İş Bankası | TR | Istanbul | isbank.com.tr | İşbank; Is Bankasi
Tel Aviv University | IL | Tel Aviv | tau.ac.il | אוניברסיטת תל אביב; TAU
Hebrew University of Jerusalem | IL | Jerusalem | huji.ac.il | האוניברסיטה העברית בירושלים; Hebrew University
Weizmann Institute of Science | IL | Rehovot | weizmann.ac.il | מכון ויצמן למדע; Weizmann Institute
Cairo University | EG | Giza | cu.edu.eg | جامعة القاهرة
Alexandria University | EG | Alexandria | alexu.edu.eg | جامعة الإسكندرية
Ain Shams University | EG | Cairo | asu.edu.eg | جامعة عين شمس
King Saud University | SA | Riyadh | ksu.edu.sa | جامعة الملك سعود; KSU
University of Tehran | IR | Tehran | ut.ac.ir | دانشگاه تهران
Sharif University of Technology | IR | Tehran | sharif.edu | دانشگاه صنعتی شریف
American University of Beirut | LB | Beirut | aub.edu.lb | AUB; الجامعة الأميركية في بيروت
University of Tokyo | JP | Tokyo | u-tokyo.ac.jp | 東京大学; Tokyo University; UTokyo
Kyoto University | JP | Kyoto | kyoto-u.ac.jp | 京都大学; University of Kyoto
Osaka University | JP | Osaka | osaka-u.ac.jp | 大阪大学
Nagoya University | JP | Nagoya | nagoya-u.ac.jp | 名古屋大学
Hokkaido University | JP | Sapporo | hokudai.ac.jp | 北海道大学
Tokyo Institute of Technology | JP | Tokyo | titech.ac.jp | 東京工業大学; Tokyo Tech
Bank of Japan | JP | Tokyo | boj.or.jp | 日本銀行; BOJ
Mitsui & Co. | JP | Tokyo | mitsui.com | 三井物産; Mitsui and Company Ltd
Nissan Motor | JP | Yokohama | nissan.co.jp | Nissan Motor Co., Ltd.; Nissan
Yonsei University | KR | Seoul | yonsei.ac.kr | 연세대학교
Korea University | KR | Seoul | korea.ac.kr | 고려대학교
Pusan National University | KR | Busan | pusan.ac.kr | 부산대학교; Busan National University
Bank of Korea | KR | Seoul | bok.or.kr | 한국은행; BOK
Fudan University | CN | Shanghai | fudan.edu.cn | 复旦大学
Zhejiang University | CN | Hangzhou | zju.edu.cn | 浙江大学; ZJU
Nanjing University | CN | Nanjing | nju.edu.cn | 南京大学
Wuhan University | CN | Wuhan | whu.edu.cn | 武汉大学
Sun Yat-sen University | CN | Guangzhou | sysu.edu.cn | 中山大学; Zhongshan University
Harbin Institute of Technology | CN | Harbin | hit.edu.cn | 哈尔滨工业大学; HIT
People's Bank of China | CN | Beijing | pbc.gov.cn | 中国人民银行; PBOC
National Tsing Hua University | TW | Hsinchu | nthu.edu.tw | 國立清華大學; NTHU
National Cheng Kung University | TW | Tainan | ncku.edu.tw | 國立成功大學; NCKU
Chulalongkorn University | TH | Bangkok | chula.ac.th | จุฬาลงกรณ์มหาวิทยาลัย
Mahidol University | TH | Nakhon Pathom | mahidol.ac.th | มหาวิทยาลัยมหิดล
Vietnam National University, Hanoi | VN | Hanoi | vnu.edu.vn | Đại học Quốc gia Hà Nội; VNU Hanoi
Hanoi University of Science and Technology | VN | Hanoi | hust.edu.vn | Đại học Bách khoa Hà Nội; HUST
University of Indonesia | ID | Depok | ui.ac.id | Universitas Indonesia; UI
Bandung Institute of Technology | ID | Bandung | itb.ac.id | Institut Teknologi Bandung; ITB
Bank Rakyat Indonesia | ID | Jakarta | bri.co.id | PT Bank Rakyat Indonesia (Persero) Tbk; BRI
University of Malaya | MY | Kuala Lumpur | um.edu.my | Universiti Malaya
National University of Malaysia | MY | Bangi | ukm.edu.my | Universiti Kebangsaan Malaysia; UKM
University of the Philippines | PH | Quezon City | up.edu.ph | Unibersidad ng Pilipinas; UP
University of Delhi | IN | Delhi | du.ac.in | Delhi University; दिल्ली विश्वविद्यालय
Banaras Hindu University | IN | Varanasi | bhu.ac.in | BHU; Kashi Hindu Vishwavidyalaya
Reserve Bank of India | IN | Mumbai | rbi.org.in | RBI; भारतीय रिज़र्व बैंक
University of Melbourne | AU | Melbourne | unimelb.edu.au | Melbourne University; Unimelb
University of Sydney | AU | Sydney | sydney.edu.au | Sydney University; USyd
University of Auckland | NZ | Auckland | auckland.ac.nz | Auckland University; Waipapa Taumata Rau
University of Oxford | GB | Oxford | ox.ac.uk | Oxford University; Universitas Oxoniensis
University of Cambridge | GB | Cambridge | cam.ac.uk | Cambridge University
University of Edinburgh | GB | Edinburgh | ed.ac.uk | Edinburgh University; Oilthigh Dhùn Èideann
Cardiff University | GB | Cardiff | cardiff.ac.uk | Prifysgol Caerdydd
Imperial College London | GB | London | imperial.ac.uk | Imperial College of Science, Technology and Medicine; Imperial
Bank of England | GB | London | bankofengland.co.uk | BoE
Trinity College Dublin | IE | Dublin | tcd.ie | TCD; University of Dublin; Coláiste na Tríonóide
University College Dublin | IE | Dublin | ucd.ie | UCD; Coláiste Ollscoile Bhaile Átha Cliath
Harvard University | US | Cambridge | harvard.edu | Harvard; Universitas Harvardiana
Stanford University | US | Stanford | stanford.edu | Leland Stanford Junior University; Stanford
University of Washington | US | Seattle | uw.edu | UW; Washington University Seattle
Washington State University | US | Pullman | wsu.edu | WSU; Washington State
University of Michigan | US | Ann Arbor | umich.edu | Michigan University; U-M
Michigan State University | US | East Lansing | msu.edu | Michigan State; MSU
Ohio State University | US | Columbus | osu.edu | The Ohio State University; OSU
Johns Hopkins Hospital | US | Baltimore | hopkinsmedicine.org | The Johns Hopkins Hospital; Hopkins Hospital
Mayo Clinic | US | Rochester | mayoclinic.org | Mayo Clinic Rochester; Mayo Foundation
Federal Reserve System | US | Washington | federalreserve.gov | Federal Reserve; the Fed
McGill University | CA | Montreal | mcgill.ca | Université McGill
University of Montreal | CA | Montreal | umontreal.ca | Université de Montréal; UdeM
University of Toronto | CA | Toronto | utoronto.ca | Toronto University; U of T
National Polytechnic School | EC | Quito | epn.edu.ec | Escuela Politécnica Nacional; EPN
University of Chile | CL | Santiago | uchile.cl | Universidad de Chile
National University of Colombia | CO | Bogotá | unal.edu.co | Universidad Nacional de Colombia; UNAL
National University of La Plata | AR | La Plata | unlp.edu.ar | Universidad Nacional de La Plata; UNLP
Federal University of Minas Gerais | BR | Belo Horizonte | ufmg.br | Universidade Federal de Minas Gerais; UFMG
Federal University of Bahia | BR | Salvador | ufba.br | Universidade Federal da Bahia; UFBA
Central Bank of Brazil | BR | Brasília | bcb.gov.br | Banco Central do Brasil
University of Guadalajara | MX | Guadalajara | udg.mx | Universidad de Guadalajara; UdeG
University of the Witwatersrand | ZA | Johannesburg | wits.ac.za | Wits University; Wits
Stellenbosch University | ZA | Stellenbosch | sun.ac.za | Universiteit Stellenbosch
University of Nairobi | KE | Nairobi | uonbi.ac.ke | Chuo Kikuu cha Nairobi; UoN
Makerere University | UG | Kampala | mak.ac.ug | Makerere; MUK
University of Ghana | GH | Accra | ug.edu.gh | Legon University; UG
Ministry of Health | KE | Nairobi | health.go.ke | Kenya Ministry of Health; Wizara ya Afya
Ministry of Health | UG | Kampala | health.go.ug | Uganda Ministry of Health
Ministry of Health | BR | Brasília | saude.gov.br | Ministério da Saúde
Ministry of Health | TR | Ankara | saglik.gov.tr | Sağlık Bakanlığı; T.C. Sağlık Bakanlığı
Siemens (Germany) | DE | Munich | siemens.de | Siemens AG; Siemens Aktiengesellschaft
Siemens (Austria) | AT | Vienna | siemens.at | Siemens AG Österreich; Siemens Österreich
Siemens (United States) | US | Washington | siemens.us | Siemens Corporation; Siemens USA
Novartis (Switzerland) | CH | Basel | novartis.com | Novartis International AG; Novartis AG
Novartis (Germany) | DE | Nuremberg | novartis.de | Novartis Pharma GmbH
Pfizer (United States) | US | New York | pfizer.com | Pfizer Inc.; Pfizer
Pfizer (United Kingdom) | GB | Tadworth | pfizer.co.uk | Pfizer Limited; Pfizer Ltd UK
Nestlé (Switzerland) | CH | Vevey | nestle.com | Nestlé S.A.; Nestle
Unilever (Netherlands) | NL | Rotterdam | unilever.nl | Unilever Nederland; Unilever N.V.
Unilever (United Kingdom) | GB | London | unilever.co.uk | Unilever PLC; Unilever UK
Samsung (South Korea) | KR | Suwon | samsung.com | Samsung; 삼성
Ericsson (Sweden) | SE | Stockholm | ericsson.com | Telefonaktiebolaget LM Ericsson; LM Ericsson
Volvo (Sweden) | SE | Gothenburg | volvogroup.com | AB Volvo; Volvo Group
Mærsk | DK | Copenhagen | maersk.com | A.P. Møller – Mærsk A/S; Maersk
Delta Air Lines | US | Atlanta | delta.com | Delta Airlines Inc
Delta Faucet | US | Indianapolis | deltafaucet.com | Delta Faucet Company
Delta Electronics | TW | Taipei | deltaww.com | 台達電子; Delta Electronics Inc.
`;
