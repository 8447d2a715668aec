import { scenarios } from '../scenario';

export default scenarios('refused-by-match', {
  'refused-by-match': {
    // Debian 12 has OpenSSH 9.2, which does not know the setting.
    distros: ['debian-13'],
    break: {
      server: `printf 'Match User alice\\n  RefuseConnection yes\\n' > /etc/ssh/sshd_config.d/20-closed.conf; systemctl restart ssh`,
    },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
    // What the person does in the editor.
    values: { sudoedit: 'sudo sed -i /RefuseConnection/d' },
    session: true,
  },
});
