import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** What the name server knows of a domain, by the kind of record. A domain that it does not know does not exist. */
export interface Zone {
  readonly mx?: readonly string[];
  readonly a?: readonly string[];
  readonly aaaa?: readonly string[];
  /** Answers nothing at all. */
  readonly silent?: boolean;
  /** Answers that it could not find out (SERVFAIL). */
  readonly broken?: boolean;
}

export interface NameServer extends AsyncDisposable {
  readonly address: string;
  /** `MX example.org` and so on, in the order in which they were asked. */
  readonly asked: readonly string[];
}

const kinds: Readonly<Record<number, 'a' | 'mx' | 'aaaa'>> = { 1: 'a', 15: 'mx', 28: 'aaaa' };

/** A name server on this machine that speaks the protocol (RFC 1035) over UDP. */
export async function startNameServer(zones: Readonly<Record<string, Zone>>): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (question, from) => {
    const { name, end } = nameAt(question, 12);
    const kind = kinds[question.readUInt16BE(end)];
    asked.push(`${kind?.toUpperCase()} ${name}`);
    const zone = zones[name];
    if (zone?.silent) return;
    const records = kind === undefined ? [] : (zone?.[kind] ?? []);
    const header = Buffer.alloc(12);
    question.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180 | (zone === undefined ? 3 : zone.broken ? 2 : 0), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(records.length, 6);
    const answers = records.map((value) => recordOf(question.readUInt16BE(end), kind ?? 'a', value));
    socket.send(Buffer.concat([header, question.subarray(12, end + 4), ...answers]), from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    [Symbol.asyncDispose]: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}

/** The name at an offset, and where it ends. */
function nameAt(packet: Buffer, start: number): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = start;
  for (let length = packet[at] ?? 0; length > 0; length = packet[at] ?? 0) {
    labels.push(packet.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

/** One record of the name that was asked for. */
function recordOf(type: number, kind: 'a' | 'mx' | 'aaaa', value: string): Buffer {
  const data = { a: ipv4, aaaa: ipv6, mx: (name: string) => Buffer.concat([Buffer.from([0, 10]), encoded(name)]) }[
    kind
  ](value);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

const ipv4 = (address: string): Buffer => Buffer.from(address.split('.').map(Number));
const ipv6 = (address: string): Buffer => Buffer.from(address.replaceAll(':', ''), 'hex');

const encoded = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .filter(Boolean)
      .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'latin1')])),
    Buffer.from([0]),
  ]);
