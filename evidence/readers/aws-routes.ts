import type { Learned } from '../reading';
import { isPrivate } from '../values';
import { field, itemsOf, type Node, textOf } from './documents';

/** The line that shows that a table of routes lets nobody in from the internet; undefined where it does, or where that is not seen. */
function shutAt(table: Node): { line: number; saw: string } | undefined {
  const routes = itemsOf(table, 'Routes');
  const works = (one: Node) => textOf(one, 'State') !== 'blackhole';
  if (!routes.length || routes.some((one) => works(one) && textOf(one, 'GatewayId')?.startsWith('igw-'))) return undefined;
  const wide = routes.find((one) => textOf(one, 'DestinationCidrBlock') === '0.0.0.0/0');
  if (!wide) return { line: field(table, 'Routes')?.line ?? table.line, saw: 'no 0.0.0.0/0' };
  const nat = field(wide, 'NatGatewayId');
  const lost = works(wide) ? undefined : field(wide, 'State');
  const found = lost ?? nat;
  return found?.text ? { line: found.line, saw: found.text } : undefined;
}

/**
 * What `describe-route-tables` says of a server with a public address: an internet gateway is the way in, and a NAT gateway is none. Any
 * other target, a firewall for one, may pass a connection on. Only the table of the server's own subnet counts; where that is not
 * known, all of them must be shut, and it is inferred. Source: Amazon VPC user guide, Example routing options.
 */
export function wayIn(tables: readonly Node[], server: string | undefined, subnet: string | undefined): Learned<'edge'>[] {
  if (!tables.length || !server?.includes('.') || isPrivate(server)) return [];
  const own = tables.filter((one) => subnet && itemsOf(one, 'Associations').some((at) => textOf(at, 'SubnetId') === subnet));
  const shut = (own.length ? own : tables).map(shutAt);
  const [first] = shut;
  if (!first || shut.includes(undefined)) return [];
  const { line, saw } = first;
  return [{ fact: 'edge', value: 'no-address', line, ...(!own.length && { inferred: true }), details: { address: server, saw } }];
}

/**
 * What `describe-instance-status` says of the one instance that it shows: AWS asks each for its address from the network beside it, and of an
 * impaired one gets no answer. Source: Amazon EC2 user guide, Status checks.
 */
export function checked(statuses: readonly Node[]): Learned<'alive'>[] {
  const [status, ...others] = statuses;
  if (!status || others.length) return [];
  const state = field(field(status, 'InstanceState'), 'Name');
  const failed = ['SystemStatus', 'InstanceStatus']
    .map((name) => field(field(status, name), 'Status'))
    .find((one) => one?.text === 'impaired');
  const found = /^(?:stopp|shutting|terminated)/.test(state?.text ?? '') ? state : failed;
  return found ? [{ fact: 'alive', value: 'no', line: found.line, inferred: true, details: { saw: found.text } }] : [];
}
