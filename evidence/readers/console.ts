import { type Learned, linesOf, notMine, type Reading } from '../reading';

/** What stands on the screen of a machine that has not come up, and asks for somebody. */
const stops =
  /^(?:You are in|Welcome to) (?:emergency|rescue) mode[.!]|^Give root password for (?:maintenance|system maintenance|login)\b|^Cannot open access to console, the root account is locked\b|^\(or (?:press|type) Control-D to continue\)|^\(initramfs\)|^dracut:\/#|^(?:error: .*\. *)?(?:grub rescue|grub)> ?$|^ALERT! .{1,120} does not exist\. +Dropping to a shell!/;

/**
 * Reads the screen of a machine, as a provider's console, a serial line or a picture of it shows: does it stand in its boot, where no
 * sshd was ever started?
 *
 *     You are in emergency mode. After logging in, type "journalctl -xb" to view
 *     Give root password for maintenance
 *
 * Nobody knows when the screen was looked at, so it is inferred. Sources: systemd src/sulogin-shell; util-linux login-utils/sulogin.c;
 * initramfs-tools scripts/functions; dracut dracut-emergency.sh; GRUB grub-core/kern/rescue_reader.c.
 */
export function console(text: string): Reading<'health'> {
  const at = linesOf(text).findLastIndex((line) => line.length < 300 && stops.test(line.trim()));
  if (at < 0) return notMine;
  const saw = (linesOf(text)[at] as string).trim();
  const fact: Learned<'health'> = { fact: 'health', value: 'emergency', line: at + 1, inferred: true, details: { saw } };
  return { kind: 'read', facts: [fact], from: at + 1, to: at + 1 };
}
