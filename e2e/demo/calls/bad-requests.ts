import { json, PIXEL_BASE64, picture, textAsPicture } from '../bodies.ts';
import { demoCall } from '../demo-call.ts';

/** Calls whose content is wrong. */
export const badRequests = [
  demoCall({
    says: 'Sends JSON that ends too early.',
    status: 400,
    method: 'POST',
    template: '/analyze',
    body: { kind: 'text', text: '{"modality": "CT", "image_data": "' },
  }),
  demoCall({
    says: 'Encodes its JSON twice.',
    status: 400,
    method: 'POST',
    template: '/report-generation',
    body: { kind: 'text', text: JSON.stringify(JSON.stringify({ analysis_id: 'analysis_00000001' })) },
  }),
  demoCall({
    says: 'Leaves the required field image_data out.',
    status: 400,
    method: 'POST',
    template: '/analyze',
    body: json({ modality: 'CT' }),
  }),
  demoCall({
    says: 'Spells image_data as a program would.',
    status: 400,
    method: 'POST',
    template: '/analyze',
    body: json({ imageData: PIXEL_BASE64 }),
  }),
  demoCall({ says: 'Asks for 500 scans, where 100 is the most.', status: 400, template: '/scans', query: 'limit=500' }),
  demoCall({
    says: 'Names a unit that is not documented; the answer is in the bare shape.',
    status: 400,
    method: 'POST',
    template: '/measurement',
    query: 'mock-shape=bare',
    body: json({ structure: 'femur', unit: 'inch' }),
  }),
  demoCall({
    says: 'Uploads a text that says it is a PNG: InputFormatError.',
    status: 400,
    method: 'POST',
    template: '/analyze',
    body: textAsPicture('image'),
  }),
  demoCall({
    says: 'Wants more confidence than the model has: LowConfidence.',
    status: 422,
    method: 'POST',
    template: '/analyze',
    body: picture('image', { confidence_threshold: '0.99' }),
  }),
  demoCall({
    says: 'Sends more bytes than this call may have.',
    status: 413,
    method: 'POST',
    template: '/detection',
    query: 'mock-max-bytes=64',
    body: json({ image: PIXEL_BASE64 }),
  }),
  demoCall({
    says: 'Sends a picture as plain text.',
    status: 415,
    method: 'POST',
    template: '/images',
    body: json({ image: PIXEL_BASE64 }),
    headers: { 'Content-Type': 'text/plain' },
  }),
  demoCall({
    says: 'Wants a spreadsheet, a format that the API does not have.',
    status: 406,
    template: '/scans',
    headers: { Accept: 'application/vnd.ms-excel' },
  }),
];
