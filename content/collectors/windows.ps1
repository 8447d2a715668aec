# Answers come in English, where the system has it.
[Threading.Thread]::CurrentThread.CurrentUICulture = 'en-US'
# Show-Part prints a line with the command, what the command prints, and the number of those lines, so that a part that is lost on the way is seen.
function Show-Part($c) { $o = try { Invoke-Expression $c 2>&1 | Out-String -Width 200 } catch { "$_" }; $o = @("$o".Trim() -split "\r?\n"); ""; "@@ $c"; $o; "@@@ $($o.Count)" }
# Whether an administrator asks. What is kept from other users is never taken for what is not there.
Show-Part '([Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()).IsInRole(544)'
# Is the server's feature installed, and does its service run?
Show-Part 'Get-WindowsCapability -Online -Name OpenSSH.Server*'
Show-Part 'Get-Service sshd | Format-List Name, Status, StartType'
# Where something listens.
Show-Part 'Get-NetTCPConnection -State Listen | Format-Table LocalAddress, LocalPort, OwningProcess'
# sshd tests its own settings. It starts nothing, and silence is its way to say yes.
Show-Part 'cmd /c "sshd.exe -t 2>&1"'
# The firewall: the rules for SSH, what each profile does with the rest, and which profile the network has.
Show-Part 'Get-NetFirewallRule -Name *ssh* | Format-List Name, Enabled, Profile, Direction, Action; Get-NetFirewallProfile | Format-Table Name, Enabled, DefaultInboundAction; Get-NetConnectionProfile | Format-List Name, NetworkCategory'
# Ports that Windows passes on to another machine, WSL for one.
Show-Part 'netsh interface portproxy show all'
