// A real SMTP server for tests: node smtp.mjs PORT FOLDER [milliseconds before it greets]
// It writes every mail it takes to the folder, says its port in one line, and ends when its input closes.
// The recipient's name decides how it behaves: busy… is told to come later once, nobody… is refused for ever,
// poison… is refused after its text was sent, lost… is taken and the line cut before the answer.
import fs from 'node:fs'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'

const [port, folder, slow] = [Number(process.argv[2]), process.argv[3], Number(process.argv[4] ?? 0)]
const told = new Set(fs.existsSync(path.join(folder, 'told')) ? fs.readFileSync(path.join(folder, 'told'), 'utf8').split('\n') : [])
let taken = 0
const refuse = (code, text) => Object.assign(new Error(text), { responseCode: code })

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onConnect: (_, done) => setTimeout(done, slow),
  onRcptTo({ address }, _, done) {
    if (address.startsWith('nobody')) return done(refuse(550, 'No such mailbox'))
    if (address.startsWith('busy') && !told.has(address)) {
      told.add(address)
      return done(refuse(451, 'Come back later'))
    }
    done()
  },
  onData(stream, session, done) {
    const parts = []
    stream.on('data', (part) => parts.push(part))
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0].address
      if (to.startsWith('poison')) return done(refuse(554, 'Not this text'))
      const name = path.join(folder, `${process.pid}-${String(++taken).padStart(5, '0')}-${to}.eml`)
      fs.writeFileSync(name + '.part', Buffer.concat(parts))
      fs.renameSync(name + '.part', name)
      if (to.startsWith('lost')) return server.connections.forEach((c) => c._socket.destroy())
      done()
    })
  },
})
server.on('error', () => {}) // lines that are cut
server.listen(port, '127.0.0.1', () => console.log(server.server.address().port))
process.stdin.resume().on('end', () => process.exit(0))
