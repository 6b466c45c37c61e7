/** Sets text into pages of A4: headings, paragraphs and facts, in a font that has Europe's alphabets. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';

const PAGE = { width: 595.28, height: 841.89, margin: 64 } as const;
const INK = rgb(0.1, 0.11, 0.13);
const QUIET = rgb(0.4, 0.42, 0.46);
const SIZES = { title: 18, heading: 12.5, text: 10, small: 8 } as const;
type Size = keyof typeof SIZES;

const { resolve } = createRequire(import.meta.url);
const faces = new Map<string, Buffer>();
function face(name: string): Buffer {
  const known = faces.get(name) ?? readFileSync(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  faces.set(name, known);
  return known;
}

/** Characters that a font cannot show or that would break a line. */
const printable = (text: string): string =>
  text.replaceAll('\t', '    ').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A document that is written from top to bottom. */
export class PaperWriter {
  #document: PDFDocument;
  #fonts: { text: PDFFont; bold: PDFFont };
  #page!: PDFPage;
  #y = 0;
  #texts: string[][] = [];
  private constructor(document: PDFDocument, fonts: { text: PDFFont; bold: PDFFont }) {
    this.#document = document;
    this.#fonts = fonts;
    this.newPage();
  }

  static async open(about: { title: string; author: string; at: Date; locale: string }): Promise<PaperWriter> {
    const document = await PDFDocument.create();
    document.registerFontkit(fontkit);
    document.setTitle(about.title, { showInWindowTitleBar: true });
    document.setAuthor(about.author);
    document.setLanguage(about.locale);
    document.setProducer('Millrace');
    document.setCreationDate(about.at);
    document.setModificationDate(about.at);
    const [text, bold] = await Promise.all(
      ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => document.embedFont(face(name), { subset: true })),
    );
    return new PaperWriter(document, { text: text!, bold: bold! });
  }

  newPage(): void {
    this.#page = this.#document.addPage([PAGE.width, PAGE.height]);
    this.#y = PAGE.height - PAGE.margin;
    this.#texts.push([]);
  }

  /** What stands on each page so far, its lines parted by line feeds. */
  pageTexts = (): string[] => this.#texts.map((lines) => lines.join('\n'));

  title = (text: string): void => this.#write(text, 'title', this.#fonts.bold, 10);
  heading = (text: string): void => {
    this.#y -= 8;
    this.#write(text, 'heading', this.#fonts.bold, 4);
  };
  paragraph = (text: string): void => this.#write(text, 'text', this.#fonts.text, 7);
  small = (text: string): void => this.#write(text, 'small', this.#fonts.text, 3, QUIET);

  /** A name and its value, one under the other when long. */
  fact(name: string, value: string): void {
    this.#write(name, 'small', this.#fonts.text, 0, QUIET);
    this.#write(value, 'text', this.#fonts.text, 5);
  }

  /** Lines drawn by hand: an SVG path in a box of 600 by 200. */
  drawing(path: string): void {
    const scale = 0.3;
    this.#need(200 * scale + 8);
    const options = { x: PAGE.margin, y: this.#y, scale, borderColor: INK, borderWidth: 3 };
    this.#page.drawSvgPath(path, options);
    this.#y -= 200 * scale + 8;
  }

  /** Numbers the pages and hands the document over. */
  finish(footer: string): PDFDocument {
    const pages = this.#document.getPages();
    pages.forEach((page, index) => {
      const text = `${footer}  ·  ${index + 1} / ${pages.length}`;
      page.drawText(text, { x: PAGE.margin, y: 32, size: SIZES.small, font: this.#fonts.text, color: QUIET });
    });
    return this.#document;
  }

  #need(height: number): void {
    if (this.#y - height < PAGE.margin) this.newPage();
  }

  #write(text: string, size: Size, font: PDFFont, after: number, color = INK): void {
    const points = SIZES[size];
    for (const line of printable(text)
      .split('\n')
      .flatMap((one) => this.#lines(one, points, font))) {
      this.#need(points * 1.45);
      this.#y -= points * 1.45;
      this.#texts.at(-1)!.push(line);
      this.#page.drawText(line, { x: PAGE.margin, y: this.#y, size: points, font, color });
    }
    this.#y -= after;
  }

  /** Breaks at spaces, and within words that are longer than a line. */
  #lines(text: string, size: number, font: PDFFont): string[] {
    const width = PAGE.width - 2 * PAGE.margin;
    const fits = (line: string) => font.widthOfTextAtSize(line, size) <= width;
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = '';
      for (const char of word) {
        if (!fits(line + char)) {
          lines.push(line);
          line = '';
        }
        line += char;
      }
    }
    return [...lines, line];
  }
}
