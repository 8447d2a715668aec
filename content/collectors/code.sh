# Each thing is one word of the lists at the end. What cannot be seen for sure stays unsure.
server_os=unsure listening=unsure listener=unsure service=unsure startup=unsure configured_port=unsure
socket_port=unsure wall=unsure ban=unsure disk=unsure daemon=unsure

# q runs a command as t does, without its complaints. has says whether a text, the first word, has a line that fits a pattern.
q() { t "$@" 2>/dev/null </dev/null; }
has() { printf '%s\n' "$1" | grep -Eq -e "$2"; }
root=no
if [ "$(id -u)" = 0 ]; then root=yes; fi

# Which system: Raspberry Pi OS has a file of its own, Termux a folder.
case $(uname -s) in Linux) server_os=linux;; Darwin) server_os=macos;; esac
if [ -n "$(q cat /etc/rpi-issue)" ]; then server_os='raspberry-pi'; fi
case $PREFIX in *com.termux*) server_os=termux;; esac

# The table of what listens. macOS writes a dot before the port.
if [ "$server_os" = macos ]; then
  table=$(q netstat -anp tcp | sed 's/\.\([0-9*]*\) /:\1 /g')
else
  table=$(q ss -tlnp) || table=$(q netstat -tlnp) || table=$(q netstat -tln)
fi
# Only a whole table shows that something is not in it. An address that is not loopback may be the right one or not.
if has "$table" 'Local Address'; then
  listening=no
  set -f
  for address in $(printf '%s\n' "$table" | awk '/LISTEN/ { print $4 }'); do
    case $address in
      "*:$port" | "0.0.0.0:$port") listening=yes; break;;
      127.*":$port" | "[::1]:$port" | "::1:$port") if [ $listening = no ]; then listening=loopback; fi;;
      *":$port") listening=unsure;;
    esac
  done
  set +f
  here=$(printf '%s\n' "$table" | grep "LISTEN.*:$port \|:$port .*LISTEN")
  others=$(printf '%s\n' "$table" | grep LISTEN | grep -v ' 127\.\|\[::1]\| ::1:')
  # Where the owners are not shown, "nothing on this port" may be half the answer: sshd may have another one.
  if [ $listening = no ]; then
    if has "$others" '"(sshd|dropbear)"|[0-9]/(sshd|dropbear)'; then listening=elsewhere
    elif [ -n "$others" ] && ! has "$others" '\("|[0-9]/[a-z]'; then listening=unsure; fi
  elif has "$here" '"(systemd|init)"|[ ]1/(systemd|init)'; then listener=systemd
  elif has "$here" '"(sshd|dropbear)"|[0-9]/(sshd|dropbear)'; then listener=sshd
  elif has "$here" '\("|[0-9]/[a-z]'; then listener=other; fi
fi

# The service, as its manager says.
state() { q systemctl show "$1" -p "$2" | sed 's/^[^=]*=//'; }
unit='' masked=no lost=''
for name in ssh sshd; do
  case $(state $name.service LoadState) in
    loaded) unit=$name.service;;
    masked) masked=yes;;
    not-found) lost=$lost$name;;
  esac
done
socket=$(state ssh.socket ActiveState)
if [ -n "$unit" ]; then
  case $(state $unit ActiveState).$(state $unit SubState) in
    active.exited) ;;
    active.* | reloading.*) service=running;;
    failed.* | activating.auto-restart) case $(state $unit Result) in *start-limit*) service='start-limit';; *) service=failed;; esac;;
    inactive.*) case $socket in active) service=running;; inactive) service=stopped;; esac;;
  esac
  case $service.$socket.$(state ssh.socket Result) in running.*) ;; *.failed.*-limit*) service='socket-limit';; esac
elif [ $masked = yes ]; then
  if [ "$socket" != active ]; then service=masked; fi
elif [ "$lost" = sshsshd ]; then
  q sshd -V >/dev/null
  if [ $? = 127 ]; then q dropbear -V >/dev/null; if [ $? = 127 ]; then service=absent; fi; fi
