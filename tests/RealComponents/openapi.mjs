// Validates an OpenAPI document for tests: node openapi.mjs ADDRESS
// Says "valid" and its version, or what is wrong, in one line, and ends.
import { Validator } from '@seriousme/openapi-schema-validator'

const document = await (await fetch(process.argv[2])).json()
const validator = new Validator()
const result = await validator.validate(document)
console.log(result.valid ? `valid ${validator.version}` : JSON.stringify(result.errors).slice(0, 4000))
process.stdin.resume().on('end', () => process.exit(0))
