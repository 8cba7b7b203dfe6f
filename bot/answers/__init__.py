"""The answer engine: a question to normalised text, to time, entities and intent, to facts, to an Answer with its
source, or to an honest "not that I know". Pure, given an index of the Catalogue, a clock's reading and a chat's
context."""
