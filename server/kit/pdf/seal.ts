/** Seals a PDF: a detached CMS signature over all of its bytes, in the PAdES baseline profile (ETSI EN 319 142-1). */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { SignPdf, Signer } from '@signpdf/signpdf';
import * as asn1js from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { SealKey } from './certificate.ts';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/** Room for the signature in hexadecimal digits. */
const ROOM = 16_384;

const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: new Uint8Array(bytes).buffer });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const bytesOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Which certificate signs, by hash (RFC 5035), so that nobody swaps it for another with the same key. */
function signingCertificate({ certificate }: SealKey): asn1js.Sequence {
  const hash = octets(sha256(new Uint8Array(certificate.toSchema().toBER())));
  const essCertificate = new asn1js.Sequence({ value: [hash] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [essCertificate] })] });
}

/** A detached CMS SignedData over `content`, DER. The moment stands in the PDF (`/M`), as PAdES demands. */
async function cmsOver(content: Uint8Array, key: SealKey): Promise<Buffer> {
  const attributes = [
    new Attribute({ type: OID.contentType, values: [new asn1js.ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.messageDigest, values: [octets(sha256(content))] }),
    new Attribute({ type: OID.signingCertificateV2, values: [signingCertificate(key)] }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: key.certificate.issuer,
          serialNumber: key.certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [key.certificate],
  });
  await signed.sign(key.privateKey as CryptoKey, 0, 'SHA-256', bytesOf(content));
  const info = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

class CmsSigner extends Signer {
  #key: SealKey;
  constructor(key: SealKey) {
    super();
    this.#key = key;
  }
  override sign(content: Buffer): Promise<Buffer> {
    return cmsOver(content, this.#key);
  }
}

/** An invisible signature field on the last page with room for the signature. */
function addPlaceholder(document: PDFDocument, { reason, at }: { reason: string; at: Date }): void {
  const { context } = document;
  const range = PDFArray.withContext(context);
  range.push(PDFNumber.of(0));
  for (let index = 0; index < 3; index += 1) range.push(PDFName.of('**********'));
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: range,
      Contents: PDFHexString.of('0'.repeat(ROOM)),
      Reason: PDFString.of(reason),
      M: PDFString.fromDate(at),
    }),
  );
  const page = document.getPages().at(-1)!;
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [0, 0, 0, 0],
      V: signature,
      T: PDFString.of('Seal'),
      F: 132,
      P: page.ref,
    }),
  );
  page.node.set(PDFName.of('Annots'), context.obj([widget]));
  const form = context.obj({ SigFlags: 3, Fields: [widget] });
  document.catalog.set(PDFName.of('AcroForm'), form);
}

/** The bytes of a document, sealed. */
export async function sealPdf(
  document: PDFDocument,
  key: SealKey,
  about: { reason: string; at: Date },
): Promise<Buffer> {
  addPlaceholder(document, about);
  const bytes = await document.save({ useObjectStreams: false });
  return new SignPdf().sign(Buffer.from(bytes), new CmsSigner(key), about.at);
}

const RANGE = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/;

/** Whether a sealed document is as it was when it was sealed: digest and signature both hold, over every byte. */
export async function isIntact(pdf: Uint8Array): Promise<boolean> {
  const bytes = Buffer.from(pdf);
  const match = RANGE.exec(bytes.toString('latin1'));
  if (!match) return false;
  const [start, length, second, rest] = match.slice(1).map(Number) as [number, number, number, number];
  if (start !== 0 || second + rest !== bytes.length) return false;
  const content = Buffer.concat([bytes.subarray(0, length), bytes.subarray(second)]);
  const hex = bytes.subarray(length + 1, second - 1).toString('latin1');
  try {
    const signature = bytesOf(Buffer.from(hex, 'hex'));
    const { result, offset } = asn1js.fromBER(signature);
    // The signature covers all but its own room; what is left of that must be empty.
    if (!/^0*$/.test(hex.slice(offset * 2))) return false;
    const signed = new SignedData({ schema: new ContentInfo({ schema: result }).content });
    return await signed.verify({ signer: 0, data: bytesOf(content), checkChain: false });
  } catch {
    return false;
  }
}
