import { scenarios } from '../scenario';

/** A web proxy in a few lines: it connects to 443, and to whatever port is in its list. */
const proxy = `echo 443 > /run/ports
cat > /run/proxy <<'end'
read -r verb target version
while read -r line && [ "\${line%?}" ]; do :; done
if grep -qx "\${target##*:}" /run/ports; then printf 'HTTP/1.1 200 Connection established\\r\\n\\r\\n'; exec socat - "TCP:$target"; fi
printf 'HTTP/1.1 403 Forbidden\\r\\nContent-Length: 0\\r\\n\\r\\n'
end
(socat TCP-LISTEN:3128,fork,reuseaddr EXEC:'bash /run/proxy' > /dev/null 2>&1 &)
while ! nc -z 127.0.0.1 3128; do :; done`;

export default scenarios('proxy-blocks-ssh', {
  'proxy-forbids-the-port': {
    break: {
      router: proxy,
      client: `echo '198.51.100.1 proxy.example.net' >> /etc/hosts
printf 'Host 203.0.113.7\\n  ProxyCommand nc -X connect -x proxy.example.net:3128 %%h %%p\\n' > /home/alice/.ssh/config; chown alice: /home/alice/.ssh/config`,
    },
    // Those who run the proxy were asked.
    outside: { router: 'echo 22 >> /run/ports' },
    // What is for GitHub, for a proxy that wants a password, and for a network without one.
    skip: ['ssh.github.com', 'ncat --proxy', 'ProxyCommand=none'],
    keeps: 'The rule is the proxy’s own.',
    symptom: 'proxy',
    says: 'nc: Proxy error: "HTTP/1.1 403 Forbidden"',
    twin: 'proxy-program-missing',
    collect: false,
  },
});
