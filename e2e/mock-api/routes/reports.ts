import { notFound } from '../failure.ts';
import type { Fields } from '../fields.ts';
import type { Answer, Call, Route } from '../route.ts';
import type { Analysis } from '../state.ts';
import { flag, requiredText, text } from '../validate.ts';
import { minimalPdf } from './minimal-pdf.ts';

export const reportRoutes: readonly Route[] = [
  { method: 'POST', path: '/report-generation', accepts: ['json'], handle: generateReport },
  {
    method: 'GET',
    path: '/export',
    scope: 'write:exports',
    formats: ['pdf', 'json', 'dicom-sr', 'hl7-cda'],
    handle: exportAnalysis,
  },
];

function generateReport(call: Call): Answer {
  const analysis = findAnalysis(call, call.fields);
  const template = text(call.fields, 'template', 200) ?? 'standard';
  const language = text(call.fields, 'language', 35) ?? 'en';
  const includeImages = flag(call.fields, 'include_images') ?? false;
  return {
    status: 201,
    data: {
      report_id: call.state.nextId('report'),
      analysis_id: analysis.id,
      template,
      language,
      include_images: includeImages,
    },
  };
}

function exportAnalysis(call: Call): Answer {
  const analysis = findAnalysis(call, call.query);
  const includeImages = flag(call.query, 'include_images') ?? false;
  switch (call.format) {
    case 'pdf':
      return { status: 200, file: minimalPdf() };
    case 'dicom-sr':
      return { status: 200, file: Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]) };
    case 'hl7-cda':
      return { status: 200, file: Buffer.from('<ClinicalDocument xmlns="urn:hl7-org:v3"/>') };
    default:
      return {
        status: 200,
        data: { analysis_id: analysis.id, include_images: includeImages, result: analysis.result },
      };
  }
}

function findAnalysis(call: Call, fields: Fields): Analysis {
  const id = requiredText(fields, 'analysis_id');
  const analysis = call.state.analyses.get(id);
  if (analysis === undefined) throw notFound(`Analysis '${id}'`);
  return analysis;
}
