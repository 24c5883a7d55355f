import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Resource = { readonly [key: string]: Json };

export interface FhirServerOptions {
  readonly patch?: boolean;
  readonly versioning?: 'no-version' | 'versioned' | 'versioned-update';
  readonly software?: string;
  readonly conflict?: 409 | 412;
  readonly etags?: boolean;
  /** Says 1 for every version, and takes any. */
  readonly frozen?: boolean;
  readonly fhirVersion?: string;
  readonly authorization?: string;
  /** A question that it does not know, and answers as if it had not been asked. */
  readonly ignores?: string;
  /** False: its answers do not say how many there are. */
  readonly counts?: boolean;
}

/** What meets the next write. */
export type FhirFault = 'cut-before' | 'cut-after' | { readonly status: number; readonly applied: boolean };

export interface FhirServer {
  readonly url: string;
  patient(id: string): Resource | undefined;
  ids(): readonly string[];
  /** As another program saves it: the version moves. */
  save(resource: Resource): void;
  remove(id: string): void;
  faultAtNextWrite(fault: FhirFault): void;
  /** Meets every write from now on, unless the next has a fault of its own. */
  alwaysAnswer(fault: FhirFault): void;
  /** Runs between our read and our write. */
  beforeNextWrite(work: () => void): void;
  readonly writes: readonly { readonly method: string; readonly ifMatch: string | undefined }[];
  readonly requests: readonly string[];
}

