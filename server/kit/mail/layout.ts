/** The one frame of all mails: readable without pictures, on a phone, in the dark and by ear. */
import { escapeHtml } from './escape-html.ts';

/** How a tenant's mails look. Colours are `#rrggbb`. */
export interface MailBrand {
  name: string;
  colour: string;
  /** Absolute address of the logo, reachable without signing in; the name is shown when it is null. */
  logoUrl: string | null;
}

export interface Layout {
  subject: string;
  /** First words, shown by mail clients beside the subject. */
  preview: string;
  /** Finished HTML of the paragraphs. */
  body: string;
  button: { label: string; url: string } | undefined;
  /** Where mails of this kind are ended. */
  unsubscribeUrl?: string | undefined;
  brand: MailBrand;
  language: string;
}

const WORDS: Readonly<Record<string, { fallback: string; footer: (name: string) => string }>> = {
  en: { fallback: 'If the button does not work, open this address:', footer: (name) => `Sent for ${name}.` },
  de: {
    fallback: 'Falls die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
    footer: (name) => `Gesendet für ${name}.`,
  },
};

/** What the link at the end says. */
export const unsubscribeWords = (language: string): string =>
  language.startsWith('de') ? 'Solche Mails abbestellen' : 'Unsubscribe from such mails';

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Black or white, whichever reads better on a colour; one of them always has the contrast 4.5:1 that text needs. */
export const inkOn = (colour: string): '#000000' | '#ffffff' =>
  (luminance(colour) + 0.05) ** 2 > 0.0525 ? '#000000' : '#ffffff';

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

function header({ name, logoUrl }: MailBrand): string {
  if (logoUrl === null) return `<strong style="font-size:18px">${escapeHtml(name)}</strong>`;
  return `<img src="${escapeHtml(logoUrl)}" alt="${escapeHtml(name)}" height="40" style="height:40px;max-width:240px;border:0">`;
}

function buttonHtml({ label, url }: { label: string; url: string }, colour: string, fallback: string): string {
  const href = escapeHtml(url);
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 24px"><tr>
<td style="border-radius:6px;background:${colour}"><a href="${href}" style="display:inline-block;padding:12px 24px;${FONT};font-size:16px;font-weight:600;color:${inkOn(colour)};text-decoration:none;border-radius:6px">${escapeHtml(label)}</a></td>
</tr></table>
<p style="margin:0 0 16px;font-size:13px">${fallback}<br><a href="${href}" style="word-break:break-all">${href}</a></p>`;
}

/** The whole HTML document of a mail. */
export function layOut({ subject, preview, body, button, unsubscribeUrl, brand, language }: Layout): string {
  const words = WORDS[language] ?? WORDS['en']!;
  const colour = /^#[0-9a-f]{6}$/i.test(brand.colour) ? brand.colour : '#1c7ed6';
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>@media (prefers-color-scheme:dark){.page{background:#141517!important}.card{background:#1f2023!important;color:#f1f3f5!important}a{color:#74c0fc}.foot{color:#adb5bd!important}}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f1f3f5">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview.slice(0, 120))}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;color:#212529;border-top:4px solid ${colour};border-radius:6px;${FONT};font-size:16px;line-height:1.5">
<tr><td style="padding:24px 32px 8px">${header(brand)}</td></tr>
<tr><td style="padding:16px 32px 8px">
${body}
${button ? buttonHtml(button, colour, words.fallback) : ''}
</td></tr>
<tr><td class="foot" style="padding:8px 32px 24px;font-size:13px;color:#5c636a">${escapeHtml(words.footer(brand.name))}${unsubscribeUrl ? ` <a href="${escapeHtml(unsubscribeUrl)}">${unsubscribeWords(language)}</a>` : ''}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}