else
  case $(q rc-service sshd status) in *started*) service=running;; *stopped*) service=stopped;; *crashed*) service=failed;; esac
fi
case $(q systemsetup -getremotelogin) in *': On'*) service=running;; *': Off'*) service=stopped;; esac

# What follows only root is told in full.
if [ $root = yes ]; then
  # Why it does not start: sshd's own test. The folder that a test may miss is there while the service runs, so that says nothing.
  said=$(t sshd -t 2>&1 </dev/null)
  case $?/$said in
    0/) startup=clean;;
    0/*) ;;
    */*'loading shared libraries'* | */*'version mismatch'* | */*'symbol lookup error'*) startup=library;;
    */*'onfiguration option'* | */*'sshd_config'*' line '*'rgument'*) startup=config;;
    */*'are too open'*'no hostkeys available'*) startup='host-keys-unreadable';;
    */*'ermission denied'*) ;;
    */*'no hostkeys available'*) startup='host-keys-missing';;
    */*'separation user'*'does not exist'*) startup='privsep-user';;
  esac
  # It passes its test and is down all the same: the end of its log, where that has one reason.
  case $startup.$service in
    clean.failed | clean.*-limit)
      startup=unsure
      log=$(q journalctl -b -n 20 -o cat --no-pager -u ssh.service -u sshd.service)
      for reason in 'address-in-use/Address already in use' 'address-absent/Cannot assign requested address' \
        'bind-denied/failed: Permission denied' 'killed/status=9.KILL|oom-kill'; do
        if has "$log" "${reason#*/}"; then
          if [ "$startup" = unsure ]; then startup=${reason%%/*}; else startup=unsure; break; fi
        fi
      done;;
  esac

  # The port in the settings, and a daemon that was stopped like a job in a shell.
  settings=$(q sshd -T)
  if has "$settings" "^listenaddress .*:$port\$"; then configured_port=this
  elif has "$settings" '^listenaddress .*:[0-9]'; then configured_port=other; fi
  daemons=$(q ps -o stat= -C sshd)
  if has "$daemons" '^T' && ! has "$daemons" '^[^T]'; then daemon=frozen; fi

  # The firewall: only what is the same for every connection to the port, and only where one program keeps the rules.
  ufw=$(q ufw status verbose)
  nft=$(t nft list ruleset 2>&1 </dev/null)
  nothing=$?$nft$(q cat /proc/net/ip_tables_names /proc/net/ip6_tables_names)
  case $(q firewall-cmd --state) in running) zones=$(q firewall-cmd --get-active-zones | grep -c '^[^ ]');; *) zones=none;; esac
  if has "$ufw" '^Status: active'; then
    if [ "$zones" = none ]; then
      rules=$(printf '%s\n' "$ufw" | grep -E ' (ALLOW|DENY|REJECT|LIMIT)( IN)? ')
      own=$(printf '%s\n' "$rules" | grep -E "^$port(/tcp)?( \(v6\))? ")
      # A rule for one other port does not matter. Any other rule might.
      if has "$(printf '%s\n' "$rules" | grep -Ev '^[0-9]+(/tcp|/udp)?( \(v6\))? ')" .; then wall=unsure
      elif [ -z "$own" ]; then
        case $ufw in *'Default: deny (incoming)'*) wall='ufw-drops';; *'Default: reject (incoming)'*) wall='ufw-rejects';; esac
      elif ! has "$(printf '%s\n' "$own" | grep -Ev ' LIMIT( IN)? +Anywhere( \(v6\))?$')" .; then wall='ufw-limits'; fi
    fi
  elif [ "$zones" = 1 ]; then
    rules=$(q firewall-cmd --list-all)
    set -f
    for word in $(printf '%s\n' "$rules" | sed -n 's/^  services://p; s/^  ports://p; s/^  protocols://p; s/^  source-ports://p; s/^[[:blank:]]rule.*/rule/p'); do
      case $word in cockpit | dhcpv6-client | http | https | mdns | samba-client) ;; *) zones=some; break;; esac
    done
    set +f
    case $zones.$rules in
      1.*'active)'*'target: default'*) wall='firewalld-prohibits';;
      1.*'active)'*'target: DROP'*) wall='firewalld-drops';;
      1.*'active)'*'target: %%REJECT%%'*) wall='firewalld-blocks';;
    esac
  elif [ "$zones$nothing" = none0 ]; then wall=none; fi

  # Nobody is banned where nothing bans.
  ban=no
  for tool in fail2ban-client sshguard cscli denyhosts; do
    q "$tool" --version >/dev/null
    if [ $? != 127 ]; then ban=unsure; fi
  done
  if has "$(q cat /etc/hosts.deny)" '^[[:blank:]]*[^#[:blank:]]'; then ban=unsure; fi
