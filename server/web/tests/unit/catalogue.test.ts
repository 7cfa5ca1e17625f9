import { expect, test } from "vitest"
import { type Catalogue, type CatalogueArea, joinCatalogues } from "../../src/verify/core/bundle/catalogue"

const names = new Map([1, 2, 3, 4].map((number) => [number, `C${number}`]))

function area(number: number, competencies: readonly number[], code = `A-${number}`, printed = `ÁREA ${number}`): CatalogueArea {
    return { number, code, printed, competencies }
}

function own(...areas: readonly CatalogueArea[]): Catalogue {
    return { families: new Map([[2, areas]]), competencies: names }
}

function join(bundled: readonly CatalogueArea[], reader: Catalogue, competencies: ReadonlyMap<number, string> | null = null) {
    const joined = joinCatalogues(new Map([[2, bundled]]), competencies, reader)
    return joined.ok ? joined.value.families.get(2) : joined.word
}

test("what either lacks the other gives, by rising number", () => {
    expect(join([area(9, [1])], own(area(8, [2]), area(10, [])))).toEqual([area(8, [2]), area(9, [1]), area(10, [])])
})

test("of two lists of competencies the longer counts, whoever has it", () => {
    expect(join([area(8, [1, 2, 3])], own(area(8, [1])))).toEqual([area(8, [1, 2, 3])])
    expect(join([area(8, [1])], own(area(8, [1, 2, 3])))).toEqual([area(8, [1, 2, 3])])
})

test.each([
    ["lists of which neither is the beginning of the other", [area(8, [1, 3])], null],
    ["another code", [area(8, [1, 2], "OTHER")], null],
    ["another name", [area(8, [1, 2], "A-8", "OTRA")], null],
    ["a code of the reader's own under another number", [area(9, [], "A-8")], null],
    ["a competency that the reader's own does not name", [area(9, [5])], null],
    ["a competency that the bundle's own names lack", [area(9, [4])], new Map([[1, "C1"]])],
    ["another name of a competency", [area(9, [])], new Map([[1, "OTRA"]])],
])("refuses %s", (_, bundled, competencies) => {
    expect(join(bundled, own(area(8, [1, 2])), competencies)).toBe("inconsistent")
})
