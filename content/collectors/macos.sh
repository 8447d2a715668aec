# Which system this is, and whether root asks. What is kept from other users is never taken for what is not there.
r "uname -a; id -u"
# Is Remote Login on? launchd listens for sshd, and starts it for each connection.
r "systemsetup -getremotelogin"
r "launchctl print system/com.openssh.sshd"
# Where something listens, and which program.
r "lsof -nP -iTCP -sTCP:LISTEN"
# sshd tests its own settings. It starts nothing, and silence is its way to say yes.
r "sshd -t"
# The firewall of the settings, and the packet filter below it: whether it is on, then its rules. One call shows one of the two.
r "/usr/libexec/ApplicationFirewall/socketfilterfw --getglobalstate --getblockall --getstealthmode"
r "pfctl -s info; pfctl -s rules"
# Who may log in through Remote Login.
r "dscl . -read /Groups/com.apple.access_ssh GroupMembership"
