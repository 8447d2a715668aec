import { expect, test } from '@playwright/test';

// What a screen reader meets on a page of each kind, in its order. What stands between these lines may change; their order may not.

const path = (states: Record<string, string>) =>
  Object.entries(states)
    .map(([name, state]) => `      - listitem:\n        - 'button "${name}: ${state}"'`)
    .join('\n');

test('home: the box first, then the messages, then the path with a link to the causes of each station', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - link "Skip to the content"
      - link "unrefused"
      - navigation "Site":
        - link "Diagnose"
        - link "Search"
    - main:
      - heading "Paste what your terminal said." [level=1]
      - textbox "What your terminal printed"
      - button "Read it"
      - 'link "Nothing to paste: ask me"'
      - text: Read in this page. Nothing is sent.
      - heading "What did it say?" [level=2]
      - list:
        - listitem:
          - link "Connection refused"
      - heading "Where does the line break?" [level=2]
      - navigation "The path of a connection":
        - paragraph: Each place leads to its causes.
        - list:
          - listitem:
            - 'link "You: your computer and its settings"'
          - listitem:
            - 'link "Login: your account"'
      - 'heading "You: your computer and its settings" [level=3]'
      - list
      - 'heading "Login: your account" [level=3]'
      - list
    - contentinfo:
      - navigation "Everything here":
        - list:
          - listitem:
            - link "Diagnose"
          - listitem:
            - link "All this without a network"
      - paragraph: Everything you paste is read in this page. Nothing is sent.
  `);
});

test('a question: the path in words, the question, its command, the box, the answers, and what is known', async ({ page }) => {
  await page.goto('/diagnose/?symptom=refused&console=yes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Does anything listen on port 22?');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
  - navigation "The path of your connection":
    - paragraph: "Reached: You, Name. Not known: Route, Edge, Firewall, Listener, sshd, Login."
    - list:
${path({ You: 'reached', Name: 'reached', Route: 'not known', Login: 'not known' })}
  - region "Does anything listen on port 22?":
    - heading "Does anything listen on port 22?" [level=1]
    - paragraph
    - code: sudo ss -tlnp
    - button "Copy"
    - textbox /printed/
    - button "Read it"
    - group "Or choose what looks like yours":
      - radio /Yes, on this port/
      - radio "No line has :22"
      - radio "I am not sure"
      - radio "I cannot run this"
    - paragraph:
      - button "Continue"
  - complementary "What we know so far":
    - heading "What we know so far" [level=2]
    - term: What did ssh print?
    - definition:
      - 'link "Change: What did ssh print?"'
  `);
});

test('a question with nothing to run: what is known, why it is asked, the answers, and only then the box', async ({ page }) => {
  await page.goto('/diagnose/?symptom=refused');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can you run commands on the server without this connection?');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
  - region /Can you run commands/:
    - heading /Can you run commands/ [level=1]
    - paragraph:
      - strong: Connection refused.
      - text: Something answered at that address and port, and its answer was no.
    - paragraph: /With a console/
    - group /Can you run commands/:
      - radio /^Yes/
      - radio "No"
      - radio "I am not sure"
    - paragraph:
      - button "Continue"
    - textbox /printed/
    - button "Read it"
  `);
});

test('a finding: how sure it is, the runbook, and what comes after the fix', async ({ page }) => {
  await page.goto('/diagnose/?symptom=refused&console=yes&listening=loopback');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('sshd listens on loopback only');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
  - navigation "The path of your connection":
    - paragraph: "Broken at: Listener. Reached: You, Name. Not known: Route, Edge, Firewall, sshd, Login."
    - list:
${path({ Name: 'reached', Listener: 'broken here', sshd: 'not known' })}
  - heading "sshd listens on loopback only" [level=1]
  - paragraph: /Fits what you gave/
  - paragraph:
    - link "Open the runbook"
  - region "After the fix":
    - heading "After the fix" [level=2]
    - paragraph:
      - button "It works now"
      - button "It still fails"
  - complementary "What we know so far"
  `);
});

test('a runbook: where the line breaks, the risk, the platforms, then its seven parts with each warning before its command', async ({
  page,
}) => {
  await page.goto('/fix/listen-loopback-only/');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
  - article:
    - heading "sshd listens on loopback only" [level=1]
    - paragraph
    - 'img "The line breaks at: Listener, the port on the server."'
    - paragraph: /Risk/
    - navigation "Platform":
      - group:
        - list:
          - listitem:
            - link "All"
          - listitem:
            - link "Debian, Ubuntu"
    - navigation "On this page":
      - list:
        - listitem:
          - link "What you see"
    - heading "What you see" [level=2]
    - group "Output"
    - heading "Why" [level=2]
    - heading "Check" [level=2]
    - paragraph: On the server
    - code: sudo ss -tlnp
    - button "Copy"
    - group "Output":
      - code:
        - mark: /^This line decides/
    - heading "Fix" [level=2]
    - note:
      - strong: Before you run this
    - heading "Debian, Ubuntu" [level=3]
    - code
    - heading "Verify" [level=2]
    - heading "Roll back" [level=2]
    - heading "Prevent" [level=2]
    - complementary:
      - heading "Sources" [level=2]
  `);
});

test('a message: what it says, what it proves, what it rules out, and every cause that prints it', async ({ page }) => {
  await page.goto('/symptoms/refused/');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
  - article:
    - heading "Connection refused" [level=1]
    - paragraph:
      - link "Find out why"
    - heading "What it says" [level=2]
    - group "Output"
    - heading "What it proves" [level=2]
    - heading "What it rules out" [level=2]
    - heading "Look here first" [level=2]
    - heading "Every cause that prints it" [level=2]
    - list:
      - listitem:
        - link "sshd listens on another port"
    - complementary:
      - heading "Sources" [level=2]
  `);
});

test('every question on one page: the case of the tab, then each question with its command before its answers', async ({ page }) => {
  await page.goto('/tree/?symptom=refused');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
  - heading "Every question on one page" [level=1]
  - paragraph:
    - link "as one picture"
  - text: "What this tab knows is marked: one answer."
  - link "The way of your case"
  - heading "1. What did ssh print?" [level=2]
  - paragraph: The exact words say how far the connection came.
  - code: ssh -v -o ConnectTimeout=15 -p PORT USER@HOST
  - list:
    - listitem:
      - text: "This way: Connection refused →"
      - link /^\\d+\\. What address does the name lead to\\?$/
  - heading "The way of your case" [level=2]
  - list:
    - listitem:
      - link "1. What did ssh print?"
      - text: ": Connection refused"
  - paragraph:
    - text: "Asked next:"
    - link
  `);
});
