import { generate } from 'selfsigned';

/** A throw-away certificate and its key (PEM) for the host names, `localhost` and `127.0.0.1`. */
export async function createCertificate(hosts: readonly string[]): Promise<{ key: string; cert: string }> {
  const names = [...hosts, 'localhost'];
  const { private: key, cert } = await generate([{ name: 'commonName', value: names[0] }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...names.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  return { key, cert };
}
