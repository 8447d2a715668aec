/**
 * A value's name in a command or a sentence, with the length of a prefix behind it. Docker's chain `DOCKER-USER`, ssh's warning about a host
 * key and the columns of ps and lsof hold the same words and are none.
 */
export const placeholder =
  /(?<![A-Z]-|REMOTE |PID )\b((?:HOST|REAL)_IP|(?:JUMP_)?HOST|(?:SSHD_)?PORT|(?:NEW_)?USER|CLIENT)(\/32)?\b(?! +PID)/g;

/** The way on which everybody's login goes, behind `ssh` and its options. */
export const commonLogin = /(?<=\bssh (?:-[^|;&\n]* )?)-p PORT USER@HOST\b/g;
