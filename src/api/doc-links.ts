/** Pages of the published documentation that a diagnosis may rest on. */
export type DocLink = { readonly title: string; readonly url: string };

const docsHost = 'https://neolens-api-docs.netlify.app';

function page(path: string, title: string): DocLink {
  return { title, url: docsHost + path };
}

export const docLinks = {
  troubleshooting: page('/api-reference/api-troubleshooting', 'API Troubleshooting'),
  errorHandling: page('/api-reference/error-handling', 'Error Handling'),
  requestParameters: page('/api-reference/request-parameters', 'Request Parameters'),
  responseFormats: page('/api-reference/response-formats', 'Response Formats'),
  authentication: page('/getting-started/authentication', 'Authentication & API Keys'),
  rateLimiting: page('/getting-started/rate-limiting', 'Rate Limiting'),
  aiTroubleshooting: page('/ai-insights/ai-troubleshooting', 'AI Troubleshooting'),
  faq: page('/faq', 'FAQ'),
} as const;
