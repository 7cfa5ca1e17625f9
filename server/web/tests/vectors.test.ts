import { describe, expect, test } from "vitest"
import { readTexts } from "./support/folder"
import { providers } from "./support/providers"
import { suites } from "./support/suites"

for (const { folder, run } of suites) {
    describe.each(providers)(`${folder} by %s`, (_, crypto) => {
        test.each(readTexts(folder))("%s", async (_name, json) => {
            expect(await run(crypto, json)).toBeNull()
        })
    })
}
