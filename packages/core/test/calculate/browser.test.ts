import { givesReferenceAnswers } from "./browserReference.ts"

givesReferenceAnswers("T", "5 thousand", 60_000)
