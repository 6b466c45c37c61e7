/**
 * Domains that hand out addresses or pages to anybody: they say nothing about who somebody works for. `FREE_LABELS` are
 * providers with an address under many suffixes (`yahoo.fr`, `yahoo.co.jp`), `FREE_DOMAINS` single domains, and
 * `SHARED_HOSTS` are sites on which organisations keep a page.
 */
export const FREE_LABELS = `gmail googlemail yahoo ymail rocketmail hotmail outlook live msn passport aol gmx protonmail
proton icloud yandex mailinator zoho tutanota fastmail hushmail freenet inbox rediffmail maildrop sapo seznam`;

export const FREE_DOMAINS = `me.com mac.com mail.com email.com usa.com post.com web.de t-online.de online.de arcor.de
kabelmail.de posteo.de mailbox.org freenet.de gmx.de gmx.at gmx.ch bluewin.ch hispeed.ch sunrise.ch aon.at chello.at
a1.net orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr aliceadsl.fr numericable.fr club-internet.fr
libero.it virgilio.it tin.it alice.it tiscali.it fastwebnet.it tim.it iol.it inwind.it telefonica.net terra.es ono.com
mail.ru bk.ru list.ru inbox.ru internet.ru ya.ru rambler.ru lenta.ru ukr.net i.ua meta.ua bigmir.net wp.pl o2.pl onet.pl
onet.eu interia.pl interia.eu op.pl vp.pl poczta.onet.pl gazeta.pl tlen.pl centrum.cz email.cz post.cz volny.cz
azet.sk zoznam.sk centrum.sk freemail.hu citromail.hu t-online.hu abv.bg mail.bg dir.bg yahoo.ro net.hr siol.net
inbox.lv inbox.lt mail.ee hot.ee suomi24.fi telia.com comhem.se bredband.net online.no broadpark.no frisurf.no
mail.dk jubii.dk ofir.dk xs4all.nl ziggo.nl planet.nl home.nl kpnmail.nl hetnet.nl chello.nl upcmail.nl casema.nl
telenet.be skynet.be scarlet.be proximus.be pandora.be eircom.net btinternet.com btopenworld.com sky.com talktalk.net
virginmedia.com ntlworld.com blueyonder.co.uk o2.co.uk tiscali.co.uk comcast.net verizon.net att.net sbcglobal.net
bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net optonline.net roadrunner.com rr.com
windstream.net frontier.com centurylink.net embarqmail.com shaw.ca rogers.com sympatico.ca telus.net videotron.ca
bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au xtra.co.nz uol.com.br bol.com.br terra.com.br
ig.com.br globo.com globomail.com oi.com.br r7.com prodigy.net.mx infinitum.com.mx telmex.net 163.com 126.com yeah.net
qq.com vip.qq.com foxmail.com sina.com sina.cn sohu.com 139.com 189.cn aliyun.com tom.com 21cn.com naver.com
hanmail.net daum.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com biglobe.ne.jp so-net.ne.jp
ocn.ne.jp plala.or.jp excite.co.jp hinet.net pchome.com.tw seed.net.tw singnet.com.sg netvigator.com pacific.net.sg
sify.com indiatimes.com vsnl.net vsnl.com airtelmail.in bsnl.in eim.ae emirates.net.ae walla.co.il walla.com
netvision.net.il bezeqint.net zahav.net.il telkomsa.net mweb.co.za webmail.co.za vodamail.co.za lantic.net
pm.me proton.me duck.com hey.com tuta.io keemail.me simplelogin.com guerrillamail.com 10minutemail.com trashmail.com
yopmail.com sharklasers.com tempmail.com dispostable.com getnada.com temp-mail.org throwawaymail.com mailnesia.com`;

export const SHARED_HOSTS = `facebook.com linkedin.com twitter.com x.com instagram.com youtube.com wikipedia.org
wikidata.org sites.google.com google.com business.site goo.gl bit.ly linktr.ee about.me vk.com t.me wa.me tiktok.com
pinterest.com github.com gitlab.com medium.com tumblr.com angelfire.com geocities.com tripod.com jimdo.com wix.com
weebly.com squarespace.com webnode.com site123.me amazon.com amazonaws.com ebay.com etsy.com alibaba.com
indiamart.com tradeindia.com crunchbase.com bloomberg.com archive.org researchgate.net academia.edu docs.google.com
sharepoint.com onmicrosoft.com zendesk.com notion.site wordpress.com blogspot.com web.archive.org yellowpages.com`;
