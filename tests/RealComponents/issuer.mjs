// A real OpenID Connect issuer for tests, on a free port of loopback: node issuer.mjs CALLBACK
// It says its address in one line, asks for nothing but the name of an account, and ends when its input closes.
import http from 'node:http'
import Provider from 'oidc-provider'

const page = (uid) => `<!doctype html><html lang="en"><title>The issuer</title><main><h1>The issuer</h1>
<form method="post" action="/interaction/${uid}"><label for="account">Account</label><input id="account" name="account"><button>Sign in here</button></form></main></html>`

const server = http.createServer((request, response) => answer(request, response))
let answer = (_, response) => response.writeHead(503).end()

server.listen(0, '127.0.0.1', () => {
  const provider = new Provider(`http://127.0.0.1:${server.address().port}`, {
    clients: [{
      client_id: 'coemap',
      client_secret: 'a-secret-for-tests-only',
      application_type: 'native', // so that its site may listen on any port of loopback
      redirect_uris: [process.argv[2]],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_basic',
    }],
    cookies: { keys: ['only-for-tests'] },
    claims: { email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: id, email: `${id}@people.example.org`, email_verified: true }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  provider.on('server_error', (_, error) => console.error(error))
  const serve = provider.callback()
  answer = async (request, response) => {
    const uid = /^\/interaction\/([^/?]+)$/.exec(request.url)?.[1]
    if (!uid) return serve(request, response)
    if (request.method === 'GET') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(uid))
    let body = ''
    for await (const part of request) body += part
    await provider.interactionFinished(request, response, { login: { accountId: new URLSearchParams(body).get('account') }, consent: {} })
  }
  console.log(provider.issuer)
})

process.stdin.resume().on('end', () => process.exit(0))
