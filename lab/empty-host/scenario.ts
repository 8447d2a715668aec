import { scenarios } from '../scenario';

/** The settings of the job, which every command of it finds. */
const job = '. ~/job.env;';

export default scenarios('empty-host', {
  'variable-empty': {
    break: { client: `echo 'SSH_HOST=' > /home/alice/job.env` },
    outside: { client: `echo 'SSH_HOST=203.0.113.7' > /home/alice/job.env` },
    client: `${job} ssh "alice@$SSH_HOST" true`,
    values: {
      ': "${SSH_HOST': `${job} : "\${SSH_HOST`,
      'echo "${#SSH_HOST}': `${job} echo "\${#SSH_HOST}`,
      'ssh -p PORT "USER': `${job} ssh -p PORT "USER`,
    },
    // The variable stands in a file here, and in no secret of GitHub.
    skip: ['gh secret'],
    symptom: 'name',
    says: 'ssh: Could not resolve hostname : Name or service not known',
    twin: 'name-not-found',
  },
});
