# Programs answer in English, without colours and pages, and are found where administrators have them.
export LC_ALL=C SYSTEMD_COLORS=0 SYSTEMD_PAGER=cat PATH="$PATH:/usr/sbin:/sbin"
# t runs a command for nine seconds at most, where the system can stop one.
if timeout 9 true 2>/dev/null; then t() { timeout 9 "$@"; }; else t() { "$@"; }; fi
# r prints a line with the command, what the command prints, and the number of those lines, so that a part that is lost on the way is seen. A command that had to be stopped gets a word in place of the number, and counts as lost.
r() { o=$(t sh -c "$1" 2>&1 </dev/null); case $? in 124|137|143) n=stopped;; *) n=$(printf "%s\n" "$o" | wc -l);; esac; printf "\n@@ %s\n%s\n@@@ %s\n" "$1" "$o" "$n"; }
