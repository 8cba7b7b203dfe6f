"""The evaluation sets: which questions are asked about which expo, and which of them may be read while tuning."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from tests.answers.evaluation.questions import Question, read_questions

FOLDER = Path(__file__).parent
SAMPLE = FOLDER.parents[2] / "examples" / "north-china-smart-energy-expo"


class Part(StrEnum):
    """``DEV`` is read and tuned on; ``TEST`` is looked at through its score only."""

    DEV = "dev"
    TEST = "test"


@dataclass(frozen=True)
class QuestionSet:
    """Questions about one expo; ``expo`` is the folder of its data."""

    name: str
    part: Part
    expo: Path
    path: Path

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        return read_questions(self.path)


@dataclass(frozen=True)
class Chatter:
    """What people say to a bot that is about no expo, one utterance a line; ``language`` is theirs."""

    part: Part
    language: str
    path: Path

    @property
    def name(self) -> str:
        return f"chatter/{self.path.stem}"

    @cached_property
    def utterances(self) -> tuple[str, ...]:
        lines = self.path.read_text("utf-8").splitlines()
        return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


# Fairs that were asked for what they have not, among what they have.
_ASKED_IN_VAIN = {
    "medtech": Part.DEV,
    "furniture": Part.DEV,
    "wine": Part.DEV,
    "textile": Part.DEV,
    "games": Part.DEV,
    "water": Part.DEV,
    "chips": Part.DEV,
    "pets": Part.DEV,
    "harbour": Part.TEST,
    "bakery": Part.TEST,
}
SETS = (
    QuestionSet("sample/dev", Part.DEV, SAMPLE, FOLDER / "sample" / "dev.jsonl"),
    QuestionSet("sample/second", Part.DEV, SAMPLE, FOLDER / "sample" / "second.jsonl"),
    QuestionSet("sample/third", Part.DEV, SAMPLE, FOLDER / "sample" / "third.jsonl"),
    QuestionSet("book-fair", Part.DEV, FOLDER / "book-fair" / "expo", FOLDER / "book-fair" / "questions.jsonl"),
    QuestionSet("agrifood", Part.DEV, FOLDER / "agrifood" / "expo", FOLDER / "agrifood" / "questions.jsonl"),
    QuestionSet("maritime", Part.DEV, FOLDER / "maritime" / "expo", FOLDER / "maritime" / "questions.jsonl"),
    QuestionSet("toys", Part.DEV, FOLDER / "toys" / "expo", FOLDER / "toys" / "questions.jsonl"),
    QuestionSet("tourism", Part.DEV, FOLDER / "tourism" / "expo", FOLDER / "tourism" / "questions.jsonl"),
    QuestionSet("wine", Part.DEV, FOLDER / "wine" / "expo", FOLDER / "wine" / "questions.jsonl"),
    QuestionSet("machines", Part.DEV, FOLDER / "machines" / "expo", FOLDER / "machines" / "questions.jsonl"),
    QuestionSet("games", Part.DEV, FOLDER / "games" / "expo", FOLDER / "games" / "questions.jsonl"),
    QuestionSet("harbour", Part.DEV, FOLDER / "harbour" / "expo", FOLDER / "harbour" / "questions.jsonl"),
    QuestionSet("mobility", Part.DEV, FOLDER / "mobility" / "expo", FOLDER / "mobility" / "questions.jsonl"),
    QuestionSet("rail", Part.DEV, FOLDER / "rail" / "expo", FOLDER / "rail" / "questions.jsonl"),
    QuestionSet("grid", Part.DEV, FOLDER / "grid" / "expo", FOLDER / "grid" / "questions.jsonl"),
    QuestionSet("rail/details", Part.DEV, FOLDER / "rail" / "expo", FOLDER / "rail" / "details.jsonl"),
    QuestionSet("harbour/details", Part.DEV, FOLDER / "harbour" / "expo", FOLDER / "harbour" / "details.jsonl"),
    QuestionSet("mobility/details", Part.DEV, FOLDER / "mobility" / "expo", FOLDER / "mobility" / "details.jsonl"),
    QuestionSet("aqua/details", Part.DEV, FOLDER / "aqua" / "expo", FOLDER / "aqua" / "details.jsonl"),
    QuestionSet("grid/details", Part.DEV, FOLDER / "grid" / "expo", FOLDER / "grid" / "details.jsonl"),
    QuestionSet("agrifood/details", Part.DEV, FOLDER / "agrifood" / "expo", FOLDER / "agrifood" / "details.jsonl"),
    QuestionSet("water/elsewhere", Part.DEV, FOLDER / "water" / "expo", FOLDER / "water" / "elsewhere.jsonl"),
    QuestionSet(
        "maritime/elsewhere", Part.DEV, FOLDER / "maritime" / "expo", FOLDER / "maritime" / "elsewhere.jsonl"
    ),
    QuestionSet(
        "mobility/elsewhere", Part.TEST, FOLDER / "mobility" / "expo", FOLDER / "mobility" / "elsewhere.jsonl"
    ),
    QuestionSet(
        "packaging/elsewhere", Part.TEST, FOLDER / "packaging" / "expo", FOLDER / "packaging" / "elsewhere.jsonl"
    ),
    QuestionSet("solar", Part.TEST, FOLDER / "solar" / "expo", FOLDER / "solar" / "questions.jsonl"),
    QuestionSet("cycling", Part.TEST, FOLDER / "cycling" / "expo", FOLDER / "cycling" / "questions.jsonl"),
    QuestionSet("coffee", Part.TEST, FOLDER / "coffee" / "expo", FOLDER / "coffee" / "questions.jsonl"),
    QuestionSet("music", Part.TEST, FOLDER / "music" / "expo", FOLDER / "music" / "questions.jsonl"),
    QuestionSet("volta", Part.TEST, FOLDER / "volta" / "expo", FOLDER / "volta" / "questions.jsonl"),
    QuestionSet("catering", Part.DEV, FOLDER / "catering" / "expo", FOLDER / "catering" / "questions.jsonl"),
    QuestionSet("pets", Part.DEV, FOLDER / "pets" / "expo", FOLDER / "pets" / "questions.jsonl"),
    QuestionSet("medtech", Part.DEV, FOLDER / "medtech" / "expo", FOLDER / "medtech" / "questions.jsonl"),
    QuestionSet("aqua", Part.DEV, FOLDER / "aqua" / "expo", FOLDER / "aqua" / "questions.jsonl"),
    QuestionSet("water", Part.DEV, FOLDER / "water" / "expo", FOLDER / "water" / "questions.jsonl"),
    QuestionSet("packaging", Part.DEV, FOLDER / "packaging" / "expo", FOLDER / "packaging" / "questions.jsonl"),
    QuestionSet("textile", Part.DEV, FOLDER / "textile" / "expo", FOLDER / "textile" / "questions.jsonl"),
    QuestionSet("ceramics", Part.DEV, FOLDER / "ceramics" / "expo", FOLDER / "ceramics" / "questions.jsonl"),
    QuestionSet("photonics", Part.DEV, FOLDER / "photonics" / "expo", FOLDER / "photonics" / "questions.jsonl"),
    QuestionSet("storage", Part.DEV, FOLDER / "storage" / "expo", FOLDER / "storage" / "questions.jsonl"),
    QuestionSet("furniture", Part.DEV, FOLDER / "furniture" / "expo", FOLDER / "furniture" / "questions.jsonl"),
    QuestionSet("autoparts", Part.DEV, FOLDER / "autoparts" / "expo", FOLDER / "autoparts" / "questions.jsonl"),
    QuestionSet("beauty", Part.DEV, FOLDER / "beauty" / "expo", FOLDER / "beauty" / "questions.jsonl"),
    QuestionSet("drones", Part.DEV, FOLDER / "drones" / "expo", FOLDER / "drones" / "questions.jsonl"),
    QuestionSet("coast", Part.DEV, FOLDER / "coast" / "expo", FOLDER / "coast" / "questions.jsonl"),
    QuestionSet("chips", Part.DEV, FOLDER / "chips" / "expo", FOLDER / "chips" / "questions.jsonl"),
    QuestionSet("coldchain", Part.DEV, FOLDER / "coldchain" / "expo", FOLDER / "coldchain" / "questions.jsonl"),
    QuestionSet("hydrogen", Part.DEV, FOLDER / "hydrogen" / "expo", FOLDER / "hydrogen" / "questions.jsonl"),
    QuestionSet("windsea", Part.DEV, FOLDER / "windsea" / "expo", FOLDER / "windsea" / "questions.jsonl"),
    QuestionSet("pumps", Part.DEV, FOLDER / "pumps" / "expo", FOLDER / "pumps" / "questions.jsonl"),
    QuestionSet("screen", Part.DEV, FOLDER / "screen" / "expo", FOLDER / "screen" / "questions.jsonl"),
    QuestionSet("edu", Part.DEV, FOLDER / "edu" / "expo", FOLDER / "edu" / "questions.jsonl"),
    QuestionSet("cargo", Part.DEV, FOLDER / "cargo" / "expo", FOLDER / "cargo" / "questions.jsonl"),
    QuestionSet("smart", Part.DEV, FOLDER / "smart" / "expo", FOLDER / "smart" / "questions.jsonl"),
    QuestionSet("plast", Part.DEV, FOLDER / "plast" / "expo", FOLDER / "plast" / "questions.jsonl"),
    QuestionSet("silver", Part.DEV, FOLDER / "silver" / "expo", FOLDER / "silver" / "questions.jsonl"),
    QuestionSet("robots", Part.DEV, FOLDER / "robots" / "expo", FOLDER / "robots" / "questions.jsonl"),
    QuestionSet("jewel", Part.DEV, FOLDER / "jewel" / "expo", FOLDER / "jewel" / "questions.jsonl"),
    QuestionSet("timber", Part.DEV, FOLDER / "timber" / "expo", FOLDER / "timber" / "questions.jsonl"),
    QuestionSet("lifts", Part.DEV, FOLDER / "lifts" / "expo", FOLDER / "lifts" / "questions.jsonl"),
    QuestionSet("eyewear", Part.DEV, FOLDER / "eyewear" / "expo", FOLDER / "eyewear" / "questions.jsonl"),
    QuestionSet("tides", Part.DEV, FOLDER / "tides" / "expo", FOLDER / "tides" / "questions.jsonl"),
    QuestionSet("fire", Part.DEV, FOLDER / "fire" / "expo", FOLDER / "fire" / "questions.jsonl"),
    QuestionSet("garden", Part.DEV, FOLDER / "garden" / "expo", FOLDER / "garden" / "questions.jsonl"),
    QuestionSet("heat", Part.DEV, FOLDER / "heat" / "expo", FOLDER / "heat" / "questions.jsonl"),
    QuestionSet("sport", Part.DEV, FOLDER / "sport" / "expo", FOLDER / "sport" / "questions.jsonl"),
    QuestionSet("bakery", Part.DEV, FOLDER / "bakery" / "expo", FOLDER / "bakery" / "questions.jsonl"),
    QuestionSet("print", Part.DEV, FOLDER / "print" / "expo", FOLDER / "print" / "questions.jsonl"),
    QuestionSet("bay", Part.DEV, FOLDER / "bay" / "expo", FOLDER / "bay" / "questions.jsonl"),
    QuestionSet("museum", Part.DEV, FOLDER / "museum" / "expo", FOLDER / "museum" / "questions.jsonl"),
    QuestionSet("mining", Part.DEV, FOLDER / "mining" / "expo", FOLDER / "mining" / "questions.jsonl"),
    QuestionSet("charge", Part.DEV, FOLDER / "charge" / "expo", FOLDER / "charge" / "questions.jsonl"),
    QuestionSet("glass", Part.DEV, FOLDER / "glass" / "expo", FOLDER / "glass" / "questions.jsonl"),
    QuestionSet("tea", Part.DEV, FOLDER / "tea" / "expo", FOLDER / "tea" / "questions.jsonl"),
    QuestionSet("pharma", Part.DEV, FOLDER / "pharma" / "expo", FOLDER / "pharma" / "questions.jsonl"),
    QuestionSet("nuclear", Part.DEV, FOLDER / "nuclear" / "expo", FOLDER / "nuclear" / "questions.jsonl"),
    QuestionSet("sensors", Part.DEV, FOLDER / "sensors" / "expo", FOLDER / "sensors" / "questions.jsonl"),
    QuestionSet("meters", Part.DEV, FOLDER / "meters" / "expo", FOLDER / "meters" / "questions.jsonl"),
    QuestionSet("shoes", Part.DEV, FOLDER / "shoes" / "expo", FOLDER / "shoes" / "questions.jsonl"),
    QuestionSet("baby", Part.DEV, FOLDER / "baby" / "expo", FOLDER / "baby" / "questions.jsonl"),
    QuestionSet("roads", Part.DEV, FOLDER / "roads" / "expo", FOLDER / "roads" / "questions.jsonl"),
    QuestionSet("biogas", Part.DEV, FOLDER / "biogas" / "expo", FOLDER / "biogas" / "questions.jsonl"),
    QuestionSet("datacentre", Part.DEV, FOLDER / "datacentre" / "expo", FOLDER / "datacentre" / "questions.jsonl"),
    QuestionSet("seafood", Part.DEV, FOLDER / "seafood" / "expo", FOLDER / "seafood" / "questions.jsonl"),
    QuestionSet("fasteners", Part.DEV, FOLDER / "fasteners" / "expo", FOLDER / "fasteners" / "questions.jsonl"),
    QuestionSet("camping", Part.DEV, FOLDER / "camping" / "expo", FOLDER / "camping" / "questions.jsonl"),
    QuestionSet("avionics", Part.DEV, FOLDER / "avionics" / "expo", FOLDER / "avionics" / "questions.jsonl"),
    QuestionSet("livestock", Part.DEV, FOLDER / "livestock" / "expo", FOLDER / "livestock" / "questions.jsonl"),
    QuestionSet("appliances", Part.DEV, FOLDER / "appliances" / "expo", FOLDER / "appliances" / "questions.jsonl"),
    QuestionSet("cables", Part.DEV, FOLDER / "cables" / "expo", FOLDER / "cables" / "questions.jsonl"),
    QuestionSet("hydropower", Part.DEV, FOLDER / "hydropower" / "expo", FOLDER / "hydropower" / "questions.jsonl"),
    QuestionSet("cleaning", Part.DEV, FOLDER / "cleaning" / "expo", FOLDER / "cleaning" / "questions.jsonl"),
    QuestionSet("signage", Part.DEV, FOLDER / "signage" / "expo", FOLDER / "signage" / "questions.jsonl"),
    QuestionSet("plumbing", Part.DEV, FOLDER / "plumbing" / "expo", FOLDER / "plumbing" / "questions.jsonl"),
    QuestionSet("stationery", Part.DEV, FOLDER / "stationery" / "expo", FOLDER / "stationery" / "questions.jsonl"),
    QuestionSet("fintech", Part.DEV, FOLDER / "fintech" / "expo", FOLDER / "fintech" / "questions.jsonl"),
    QuestionSet("sewing", Part.DEV, FOLDER / "sewing" / "expo", FOLDER / "sewing" / "questions.jsonl"),
    QuestionSet("dairy", Part.DEV, FOLDER / "dairy" / "expo", FOLDER / "dairy" / "questions.jsonl"),
    QuestionSet("smarthome", Part.DEV, FOLDER / "smarthome" / "expo", FOLDER / "smarthome" / "questions.jsonl"),
    QuestionSet("chocolate", Part.DEV, FOLDER / "chocolate" / "expo", FOLDER / "chocolate" / "questions.jsonl"),
    QuestionSet("pools", Part.DEV, FOLDER / "pools" / "expo", FOLDER / "pools" / "questions.jsonl"),
    QuestionSet("laser", Part.DEV, FOLDER / "laser" / "expo", FOLDER / "laser" / "questions.jsonl"),
    QuestionSet("paper", Part.DEV, FOLDER / "paper" / "expo", FOLDER / "paper" / "questions.jsonl"),
    QuestionSet("gifts", Part.DEV, FOLDER / "gifts" / "expo", FOLDER / "gifts" / "questions.jsonl"),
    QuestionSet("carbon", Part.DEV, FOLDER / "carbon" / "expo", FOLDER / "carbon" / "questions.jsonl"),
    QuestionSet("flowers", Part.DEV, FOLDER / "flowers" / "expo", FOLDER / "flowers" / "questions.jsonl"),
    QuestionSet("foundry", Part.DEV, FOLDER / "foundry" / "expo", FOLDER / "foundry" / "questions.jsonl"),
    QuestionSet("vending", Part.DEV, FOLDER / "vending" / "expo", FOLDER / "vending" / "questions.jsonl"),
    QuestionSet("wedding", Part.DEV, FOLDER / "wedding" / "expo", FOLDER / "wedding" / "questions.jsonl"),
    QuestionSet("delta", Part.DEV, FOLDER / "delta" / "expo", FOLDER / "delta" / "questions.jsonl"),
    QuestionSet("recycle", Part.DEV, FOLDER / "recycle" / "expo", FOLDER / "recycle" / "questions.jsonl"),
    QuestionSet("equine", Part.DEV, FOLDER / "equine" / "expo", FOLDER / "equine" / "questions.jsonl"),
    QuestionSet("offshore", Part.DEV, FOLDER / "offshore" / "expo", FOLDER / "offshore" / "questions.jsonl"),
    QuestionSet("coatings", Part.DEV, FOLDER / "coatings" / "expo", FOLDER / "coatings" / "questions.jsonl"),
    QuestionSet("space", Part.DEV, FOLDER / "space" / "expo", FOLDER / "space" / "questions.jsonl"),
    QuestionSet("leather", Part.DEV, FOLDER / "leather" / "expo", FOLDER / "leather" / "questions.jsonl"),
    QuestionSet("grain", Part.DEV, FOLDER / "grain" / "expo", FOLDER / "grain" / "questions.jsonl"),
    QuestionSet("ropeway", Part.DEV, FOLDER / "ropeway" / "expo", FOLDER / "ropeway" / "questions.jsonl"),
    *(
        QuestionSet(f"{fair}/none", part, FOLDER / fair / "expo", FOLDER / fair / "none.jsonl")
        for fair, part in _ASKED_IN_VAIN.items()
    ),
    QuestionSet("stone", Part.DEV, FOLDER / "stone" / "expo", FOLDER / "stone" / "questions.jsonl"),
    QuestionSet("telecom", Part.DEV, FOLDER / "telecom" / "expo", FOLDER / "telecom" / "questions.jsonl"),
    QuestionSet("brew", Part.DEV, FOLDER / "brew" / "expo", FOLDER / "brew" / "questions.jsonl"),
    QuestionSet("eldercare", Part.DEV, FOLDER / "eldercare" / "expo", FOLDER / "eldercare" / "questions.jsonl"),
    QuestionSet("hotelware", Part.DEV, FOLDER / "hotelware" / "expo", FOLDER / "hotelware" / "questions.jsonl"),
    QuestionSet("north", Part.DEV, FOLDER / "north" / "expo", FOLDER / "north" / "questions.jsonl"),
    QuestionSet("wire", Part.DEV, FOLDER / "wire" / "expo", FOLDER / "wire" / "questions.jsonl"),
    QuestionSet("tyre", Part.DEV, FOLDER / "tyre" / "expo", FOLDER / "tyre" / "questions.jsonl"),
    QuestionSet("tunnel", Part.DEV, FOLDER / "tunnel" / "expo", FOLDER / "tunnel" / "questions.jsonl"),
    QuestionSet("cinema", Part.DEV, FOLDER / "cinema" / "expo", FOLDER / "cinema" / "questions.jsonl"),
    QuestionSet("additive", Part.DEV, FOLDER / "additive" / "expo", FOLDER / "additive" / "questions.jsonl"),
    QuestionSet("motor", Part.DEV, FOLDER / "motor" / "expo", FOLDER / "motor" / "questions.jsonl"),
    QuestionSet("perfume", Part.DEV, FOLDER / "perfume" / "expo", FOLDER / "perfume" / "questions.jsonl"),
    QuestionSet("weather", Part.DEV, FOLDER / "weather" / "expo", FOLDER / "weather" / "questions.jsonl"),
    QuestionSet("lithium", Part.DEV, FOLDER / "lithium" / "expo", FOLDER / "lithium" / "questions.jsonl"),
    QuestionSet("lab", Part.DEV, FOLDER / "lab" / "expo", FOLDER / "lab" / "questions.jsonl"),
    QuestionSet("traffic", Part.DEV, FOLDER / "traffic" / "expo", FOLDER / "traffic" / "questions.jsonl"),
    QuestionSet("hardware", Part.DEV, FOLDER / "hardware" / "expo", FOLDER / "hardware" / "questions.jsonl"),
    QuestionSet("fishing", Part.DEV, FOLDER / "fishing" / "expo", FOLDER / "fishing" / "questions.jsonl"),
    QuestionSet("gelato", Part.DEV, FOLDER / "gelato" / "expo", FOLDER / "gelato" / "questions.jsonl"),
    QuestionSet("windcity", Part.DEV, FOLDER / "windcity" / "expo", FOLDER / "windcity" / "questions.jsonl"),
    QuestionSet("retail", Part.DEV, FOLDER / "retail" / "expo", FOLDER / "retail" / "questions.jsonl"),
    QuestionSet("concrete", Part.DEV, FOLDER / "concrete" / "expo", FOLDER / "concrete" / "questions.jsonl"),
    QuestionSet("noodle", Part.DEV, FOLDER / "noodle" / "expo", FOLDER / "noodle" / "questions.jsonl"),
    QuestionSet("sauna", Part.DEV, FOLDER / "sauna" / "expo", FOLDER / "sauna" / "questions.jsonl"),
    QuestionSet("archive", Part.DEV, FOLDER / "archive" / "expo", FOLDER / "archive" / "questions.jsonl"),
    QuestionSet("power", Part.DEV, FOLDER / "power" / "expo", FOLDER / "power" / "questions.jsonl"),
    QuestionSet("safety", Part.DEV, FOLDER / "safety" / "expo", FOLDER / "safety" / "questions.jsonl"),
    QuestionSet("orchard", Part.DEV, FOLDER / "orchard" / "expo", FOLDER / "orchard" / "questions.jsonl"),
    QuestionSet("mould", Part.DEV, FOLDER / "mould" / "expo", FOLDER / "mould" / "questions.jsonl"),
    QuestionSet("honey", Part.DEV, FOLDER / "honey" / "expo", FOLDER / "honey" / "questions.jsonl"),
    QuestionSet("arcade", Part.DEV, FOLDER / "arcade" / "expo", FOLDER / "arcade" / "questions.jsonl"),
    QuestionSet("steel", Part.DEV, FOLDER / "steel" / "expo", FOLDER / "steel" / "questions.jsonl"),
    QuestionSet("kitchen", Part.DEV, FOLDER / "kitchen" / "expo", FOLDER / "kitchen" / "questions.jsonl"),
    QuestionSet("workwear", Part.DEV, FOLDER / "workwear" / "expo", FOLDER / "workwear" / "questions.jsonl"),
    QuestionSet("insurance", Part.DEV, FOLDER / "insurance" / "expo", FOLDER / "insurance" / "questions.jsonl"),
    QuestionSet("aquarium", Part.DEV, FOLDER / "aquarium" / "expo", FOLDER / "aquarium" / "questions.jsonl"),
    QuestionSet("solarcity", Part.DEV, FOLDER / "solarcity" / "expo", FOLDER / "solarcity" / "questions.jsonl"),
    QuestionSet("nuts", Part.DEV, FOLDER / "nuts" / "expo", FOLDER / "nuts" / "questions.jsonl"),
    QuestionSet("seawater", Part.DEV, FOLDER / "seawater" / "expo", FOLDER / "seawater" / "questions.jsonl"),
    QuestionSet("facade", Part.DEV, FOLDER / "facade" / "expo", FOLDER / "facade" / "questions.jsonl"),
    QuestionSet("blind", Part.DEV, FOLDER / "blind" / "expo", FOLDER / "blind" / "questions.jsonl"),
    QuestionSet("bearing", Part.DEV, FOLDER / "bearing" / "expo", FOLDER / "bearing" / "questions.jsonl"),
    QuestionSet("toyfair", Part.DEV, FOLDER / "toyfair" / "expo", FOLDER / "toyfair" / "questions.jsonl"),
    QuestionSet("funeral", Part.DEV, FOLDER / "funeral" / "expo", FOLDER / "funeral" / "questions.jsonl"),
    QuestionSet("fertil", Part.DEV, FOLDER / "fertil" / "expo", FOLDER / "fertil" / "questions.jsonl"),
    QuestionSet("coach", Part.DEV, FOLDER / "coach" / "expo", FOLDER / "coach" / "questions.jsonl"),
    QuestionSet("comic", Part.DEV, FOLDER / "comic" / "expo", FOLDER / "comic" / "questions.jsonl"),
    QuestionSet("prefab", Part.DEV, FOLDER / "prefab" / "expo", FOLDER / "prefab" / "questions.jsonl"),
    QuestionSet("vetmed", Part.DEV, FOLDER / "vetmed" / "expo", FOLDER / "vetmed" / "questions.jsonl"),
    QuestionSet("vacuum", Part.DEV, FOLDER / "vacuum" / "expo", FOLDER / "vacuum" / "questions.jsonl"),
    QuestionSet("office", Part.DEV, FOLDER / "office" / "expo", FOLDER / "office" / "questions.jsonl"),
    QuestionSet("windgrid", Part.DEV, FOLDER / "windgrid" / "expo", FOLDER / "windgrid" / "questions.jsonl"),
    QuestionSet("mushroom", Part.DEV, FOLDER / "mushroom" / "expo", FOLDER / "mushroom" / "questions.jsonl"),
    QuestionSet("language", Part.DEV, FOLDER / "language" / "expo", FOLDER / "language" / "questions.jsonl"),
    QuestionSet("parking", Part.DEV, FOLDER / "parking" / "expo", FOLDER / "parking" / "questions.jsonl"),
    QuestionSet("crane", Part.DEV, FOLDER / "crane" / "expo", FOLDER / "crane" / "questions.jsonl"),
    QuestionSet("umbrella", Part.DEV, FOLDER / "umbrella" / "expo", FOLDER / "umbrella" / "questions.jsonl"),
    QuestionSet("rubber", Part.DEV, FOLDER / "rubber" / "expo", FOLDER / "rubber" / "questions.jsonl"),
    QuestionSet("yacht", Part.DEV, FOLDER / "yacht" / "expo", FOLDER / "yacht" / "questions.jsonl"),
    QuestionSet("stage", Part.DEV, FOLDER / "stage" / "expo", FOLDER / "stage" / "questions.jsonl"),
    QuestionSet("forest", Part.DEV, FOLDER / "forest" / "expo", FOLDER / "forest" / "questions.jsonl"),
    QuestionSet("roof", Part.DEV, FOLDER / "roof" / "expo", FOLDER / "roof" / "questions.jsonl"),
    QuestionSet("spice", Part.DEV, FOLDER / "spice" / "expo", FOLDER / "spice" / "questions.jsonl"),
    QuestionSet("sleep", Part.DEV, FOLDER / "sleep" / "expo", FOLDER / "sleep" / "questions.jsonl"),
    QuestionSet("voltcity", Part.DEV, FOLDER / "voltcity" / "expo", FOLDER / "voltcity" / "questions.jsonl"),
    QuestionSet("survey", Part.DEV, FOLDER / "survey" / "expo", FOLDER / "survey" / "questions.jsonl"),
    QuestionSet("airport", Part.DEV, FOLDER / "airport" / "expo", FOLDER / "airport" / "questions.jsonl"),
    QuestionSet("golf", Part.DEV, FOLDER / "golf" / "expo", FOLDER / "golf" / "questions.jsonl"),
    QuestionSet("knit", Part.DEV, FOLDER / "knit" / "expo", FOLDER / "knit" / "questions.jsonl"),
    QuestionSet("stove", Part.DEV, FOLDER / "stove" / "expo", FOLDER / "stove" / "questions.jsonl"),
    QuestionSet("sugar", Part.DEV, FOLDER / "sugar" / "expo", FOLDER / "sugar" / "questions.jsonl"),
    QuestionSet("gloves", Part.DEV, FOLDER / "gloves" / "expo", FOLDER / "gloves" / "questions.jsonl"),
    QuestionSet("gridhub", Part.DEV, FOLDER / "gridhub" / "expo", FOLDER / "gridhub" / "questions.jsonl"),
    QuestionSet("invert", Part.DEV, FOLDER / "invert" / "expo", FOLDER / "invert" / "questions.jsonl"),
    QuestionSet("seeds", Part.DEV, FOLDER / "seeds" / "expo", FOLDER / "seeds" / "questions.jsonl"),
    QuestionSet("laundry", Part.DEV, FOLDER / "laundry" / "expo", FOLDER / "laundry" / "questions.jsonl"),
    QuestionSet("windows", Part.DEV, FOLDER / "windows" / "expo", FOLDER / "windows" / "questions.jsonl"),
    QuestionSet("radio", Part.DEV, FOLDER / "radio" / "expo", FOLDER / "radio" / "questions.jsonl"),
    QuestionSet("valve", Part.DEV, FOLDER / "valve" / "expo", FOLDER / "valve" / "questions.jsonl"),
    QuestionSet("microgrid", Part.DEV, FOLDER / "microgrid" / "expo", FOLDER / "microgrid" / "questions.jsonl"),
    QuestionSet("bamboo", Part.DEV, FOLDER / "bamboo" / "expo", FOLDER / "bamboo" / "questions.jsonl"),
    QuestionSet("optic", Part.DEV, FOLDER / "optic" / "expo", FOLDER / "optic" / "questions.jsonl"),
    QuestionSet("farmrobot", Part.DEV, FOLDER / "farmrobot" / "expo", FOLDER / "farmrobot" / "questions.jsonl"),
    QuestionSet("ferry", Part.DEV, FOLDER / "ferry" / "expo", FOLDER / "ferry" / "questions.jsonl"),
    QuestionSet("geothermal", Part.DEV, FOLDER / "geothermal" / "expo", FOLDER / "geothermal" / "questions.jsonl"),
    QuestionSet("switchgear", Part.DEV, FOLDER / "switchgear" / "expo", FOLDER / "switchgear" / "questions.jsonl"),
    QuestionSet("strait", Part.DEV, FOLDER / "strait" / "expo", FOLDER / "strait" / "questions.jsonl"),
    QuestionSet("compress", Part.DEV, FOLDER / "compress" / "expo", FOLDER / "compress" / "questions.jsonl"),
    QuestionSet("clocks", Part.DEV, FOLDER / "clocks" / "expo", FOLDER / "clocks" / "questions.jsonl"),
    QuestionSet("rope", Part.DEV, FOLDER / "rope" / "expo", FOLDER / "rope" / "questions.jsonl"),
    QuestionSet("brush", Part.DEV, FOLDER / "brush" / "expo", FOLDER / "brush" / "questions.jsonl"),
    QuestionSet("oldtown", Part.DEV, FOLDER / "oldtown" / "expo", FOLDER / "oldtown" / "questions.jsonl"),
    QuestionSet("voltage", Part.DEV, FOLDER / "voltage" / "expo", FOLDER / "voltage" / "questions.jsonl"),
    QuestionSet("gale", Part.DEV, FOLDER / "gale" / "expo", FOLDER / "gale" / "questions.jsonl"),
    QuestionSet("ammonia", Part.DEV, FOLDER / "ammonia" / "expo", FOLDER / "ammonia" / "questions.jsonl"),
    QuestionSet("sunbelt", Part.DEV, FOLDER / "sunbelt" / "expo", FOLDER / "sunbelt" / "questions.jsonl"),
    QuestionSet("zippers", Part.DEV, FOLDER / "zippers" / "expo", FOLDER / "zippers" / "questions.jsonl"),
    QuestionSet("cutlery", Part.DEV, FOLDER / "cutlery" / "expo", FOLDER / "cutlery" / "questions.jsonl"),
    QuestionSet("magnets", Part.DEV, FOLDER / "magnets" / "expo", FOLDER / "magnets" / "questions.jsonl"),
    QuestionSet("fountain", Part.DEV, FOLDER / "fountain" / "expo", FOLDER / "fountain" / "questions.jsonl"),
    QuestionSet("harvest", Part.DEV, FOLDER / "harvest" / "expo", FOLDER / "harvest" / "questions.jsonl"),
    QuestionSet("lantern", Part.DEV, FOLDER / "lantern" / "expo", FOLDER / "lantern" / "questions.jsonl"),
    QuestionSet("pipes", Part.DEV, FOLDER / "pipes" / "expo", FOLDER / "pipes" / "questions.jsonl"),
    QuestionSet("oceanx", Part.DEV, FOLDER / "oceanx" / "expo", FOLDER / "oceanx" / "questions.jsonl"),
    QuestionSet("chargenet", Part.DEV, FOLDER / "chargenet" / "expo", FOLDER / "chargenet" / "questions.jsonl"),
    QuestionSet("tools", Part.DEV, FOLDER / "tools" / "expo", FOLDER / "tools" / "questions.jsonl"),
    QuestionSet("northgrid", Part.DEV, FOLDER / "northgrid" / "expo", FOLDER / "northgrid" / "questions.jsonl"),
    QuestionSet("heatpump", Part.DEV, FOLDER / "heatpump" / "expo", FOLDER / "heatpump" / "questions.jsonl"),
    QuestionSet("lockers", Part.DEV, FOLDER / "lockers" / "expo", FOLDER / "lockers" / "questions.jsonl"),
    QuestionSet("dentech", Part.DEV, FOLDER / "dentech" / "expo", FOLDER / "dentech" / "questions.jsonl"),
    QuestionSet("teaware", Part.DEV, FOLDER / "teaware" / "expo", FOLDER / "teaware" / "questions.jsonl"),
    QuestionSet("railway", Part.DEV, FOLDER / "railway" / "expo", FOLDER / "railway" / "questions.jsonl"),
    QuestionSet("sunyard", Part.DEV, FOLDER / "sunyard" / "expo", FOLDER / "sunyard" / "questions.jsonl"),
    QuestionSet("meterlab", Part.DEV, FOLDER / "meterlab" / "expo", FOLDER / "meterlab" / "questions.jsonl"),
    QuestionSet("bakepack", Part.DEV, FOLDER / "bakepack" / "expo", FOLDER / "bakepack" / "questions.jsonl"),
    QuestionSet("elevate", Part.DEV, FOLDER / "elevate" / "expo", FOLDER / "elevate" / "questions.jsonl"),
    QuestionSet("portwind", Part.DEV, FOLDER / "portwind" / "expo", FOLDER / "portwind" / "questions.jsonl"),
    QuestionSet("lowcarbon", Part.DEV, FOLDER / "lowcarbon" / "expo", FOLDER / "lowcarbon" / "questions.jsonl"),
    QuestionSet("lighting", Part.DEV, FOLDER / "lighting" / "expo", FOLDER / "lighting" / "questions.jsonl"),
    QuestionSet("cruise", Part.DEV, FOLDER / "cruise" / "expo", FOLDER / "cruise" / "questions.jsonl"),
    QuestionSet("welding", Part.DEV, FOLDER / "welding" / "expo", FOLDER / "welding" / "questions.jsonl"),
    QuestionSet("mealkit", Part.DEV, FOLDER / "mealkit" / "expo", FOLDER / "mealkit" / "questions.jsonl"),
    QuestionSet("estuary", Part.DEV, FOLDER / "estuary" / "expo", FOLDER / "estuary" / "questions.jsonl"),
    QuestionSet("gridsun", Part.DEV, FOLDER / "gridsun" / "expo", FOLDER / "gridsun" / "questions.jsonl"),
    QuestionSet("petfood", Part.DEV, FOLDER / "petfood" / "expo", FOLDER / "petfood" / "questions.jsonl"),
    QuestionSet("libtech", Part.DEV, FOLDER / "libtech" / "expo", FOLDER / "libtech" / "questions.jsonl"),
    QuestionSet(
        "northgrid/paraphrases",
        Part.DEV,
        FOLDER / "northgrid" / "expo",
        FOLDER / "northgrid" / "paraphrases.jsonl",
    ),
    QuestionSet(
        "meterlab/paraphrases", Part.DEV, FOLDER / "meterlab" / "expo", FOLDER / "meterlab" / "paraphrases.jsonl"
    ),
    QuestionSet(
        "railway/paraphrases", Part.DEV, FOLDER / "railway" / "expo", FOLDER / "railway" / "paraphrases.jsonl"
    ),
    QuestionSet("harborgrid", Part.DEV, FOLDER / "harborgrid" / "expo", FOLDER / "harborgrid" / "questions.jsonl"),
    QuestionSet("woodtoys", Part.DEV, FOLDER / "woodtoys" / "expo", FOLDER / "woodtoys" / "questions.jsonl"),
    QuestionSet("tidalpower", Part.DEV, FOLDER / "tidalpower" / "expo", FOLDER / "tidalpower" / "questions.jsonl"),
    QuestionSet("seniorcare", Part.DEV, FOLDER / "seniorcare" / "expo", FOLDER / "seniorcare" / "questions.jsonl"),
    QuestionSet("smartroad", Part.DEV, FOLDER / "smartroad" / "expo", FOLDER / "smartroad" / "questions.jsonl"),
    QuestionSet("fireworks", Part.DEV, FOLDER / "fireworks" / "expo", FOLDER / "fireworks" / "questions.jsonl"),
    QuestionSet(
        "districtheat", Part.DEV, FOLDER / "districtheat" / "expo", FOLDER / "districtheat" / "questions.jsonl"
    ),
    QuestionSet("powerstore", Part.DEV, FOLDER / "powerstore" / "expo", FOLDER / "powerstore" / "questions.jsonl"),
    QuestionSet("medtools", Part.DEV, FOLDER / "medtools" / "expo", FOLDER / "medtools" / "questions.jsonl"),
    QuestionSet("kidsbooks", Part.DEV, FOLDER / "kidsbooks" / "expo", FOLDER / "kidsbooks" / "questions.jsonl"),
    QuestionSet("semicon", Part.DEV, FOLDER / "semicon" / "expo", FOLDER / "semicon" / "questions.jsonl"),
    QuestionSet("smartcity", Part.DEV, FOLDER / "smartcity" / "expo", FOLDER / "smartcity" / "questions.jsonl"),
    QuestionSet("logihub", Part.DEV, FOLDER / "logihub" / "expo", FOLDER / "logihub" / "questions.jsonl"),
    QuestionSet("windpv", Part.DEV, FOLDER / "windpv" / "expo", FOLDER / "windpv" / "questions.jsonl"),
    QuestionSet("coffeetea", Part.DEV, FOLDER / "coffeetea" / "expo", FOLDER / "coffeetea" / "questions.jsonl"),
    QuestionSet("chargeway", Part.DEV, FOLDER / "chargeway" / "expo", FOLDER / "chargeway" / "questions.jsonl"),
    QuestionSet(
        "bakerytools", Part.DEV, FOLDER / "bakerytools" / "expo", FOLDER / "bakerytools" / "questions.jsonl"
    ),
    QuestionSet("gamefest", Part.DEV, FOLDER / "gamefest" / "expo", FOLDER / "gamefest" / "questions.jsonl"),
    QuestionSet("hydrocity", Part.DEV, FOLDER / "hydrocity" / "expo", FOLDER / "hydrocity" / "questions.jsonl"),
    QuestionSet(
        "northwindex", Part.DEV, FOLDER / "northwindex" / "expo", FOLDER / "northwindex" / "questions.jsonl"
    ),
    QuestionSet("aquatech", Part.DEV, FOLDER / "aquatech" / "expo", FOLDER / "aquatech" / "questions.jsonl"),
    QuestionSet("jadebay", Part.DEV, FOLDER / "jadebay" / "expo", FOLDER / "jadebay" / "questions.jsonl"),
    QuestionSet("craftbeer", Part.DEV, FOLDER / "craftbeer" / "expo", FOLDER / "craftbeer" / "questions.jsonl"),
    QuestionSet("plaingrid", Part.DEV, FOLDER / "plaingrid" / "expo", FOLDER / "plaingrid" / "questions.jsonl"),
    QuestionSet("babyworld", Part.DEV, FOLDER / "babyworld" / "expo", FOLDER / "babyworld" / "questions.jsonl"),
    QuestionSet("steppegrid", Part.DEV, FOLDER / "steppegrid" / "expo", FOLDER / "steppegrid" / "questions.jsonl"),
    QuestionSet("liftfront", Part.DEV, FOLDER / "liftfront" / "expo", FOLDER / "liftfront" / "questions.jsonl"),
    QuestionSet("garmentech", Part.DEV, FOLDER / "garmentech" / "expo", FOLDER / "garmentech" / "questions.jsonl"),
    QuestionSet(
        "lagoonenergy", Part.DEV, FOLDER / "lagoonenergy" / "expo", FOLDER / "lagoonenergy" / "questions.jsonl"
    ),
    QuestionSet("dairytech", Part.DEV, FOLDER / "dairytech" / "expo", FOLDER / "dairytech" / "questions.jsonl"),
    QuestionSet("museumtech", Part.DEV, FOLDER / "museumtech" / "expo", FOLDER / "museumtech" / "questions.jsonl"),
    QuestionSet("railpower", Part.DEV, FOLDER / "railpower" / "expo", FOLDER / "railpower" / "questions.jsonl"),
    QuestionSet("eventtech", Part.DEV, FOLDER / "eventtech" / "expo", FOLDER / "eventtech" / "questions.jsonl"),
    QuestionSet(
        "batteryworld", Part.DEV, FOLDER / "batteryworld" / "expo", FOLDER / "batteryworld" / "questions.jsonl"
    ),
    QuestionSet("ruralpower", Part.DEV, FOLDER / "ruralpower" / "expo", FOLDER / "ruralpower" / "questions.jsonl"),
    QuestionSet("chemlab", Part.DEV, FOLDER / "chemlab" / "expo", FOLDER / "chemlab" / "questions.jsonl"),
    QuestionSet("baysolar", Part.DEV, FOLDER / "baysolar" / "expo", FOLDER / "baysolar" / "questions.jsonl"),
    QuestionSet("peakgrid", Part.DEV, FOLDER / "peakgrid" / "expo", FOLDER / "peakgrid" / "questions.jsonl"),
    QuestionSet("gridedge", Part.DEV, FOLDER / "gridedge" / "expo", FOLDER / "gridedge" / "questions.jsonl"),
    QuestionSet("portlogic", Part.DEV, FOLDER / "portlogic" / "expo", FOLDER / "portlogic" / "questions.jsonl"),
    QuestionSet("gearworld", Part.DEV, FOLDER / "gearworld" / "expo", FOLDER / "gearworld" / "questions.jsonl"),
    QuestionSet("veggie", Part.DEV, FOLDER / "veggie" / "expo", FOLDER / "veggie" / "questions.jsonl"),
    QuestionSet("gulfsolar", Part.DEV, FOLDER / "gulfsolar" / "expo", FOLDER / "gulfsolar" / "questions.jsonl"),
    QuestionSet("rivergrid", Part.DEV, FOLDER / "rivergrid" / "expo", FOLDER / "rivergrid" / "questions.jsonl"),
    QuestionSet("quarrytech", Part.DEV, FOLDER / "quarrytech" / "expo", FOLDER / "quarrytech" / "questions.jsonl"),
    QuestionSet("ferment", Part.DEV, FOLDER / "ferment" / "expo", FOLDER / "ferment" / "questions.jsonl"),
    QuestionSet("playground", Part.DEV, FOLDER / "playground" / "expo", FOLDER / "playground" / "questions.jsonl"),
    QuestionSet("nursing", Part.DEV, FOLDER / "nursing" / "expo", FOLDER / "nursing" / "questions.jsonl"),
    QuestionSet("lakegrid", Part.DEV, FOLDER / "lakegrid" / "expo", FOLDER / "lakegrid" / "questions.jsonl"),
    QuestionSet("hillwind", Part.DEV, FOLDER / "hillwind" / "expo", FOLDER / "hillwind" / "questions.jsonl"),
    QuestionSet("energyhub", Part.DEV, FOLDER / "energyhub" / "expo", FOLDER / "energyhub" / "questions.jsonl"),
    QuestionSet("handcraft", Part.DEV, FOLDER / "handcraft" / "expo", FOLDER / "handcraft" / "questions.jsonl"),
    QuestionSet("forklift", Part.DEV, FOLDER / "forklift" / "expo", FOLDER / "forklift" / "questions.jsonl"),
    QuestionSet("oceanfarm", Part.DEV, FOLDER / "oceanfarm" / "expo", FOLDER / "oceanfarm" / "questions.jsonl"),
    QuestionSet("franchise", Part.DEV, FOLDER / "franchise" / "expo", FOLDER / "franchise" / "questions.jsonl"),
    QuestionSet("powertrade", Part.DEV, FOLDER / "powertrade" / "expo", FOLDER / "powertrade" / "questions.jsonl"),
    QuestionSet("photo", Part.DEV, FOLDER / "photo" / "expo", FOLDER / "photo" / "questions.jsonl"),
    QuestionSet("filter", Part.DEV, FOLDER / "filter" / "expo", FOLDER / "filter" / "questions.jsonl"),
    QuestionSet(
        "pestcontrol", Part.DEV, FOLDER / "pestcontrol" / "expo", FOLDER / "pestcontrol" / "questions.jsonl"
    ),
    QuestionSet("polargrid", Part.DEV, FOLDER / "polargrid" / "expo", FOLDER / "polargrid" / "questions.jsonl"),
    QuestionSet("northsun", Part.DEV, FOLDER / "northsun" / "expo", FOLDER / "northsun" / "questions.jsonl"),
    QuestionSet("windnorth", Part.DEV, FOLDER / "windnorth" / "expo", FOLDER / "windnorth" / "questions.jsonl"),
    QuestionSet("catexpo", Part.DEV, FOLDER / "catexpo" / "expo", FOLDER / "catexpo" / "questions.jsonl"),
    QuestionSet(
        "studyabroad", Part.DEV, FOLDER / "studyabroad" / "expo", FOLDER / "studyabroad" / "questions.jsonl"
    ),
    QuestionSet("peakshave", Part.DEV, FOLDER / "peakshave" / "expo", FOLDER / "peakshave" / "questions.jsonl"),
    QuestionSet("oilgas", Part.DEV, FOLDER / "oilgas" / "expo", FOLDER / "oilgas" / "questions.jsonl"),
    QuestionSet("solarnorth", Part.DEV, FOLDER / "solarnorth" / "expo", FOLDER / "solarnorth" / "questions.jsonl"),
    QuestionSet("hydrostore", Part.DEV, FOLDER / "hydrostore" / "expo", FOLDER / "hydrostore" / "questions.jsonl"),
    QuestionSet(
        "smartmetering", Part.DEV, FOLDER / "smartmetering" / "expo", FOLDER / "smartmetering" / "questions.jsonl"
    ),
    QuestionSet("vineyard", Part.DEV, FOLDER / "vineyard" / "expo", FOLDER / "vineyard" / "questions.jsonl"),
    QuestionSet("dentalcare", Part.DEV, FOLDER / "dentalcare" / "expo", FOLDER / "dentalcare" / "questions.jsonl"),
    QuestionSet(
        "modelmaking", Part.DEV, FOLDER / "modelmaking" / "expo", FOLDER / "modelmaking" / "questions.jsonl"
    ),
    QuestionSet("southgrid", Part.DEV, FOLDER / "southgrid" / "expo", FOLDER / "southgrid" / "questions.jsonl"),
    QuestionSet("evbus", Part.DEV, FOLDER / "evbus" / "expo", FOLDER / "evbus" / "questions.jsonl"),
    QuestionSet("rescue", Part.DEV, FOLDER / "rescue" / "expo", FOLDER / "rescue" / "questions.jsonl"),
    QuestionSet("diving", Part.DEV, FOLDER / "diving" / "expo", FOLDER / "diving" / "questions.jsonl"),
    QuestionSet("physio", Part.DEV, FOLDER / "physio" / "expo", FOLDER / "physio" / "questions.jsonl"),
    QuestionSet("heatstore", Part.DEV, FOLDER / "heatstore" / "expo", FOLDER / "heatstore" / "questions.jsonl"),
    QuestionSet("tidewind", Part.DEV, FOLDER / "tidewind" / "expo", FOLDER / "tidewind" / "questions.jsonl"),
    QuestionSet("astronomy", Part.DEV, FOLDER / "astronomy" / "expo", FOLDER / "astronomy" / "questions.jsonl"),
    QuestionSet("dental", Part.TEST, FOLDER / "dental" / "expo", FOLDER / "dental" / "questions.jsonl"),
    QuestionSet("security", Part.TEST, FOLDER / "security" / "expo", FOLDER / "security" / "questions.jsonl"),
    QuestionSet("cider", Part.TEST, FOLDER / "cider" / "expo", FOLDER / "cider" / "questions.jsonl"),
    QuestionSet("bridge", Part.TEST, FOLDER / "bridge" / "expo", FOLDER / "bridge" / "questions.jsonl"),
    QuestionSet("hvac", Part.TEST, FOLDER / "hvac" / "expo", FOLDER / "hvac" / "questions.jsonl"),
    QuestionSet("ampere", Part.TEST, FOLDER / "ampere" / "expo", FOLDER / "ampere" / "questions.jsonl"),
    QuestionSet("candle", Part.TEST, FOLDER / "candle" / "expo", FOLDER / "candle" / "questions.jsonl"),
    QuestionSet("weigh", Part.TEST, FOLDER / "weigh" / "expo", FOLDER / "weigh" / "questions.jsonl"),
    QuestionSet("skiing", Part.TEST, FOLDER / "skiing" / "expo", FOLDER / "skiing" / "questions.jsonl"),
    QuestionSet("audio", Part.TEST, FOLDER / "audio" / "expo", FOLDER / "audio" / "questions.jsonl"),
    QuestionSet("agripv", Part.TEST, FOLDER / "agripv" / "expo", FOLDER / "agripv" / "questions.jsonl"),
    QuestionSet("scaffold", Part.DEV, FOLDER / "scaffold" / "expo", FOLDER / "scaffold" / "questions.jsonl"),
    QuestionSet("heatgrid", Part.TEST, FOLDER / "heatgrid" / "expo", FOLDER / "heatgrid" / "questions.jsonl"),
    QuestionSet("coins", Part.DEV, FOLDER / "coins" / "expo", FOLDER / "coins" / "questions.jsonl"),
    QuestionSet("ebike", Part.TEST, FOLDER / "ebike" / "expo", FOLDER / "ebike" / "questions.jsonl"),
    QuestionSet("poultry", Part.TEST, FOLDER / "poultry" / "expo", FOLDER / "poultry" / "questions.jsonl"),
    QuestionSet("penfair", Part.DEV, FOLDER / "penfair" / "expo", FOLDER / "penfair" / "questions.jsonl"),
    QuestionSet("heliostat", Part.DEV, FOLDER / "heliostat" / "expo", FOLDER / "heliostat" / "questions.jsonl"),
    QuestionSet("hydroport", Part.DEV, FOLDER / "hydroport" / "expo", FOLDER / "hydroport" / "questions.jsonl"),
    QuestionSet(
        "windservice", Part.DEV, FOLDER / "windservice" / "expo", FOLDER / "windservice" / "questions.jsonl"
    ),
    QuestionSet("algae", Part.DEV, FOLDER / "algae" / "expo", FOLDER / "algae" / "questions.jsonl"),
    QuestionSet("puzzles", Part.DEV, FOLDER / "puzzles" / "expo", FOLDER / "puzzles" / "questions.jsonl"),
    QuestionSet("substation", Part.DEV, FOLDER / "substation" / "expo", FOLDER / "substation" / "questions.jsonl"),
    QuestionSet("bladecycle", Part.DEV, FOLDER / "bladecycle" / "expo", FOLDER / "bladecycle" / "questions.jsonl"),
    QuestionSet("fuelcell", Part.DEV, FOLDER / "fuelcell" / "expo", FOLDER / "fuelcell" / "questions.jsonl"),
    QuestionSet("cheese", Part.DEV, FOLDER / "cheese" / "expo", FOLDER / "cheese" / "questions.jsonl"),
    QuestionSet("orchid", Part.DEV, FOLDER / "orchid" / "expo", FOLDER / "orchid" / "questions.jsonl"),
    QuestionSet("locksmith", Part.DEV, FOLDER / "locksmith" / "expo", FOLDER / "locksmith" / "questions.jsonl"),
    QuestionSet("stairs", Part.DEV, FOLDER / "stairs" / "expo", FOLDER / "stairs" / "questions.jsonl"),
    QuestionSet("kites", Part.DEV, FOLDER / "kites" / "expo", FOLDER / "kites" / "questions.jsonl"),
    QuestionSet("tofu", Part.DEV, FOLDER / "tofu" / "expo", FOLDER / "tofu" / "questions.jsonl"),
    QuestionSet(
        "inverterexpo", Part.DEV, FOLDER / "inverterexpo" / "expo", FOLDER / "inverterexpo" / "questions.jsonl"
    ),
    QuestionSet("windtower", Part.DEV, FOLDER / "windtower" / "expo", FOLDER / "windtower" / "questions.jsonl"),
    QuestionSet("h2truck", Part.DEV, FOLDER / "h2truck" / "expo", FOLDER / "h2truck" / "questions.jsonl"),
    QuestionSet(
        "smartgridcity", Part.DEV, FOLDER / "smartgridcity" / "expo", FOLDER / "smartgridcity" / "questions.jsonl"
    ),
    QuestionSet("greenport", Part.DEV, FOLDER / "greenport" / "expo", FOLDER / "greenport" / "questions.jsonl"),
    QuestionSet("toolcity", Part.DEV, FOLDER / "toolcity" / "expo", FOLDER / "toolcity" / "questions.jsonl"),
    QuestionSet("evcharge2", Part.DEV, FOLDER / "evcharge2" / "expo", FOLDER / "evcharge2" / "questions.jsonl"),
    QuestionSet("ncenergy", Part.DEV, FOLDER / "ncenergy" / "expo", FOLDER / "ncenergy" / "questions.jsonl"),
    QuestionSet("bikelane", Part.DEV, FOLDER / "bikelane" / "expo", FOLDER / "bikelane" / "questions.jsonl"),
    QuestionSet(
        "harbourlight", Part.DEV, FOLDER / "harbourlight" / "expo", FOLDER / "harbourlight" / "questions.jsonl"
    ),
)
CHATTER = tuple(
    Chatter(part, language, path)
    for part in Part
    for language in ("en", "zh")
    if (path := FOLDER / "chatter" / (f"{language}.txt" if part is Part.DEV else f"{language}-test.txt")).exists()
)


# Expos of all kinds.
_CHATTED_AT = frozenset({"sample/dev", "agrifood", "water", "packaging", "solar", "security"})


def chatted_at(chatter: Chatter) -> tuple[tuple[Path, tuple[str, ...]], ...]:
    """What of it is asked at which expo of its own part: failures of a development part tell nothing of the test
    expos. Thousands of utterances are enough for each to be asked at one expo, in turn; the few of a test part are
    asked at every one."""
    own = (one for one in SETS if one.part is chatter.part)
    expos = tuple(dict.fromkeys(one.expo for one in own if one.name in _CHATTED_AT))
    if chatter.part is Part.TEST:
        return tuple((expo, chatter.utterances) for expo in expos)
    return tuple((expo, chatter.utterances[place :: len(expos)]) for place, expo in enumerate(expos))


NAMES = (*(one.name for one in SETS), *(one.name for one in CHATTER))
