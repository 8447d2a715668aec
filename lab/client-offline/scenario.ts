import { scenarios } from '../scenario';

export default scenarios('client-offline', {
  // A network service that gives the card its address and route whenever it comes up. The one of Debian 12 gives up over an address
  // that is there already and has no broadcast address.
  'card-down': {
    break: {
      router: 'ip address add 9.9.9.9/32 dev lo',
      client: `printf '[Match]\\nName=eth0\\n[Network]\\nAddress=198.51.100.4/24\\nGateway=198.51.100.1\\n' > /etc/systemd/network/eth0.network
ip -4 address flush dev eth0
systemctl start systemd-networkd
for i in $(seq 100); do ip route show default | grep -q 'proto static' && break; sleep 0.1; done
ip link set eth0 down`,
    },
    boots: ['server', 'client'],
    observe: [['client', 'ping -c 2 9.9.9.9']],
    // NetworkManager does not run this network.
    skip: ['nmcli'],
    symptom: 'unreachable',
    says: 'ssh: connect to host 203.0.113.7 port 22: Network is unreachable',
  },
});
