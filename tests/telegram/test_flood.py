"""One person at a time is held back, and for no longer than they are too fast."""

from __future__ import annotations

from bot.telegram.flood import BURST, Admission, FloodGate


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def admit(gate: FloodGate, viewer_id: int, times: int) -> list[Admission]:
    return [gate.admit(viewer_id) for _ in range(times)]


def test_flood_is_told_once_then_dropped_while_others_are_taken() -> None:
    gate = FloodGate(Seconds())
    assert set(admit(gate, 1, BURST)) == {Admission.TAKEN}
    assert admit(gate, 1, 3) == [Admission.TOLD, Admission.DROPPED, Admission.DROPPED]
    assert gate.admit(2) is Admission.TAKEN


def test_allowance_fills_up_by_one_a_second_and_no_further() -> None:
    seconds = Seconds()
    gate = FloodGate(seconds)
    admit(gate, 1, BURST + 1)
    seconds.now = 2
    assert admit(gate, 1, 3) == [Admission.TAKEN, Admission.TAKEN, Admission.DROPPED]
    seconds.now = 61
    admit(gate, 1, 59)
    assert gate.admit(1) is Admission.TOLD
    seconds.now = 10_000
    assert admit(gate, 1, BURST + 1)[-1] is Admission.TOLD


def test_who_is_not_too_fast_is_forgotten() -> None:
    seconds = Seconds()
    gate = FloodGate(seconds)
    admit(gate, 0, BURST)
    for viewer_id in range(1, 25_000):
        seconds.now += 0.001
        gate.admit(viewer_id)
    assert len(gate._allowances) <= 10_001
    assert Admission.TOLD in admit(gate, 0, BURST)
