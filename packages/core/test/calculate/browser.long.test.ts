import { givesReferenceAnswers } from "./browserReference.ts"

givesReferenceAnswers("S", "100 thousand", 600_000)
