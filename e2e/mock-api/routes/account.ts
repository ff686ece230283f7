import type { ApiKey } from '../keys.ts';
import type { Route } from '../route.ts';

const MOST_LOG_ENTRIES = 100;

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/auth/me',
    scope: 'read:profile',
    // The Authentication page shows this answer without the envelope.
    handle: (call) => ({ status: 200, data: { user: user(call.key) }, bare: true }),
  },
  {
    method: 'GET',
    path: '/me',
    scope: 'read:profile',
    handle: (call) => ({ status: 200, data: { user: user(call.key) } }),
  },
  {
    method: 'GET',
    path: '/logs',
    scope: 'admin:audit',
    handle: (call) => ({
      status: 200,
      data: {
        logs: call.served
          .slice(-MOST_LOG_ENTRIES)
          .map(({ method, path, status, time }) => ({ method, path, status, time })),
      },
    }),
  },
];

function user(key: ApiKey): Record<string, unknown> {
  return { id: `user_${key.client}`, email: `${key.client}@example.invalid`, role: key.role, scopes: key.scopes };
}
