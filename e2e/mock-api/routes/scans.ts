import { notFound } from '../failure.ts';
import type { Answer, Call, Route } from '../route.ts';
import { digestOf, type Scan } from '../state.ts';
import { refuseDuplicate, uploadedImage } from '../upload.ts';
import { text, textList } from '../validate.ts';
import { listScans } from './list-scans.ts';
import { minimalPdf } from './minimal-pdf.ts';
import { scanView } from './scan-view.ts';

export const scanRoutes: readonly Route[] = [
  { method: 'GET', path: '/scans', scope: 'read:scans', handle: listScans },
  { method: 'POST', path: '/scans', scope: 'write:scans', accepts: ['multipart'], handle: createScan },
  {
    method: 'GET',
    path: '/scans/{id}',
    scope: 'read:scans',
    handle: (call) => ({ status: 200, data: scanView(findScan(call)) }),
  },
  { method: 'POST', path: '/scans/{id}', scope: 'write:scans', accepts: ['json'], handle: updateScan },
  { method: 'DELETE', path: '/scans/{id}', scope: 'admin:scans', handle: deleteScan },
  { method: 'GET', path: '/scans/{id}/findings', scope: 'read:findings', handle: scanFindings },
  { method: 'GET', path: '/scans/{id}/report', scope: 'read:report', formats: ['json', 'pdf'], handle: scanReport },
  { method: 'GET', path: '/scan/results', handle: scanResults },
];

function createScan(call: Call): Answer {
  const file = uploadedImage(call, 'file');
  const digest = digestOf(file.bytes);
  refuseDuplicate(call.state.scans.values(), digest, 'file');
  const scan: Scan = {
    id: call.state.nextId('scan'),
    fileName: file.name,
    format: file.format,
    size: file.bytes.length,
    digest,
    createdAt: call.now,
    notes: '',
    tags: [],
  };
  call.state.scans.set(scan.id, scan);
  return { status: 201, data: scanView(scan) };
}

function updateScan(call: Call): Answer {
  const scan = findScan(call);
  const updated = {
    ...scan,
    notes: text(call.fields, 'notes') ?? scan.notes,
    tags: textList(call.fields, 'tags') ?? scan.tags,
  };
  call.state.scans.set(scan.id, updated);
  return { status: 200, data: scanView(updated) };
}

function deleteScan(call: Call): Answer {
  const { id } = findScan(call);
  call.state.scans.delete(id);
  return { status: 200, data: { id, deleted: true } };
}

function scanFindings(call: Call): Answer {
  const { id } = findScan(call);
  return { status: 200, data: { scan_id: id, findings: [{ label: 'no finding', confidence: 0.91 }] } };
}

function scanReport(call: Call): Answer {
  const { id } = findScan(call);
  if (call.format === 'pdf') return { status: 200, file: minimalPdf() };
  return { status: 200, data: { scan_id: id, impression: 'No finding.' } };
}

function scanResults(call: Call): Answer {
  const results = [...call.state.scans.values()].map(({ id }) => ({ scan_id: id, status: 'done' }));
  return { status: 200, data: { results } };
}

function findScan(call: Call): Scan {
  const id = call.params['id'] ?? '';
  const scan = call.state.scans.get(id);
  if (scan === undefined) throw notFound(`Scan '${id}'`);
  return scan;
}
