/** Every bound of docs/spec: credential.md, 10 and bundle.md, 11 say why. */
export const limits = {
    qrText: 7089,
    envelope: 640,
    payload: 558,
    columns: 14,
    rows: 96,
    name: 100,
    cborDepth: 8,

    part: 16384,
    file: 512 * 1024 * 1024,
    leaves: 4096,
    publishers: 128,
    services: 2500,
    rotations: 24,
    inflatedToken: 32768,

    positionsOfList: 1048576,
    positionsOfToken: 131072,
    positionsOfBlock: 1024,
    positionsOfDetails: 4096,
    detailsLeaf: 16000,
    detailsQuarter: 14336,
    catalogueLeaves: 6,
} as const
