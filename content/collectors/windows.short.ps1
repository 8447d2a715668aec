# Does the service run?
Get-Service sshd
# Where something listens.
netstat -ano
# Which firewall profile the network has.
Get-NetConnectionProfile