fi

# Where the socket's port comes from: each port with the file that has it.
if [ "$socket" = active ]; then
  files=$(q systemctl cat ssh.socket | sed -n '/^# \//h; /^ListenStream=./{ G; s/\n/ /; p; }')
  if ! has "$files" "[=:]$port # " && has "$files" '# /etc/systemd/system/ssh.socket'; then socket_port=override
  elif has "$files" '# /run/systemd/generator'; then socket_port=generated; fi
fi

# Room on the disk, in bytes and in files.
space=$(q df -P / /run /var | awk '{ print $5 }')
if [ "$server_os" != macos ]; then files=$(q df -Pi / /run /var | awk '{ print $5 }'); else files=''; fi
if has "$space" '^100%'; then disk=full
elif has "$files" '^100%'; then disk=no-inodes
elif has "$space" '^[0-9]+%'; then disk=free; fi

# add folds the place of a word in its list into one number, and shows the word. These lists are those of the page that takes the code.
number=0 seen=''
add() {
  name=$1 word=$2 place=0
  shift 2
  for one in "$@"; do if [ "$one" = "$word" ]; then break; fi; place=$((place + 1)); done
  number=$((number * $# + place))
  if [ "$word" != unsure ]; then seen="$seen  $name: $word
"; fi
}
add server-os $server_os unsure linux raspberry-pi macos termux
add listening $listening unsure yes elsewhere loopback no
add listener $listener unsure sshd systemd other
add service $service unsure running stopped failed start-limit socket-limit masked absent
add startup "$startup" unsure clean config host-keys-missing host-keys-unreadable privsep-user library address-in-use address-absent bind-denied killed
add configured-port $configured_port unsure this other
add socket-port $socket_port unsure generated override
add firewall $wall unsure none ufw-drops ufw-rejects ufw-limits firewalld-prohibits firewalld-drops firewalld-blocks
add ban $ban unsure no
add disk $disk unsure free full no-inodes
add daemon $daemon unsure frozen

# The code: its version, the number in base 32, and two symbols that catch a wrong one (Reed-Solomon over 32 elements).
code='' first=0 second=0
for symbol in 1 $((number / 1048576)) $((number / 32768 % 32)) $((number / 1024 % 32)) $((number / 32 % 32)) $((number % 32)) first second; do
  case $symbol in
    first) symbol=$first;;
    second) symbol=$second;;
    *)
      sum=$((symbol ^ first)) twice=$(((symbol ^ first) * 2))
      if [ $twice -gt 31 ]; then twice=$((twice ^ 37)); fi
      first=$((second ^ twice ^ sum)) second=$twice;;
  esac
  code=$code$(printf 0123456789ABCDEFGHJKMNPQRSTVWXYZ | cut -c$((symbol + 1)))
  if [ ${#code} = 4 ]; then code=$code-; fi
done
printf '%s\n' "Code: $code" "" "Seen for port $port:" "$seen" "Type the code at /diagnose, under \"I have a code\"."
if [ $root = no ]; then echo "Root sees more: sudo sh collect.sh --code"; fi
