// Types, tests in Node, the same vectors in Chromium, the size. Ends with the line `N passed, N failed`.
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { runInChromium } from "./tests/browser/run.mjs"
import { measureCore, mostBytes } from "./tests/size.mjs"

const here = fileURLToPath(new URL(".", import.meta.url))
if (process.env.FEDATARIO_VECTORS) process.env.FEDATARIO_VECTORS = resolve(process.env.FEDATARIO_VECTORS)
let passed = 0
let failed = 0

function count(what, good, bad) {
    passed += good
    failed += bad
    console.log(`${what}: ${good} passed, ${bad} failed`)
}

function tool(script, ...options) {
    const { status } = spawnSync(process.execPath, [join(here, "node_modules", script), ...options], {
        cwd: here, stdio: ["ignore", "inherit", "inherit"],
    })
    return status === 0
}

function checkTypes(project) {
    const isGood = tool("typescript/bin/tsc", "--project", project)
    count(project, isGood ? 1 : 0, isGood ? 0 : 1)
}

/** Its report says more than its exit code, but an empty one is a failure. */
function runVitest() {
    const folder = mkdtempSync(join(tmpdir(), "fedatario-web-"))
    try {
        const report = join(folder, "vitest.json")
        const isGood = tool("vitest/vitest.mjs", "run", "--reporter=json", `--outputFile=${report}`)
        const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"))
        for (const { assertionResults } of testResults) {
            for (const { status, fullName, failureMessages } of assertionResults) {
                if (status === "failed") console.log(`FAILED: ${fullName}\n${failureMessages.join("\n")}`)
            }
        }
        if (numPendingTests > 0) console.log(`skipped: ${numPendingTests} (FEDATARIO_VECTORS names no folder)`)
        count("vitest", numPassedTests, numFailedTests > 0 || isGood ? numFailedTests : 1)
    } finally {
        rmSync(folder, { recursive: true })
    }
}

async function runBrowser() {
    try {
        const { passed: good, failures } = await runInChromium()
        for (const failure of failures) console.log(`FAILED in Chromium: ${failure}`)
        count("Chromium", good, failures.length)
    } catch (error) {
        console.log(`FAILED: Chromium: ${error instanceof Error ? error.message : error}`)
        count("Chromium", 0, 1)
    }
}

async function checkSize() {
    const { core, fallback } = await measureCore()
    console.log(`core: ${core} bytes after gzip (at most ${mostBytes}); the fallback ${fallback} more`)
    count("size", core <= mostBytes ? 1 : 0, core <= mostBytes ? 0 : 1)
}

checkTypes("tsconfig.json")
checkTypes("tsconfig.test.json")
runVitest()
await runBrowser()
await checkSize()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
