/**
 * Programs whose own words come in the language of the person. What systemctl, ss, nft, iptables, fail2ban and sshd print is always
 * English.
 */
const translated = /^(?:ufw|ping|free|netstat|df|dpkg|dpkg-query|rpm|uptime|firewall-cmd|service|ls|apt|route|traceroute|dmesg)$/;

/** A letter that no English word has. Host names and addresses have none, and bullets and frames are no letters. */
const foreign =
  /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;
/** The headings of ufw, free and df where a language gets along without such letters. */
const headings =
  /^(?:Status|Stato|Estado|Stan|Stav): (?!active$|inactive$)[A-Za-z]+$|^(?:Zu|A|Hasta|Para|Do|Naar) +(?:Aktion|Azione|Acci|Actie|Akcja)\S* +\S+$|^ +(?:gesamt|totaal|totale|razem|itogo) +\S+ +\S+ +/m;

/**
 * Did a program say this in another language than English? Such an output holds no answer, and the same command with LC_ALL=C before it
 * does. Source: the message catalogues of coreutils, procps-ng, net-tools, dpkg and iputils.
 */
export const isTranslated = (program: string, text: string): boolean =>
  translated.test(program) && (foreign.test(text.slice(0, 20_000)) || headings.test(text.slice(0, 20_000)));
