import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Addresses that are not public, or lead to others that may not be. Sources: IANA's special-purpose address registries (RFC 6890). */
const LOCAL = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  LOCAL.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 32],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  LOCAL.addSubnet(net, prefix, "ipv6");

/** Whether an IP address belongs to this machine, its network, or no public place; one of the other family in disguise too. */
export function isLocalAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, "");
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(bare);
  if (mapped?.[1]) return LOCAL.check(mapped[1], "ipv4");
  if (mapped?.[2] && mapped[3]) {
    const [high, low] = [Number.parseInt(mapped[2], 16), Number.parseInt(mapped[3], 16)];
    return LOCAL.check(`${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`, "ipv4");
  }
  return LOCAL.check(bare, isIP(bare) === 6 ? "ipv6" : "ipv4");
}

/**
 * How to look up the host of an address: names that lead to a barred IP address are refused when the connection is made, so that
 * neither a redirect nor a name gets round it.
 *
 * @throws what `refused` returns, if the host is a barred IP address itself.
 */
export function guardedLookup(
  url: URL,
  isBarred: (address: string) => boolean,
  refused: () => Error,
): LookupFunction {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && isBarred(host)) throw refused();
  return (name, wanted, done) =>
    lookup(name, { ...wanted, all: true }, (error, found) => {
      if (error) return done(error, []);
      if (found.some(({ address }) => isBarred(address))) return done(refused(), []);
      const [first] = found;
      return wanted.all || !first ? done(null, found) : done(null, first.address, first.family);
    });
}
