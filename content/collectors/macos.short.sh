# Is Remote Login on?
sudo systemsetup -getremotelogin
# Where something listens.
sudo lsof -nP -iTCP -sTCP:LISTEN
# sshd tests its own settings. Silence is its way to say yes.
sudo sshd -t