/** A FHIR R4 server in memory over real HTTP; closed when the test ends. */
export async function fhirServer(resources: readonly Resource[], options: FhirServerOptions = {}): Promise<FhirServer> {
  const {
    patch = true,
    versioning = 'versioned-update',
    software = 'Sample FHIR',
    conflict = 412,
    etags = true,
    frozen = false,
  } = options;
  const kept = new Map<string, { readonly resource: Resource; readonly version: number }>();
  const writes: { method: string; ifMatch: string | undefined }[] = [];
  const requests: string[] = [];
  let fault: FhirFault | null = null;
  let always: FhirFault | null = null;
  let before: (() => void) | null = null;

  const save = (resource: Resource) => {
    const id = String(resource.id);
    const version = frozen ? 1 : (kept.get(id)?.version ?? 0) + 1;
    kept.set(id, { version, resource: { ...resource, meta: { versionId: String(version) } } });
  };
  for (const resource of resources) save({ resourceType: 'Patient', ...resource });

  const metadata: Json = {
    resourceType: 'CapabilityStatement',
    fhirVersion: options.fhirVersion ?? '4.0.1',
    software: { name: software },
    rest: [
      {
        mode: 'server',
        resource: [
          {
            type: 'Patient',
            versioning,
            interaction: [{ code: 'read' }, { code: 'update' }, ...(patch ? [{ code: 'patch' }] : [])],
          },
        ],
      },
    ],
  };

  const answer = (response: ServerResponse, status: number, body: Json, etag?: string) => {
    response.writeHead(status, { 'content-type': 'application/fhir+json', ...(etag && etags ? { etag } : {}) });
    response.end(JSON.stringify(body));
  };
  const outcome: Json = { resourceType: 'OperationOutcome' };

  const emails = (resource: Resource): readonly string[] =>
    points(resource).flatMap((point) => (point.system === 'email' ? [String(point.value).toLowerCase()] : []));

  function search(url: URL, response: ServerResponse): void {
    const email = url.searchParams
      .get('email')
      ?.split(/(?<!\\),/)
      .map((part) => part.replace(/\\(.)/g, '$1'));
    const name = url.searchParams.get('name')?.toLowerCase();
    if (options.ignores !== undefined) url.searchParams.delete(options.ignores);
    const flag = (name: string, holds: (resource: Resource) => boolean) => {
      const wanted = url.searchParams.get(name);
      return (resource: Resource) => wanted === null || holds(resource) === (wanted === 'true');
    };
    const found = [...kept.values()]
      .map(({ resource }) => resource)
      // A token finds only what is there: a record without `active` is in neither answer.
      .filter((resource) => !url.searchParams.has('active') || typeof resource.active === 'boolean')
      .filter(flag('active', (resource) => resource.active === true))
      .filter(flag('deceased', (resource) => resource.deceasedBoolean === true || 'deceasedDateTime' in resource))
      .filter(flag('email:missing', (resource) => emails(resource).length === 0))
      .filter((resource) => email === undefined || emails(resource).some((value) => email.includes(value)))
      .filter(
        (resource) =>
          name === undefined ||
          JSON.stringify(resource.name ?? '')
            .toLowerCase()
            .includes(name),
      );
    if (url.searchParams.get('_summary') === 'count') {
      answer(response, 200, { resourceType: 'Bundle', ...(options.counts === false ? {} : { total: found.length }) });
      return;
    }
    const from = Number(url.searchParams.get('from') ?? 0);
    const page = found.slice(from, from + 2);
    const next = new URL(url);
    next.searchParams.set('from', String(from + 2));
    const link = from + 2 < found.length ? [{ relation: 'next', url: next.href }] : [];
    answer(response, 200, { resourceType: 'Bundle', link, entry: page.map((resource) => ({ resource })) });
  }

  async function write(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const body = JSON.parse(await bodyOf(request));
    const ifMatch = request.headers['if-match'];
    writes.push({ method: request.method ?? '', ifMatch });
    before?.();
    before = null;
    const met = fault ?? always;
    fault = null;
    if (met === 'cut-before') return void request.socket.destroy();
    if (typeof met === 'object' && met !== null && !met.applied) return answer(response, met.status, outcome);
    const held = kept.get(id);
    if (held === undefined) return answer(response, 404, outcome);
    if (ifMatch !== `W/"${held.version}"`) return answer(response, conflict, outcome);
    const changed = request.method === 'PATCH' ? patched(held.resource, body) : (body as Resource);
    // Nothing in FHIR may be empty: neither a text nor a list.
    if (changed === null || (Array.isArray(changed.telecom) && changed.telecom.length === 0)) {
      return answer(response, 422, outcome);
    }
    save(changed);
    if (met === 'cut-after') return void request.socket.destroy();
    if (met !== null) return answer(response, met.status, outcome);
    const now = kept.get(id);
    answer(response, 200, now?.resource ?? null, `W/"${now?.version}"`);
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    if (options.authorization !== undefined && request.headers.authorization !== options.authorization) {
      return answer(response, 401, outcome);
    }
    const id = decodeURIComponent(url.pathname.replace('/fhir/Patient/', ''));
    if (url.pathname === '/fhir/metadata') return answer(response, 200, metadata);
    if (url.pathname === '/fhir/Patient') return search(url, response);
    if (request.method !== 'GET') return void write(request, response, id);
    const held = kept.get(id);
    if (held === undefined) return answer(response, 404, outcome);
    answer(response, 200, held.resource, `W/"${held.version}"`);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${port}/fhir`,
    patient: (id) => kept.get(id)?.resource,
    ids: () => [...kept.keys()],
    save,
    remove: (id) => void kept.delete(id),
    faultAtNextWrite: (next) => {
      fault = next;
    },
    alwaysAnswer: (next) => {
      always = next;
    },
    beforeNextWrite: (work) => {
      before = work;
    },
    writes,
    requests,
  };
}

const points = (resource: Resource): readonly Resource[] => (resource.telecom ?? []) as readonly Resource[];

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value?: Json;
}

/** As much of JSON Patch as we send; null where a test fails. */
function patched(resource: Resource, operations: readonly Operation[]): Resource | null {
  const telecom = [...points(resource)];
  const { telecom: _, ...rest } = resource;
  let whole: Json | undefined;
  for (const { op, path, value = null } of operations) {
    const [, root, at = '', field] = path.split('/');
    if (root !== 'telecom') return null;
    const index = at === '-' ? telecom.length : Number(at);
    if (op === 'test' && telecom[index]?.[field ?? ''] !== value) return null;
    if (op === 'replace') telecom[index] = { ...telecom[index], [field ?? '']: value };
    if (op === 'remove' && at === '') return rest;
    if (op === 'remove') telecom.splice(index, 1);
    if (op === 'add' && at === '') whole = value;
    if (op === 'add' && at === '-') telecom.push(value as Resource);
  }
  return { ...resource, telecom: whole ?? telecom };
}
