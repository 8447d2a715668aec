import { scenarios } from '../scenario';

const chroot = `groupadd admin; useradd -g admin admin; install -d /srv/sftp/alice
printf 'Match User alice\\n  ChrootDirectory /srv/sftp/%%u\\n  ForceCommand internal-sftp\\n' > /etc/ssh/sshd_config.d/sftp.conf; systemctl restart ssh`;

export default scenarios('chroot-permissions', {
  'chroot-above-writable': {
    break: { server: `${chroot}; chown admin:admin /srv/sftp; chmod 775 /srv/sftp` },
    client: 'echo ls | sftp alice@203.0.113.7',
    symptom: 'closed',
    says: 'Connection closed',
    twin: 'nologin-file',
  },
  'chroot-of-its-user': {
    break: { server: `${chroot}; chgrp admin /srv/sftp; chown alice /srv/sftp/alice` },
    client: 'ssh alice@203.0.113.7',
    mended: 'echo ls | sftp alice@203.0.113.7',
    symptom: 'closed',
    says: /Connection to 203\.0\.113\.7 closed by remote host\.|Broken pipe/,
    twin: 'nologin-file',
  },
});
