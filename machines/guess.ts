import type { Fact, Value } from '../evidence/facts';
import { isPublicServer } from '../evidence/readers/reach';
import type { Context } from '../evidence/reading';
import { isPublicIPv4 } from '../evidence/values';
import type { Held } from './findings';

/**
 * Names that tell where a server lives or what it is. Sources: the providers' own pages on the names that they give to instances (AWS
 * "Amazon EC2 instance hostnames", Azure "FQDN for a VM", OCI "DNS in Your Virtual Cloud Network", Google's reverse names, Yandex "FQDN",
 * Linode and Vultr reverse DNS), Tailscale "MagicDNS", RFC 6762 for `.local`, and Apple's "Change your computer's name or local hostname on
 * Mac": the name of the owner and of the model.
 */
const names: readonly [RegExp, { readonly [F in Fact]?: Value<F> }][] = [
  [/\.(?:compute(?:-\d)?\.amazonaws\.com(?:\.cn)?|(?:compute|ec2)\.internal)$/, { place: 'aws' }],
  [/\.(?:bc\.googleusercontent\.com|c\.[\w-]+\.internal)$/, { place: 'gcp' }],
  [/\.(?:cloudapp\.azure\.com|cloudapp\.net|internal\.cloudapp\.net)$/, { place: 'azure' }],
  [/\.oraclevcn\.com$/, { place: 'oci' }],
  [/\.(?:ru-central1\.internal|yandexcloud\.net)$/, { place: 'yandex' }],
  [/\.(?:ip\.linodeusercontent\.com|members\.linode\.com|vultrusercontent\.com|your-server\.de|contaboserver\.net)$/, { place: 'cloud' }],
  [/\.ts\.net$/, { place: 'overlay' }],
  [/^raspberrypi(?:\.local|\.lan|\.home)?$/, { place: 'direct', 'server-os': 'raspberry-pi' }],
  [/^[\w-]*(?:macbook|mac-?mini|mac-?studio|mac-?pro|imac)[\w-]*(?:\.local|\.lan|\.home)?$/, { place: 'direct', 'server-os': 'macos' }],
  [/\.local$/, { place: 'direct' }],
];

/**
 * What the name of the server tells of it before anybody is asked. It skips a question, is shown with its line, and proves nothing.
 *
 * @param line the line that names the server, 0 where none is known
 */
export function guess({ host, server }: Context, line: number): Held[] {
  if (!host) return [];
  // A host for everybody's repositories is nobody's own: no one who asks has its console.
  const tells = isPublicServer(host) ? { console: 'no' } : names.find(([form]) => form.test(host.toLowerCase()))?.[1];
  const named = Object.entries(tells ?? {}).map(([fact, value]) => ({ fact, value, line, told: true, guessed: true }) as Held);
  // No public address is on the local network, which macOS asks for: that is no answer of anybody's.
  const far: Held = { fact: 'local-network', value: 'allowed', line, inferred: true, guessed: true };
  return isPublicIPv4(server ?? host) ? [far, ...named] : named;
}
