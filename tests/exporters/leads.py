"""A lead with everything, and how to change it. Fictional."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from bot.exporters.lead_table import LeadRow, LeadTable

SHANGHAI = ZoneInfo("Asia/Shanghai")
MET = dt.datetime(2021, 7, 30, 10, 32, 5, 678_000, tzinfo=SHANGHAI)
QUESTIONS = ("timeframe", "How large is your site?")
LEAD = LeadRow(
    lead_id=7,
    expo="Little Expo",
    exhibitor="Yanshu & Sons",
    booth="B2-017; B2-018",
    first_scanned_at=MET,
    last_scanned_at=MET + dt.timedelta(hours=5),
    scans=3,
    source="badge",
    scanned_by="Li",
    full_name="张伟",
    first_name="伟",
    last_name="张",
    company="Bashang Wind, Ltd.",
    title="Buyer",
    email="zhang@example.com",
    phone="+8613800138000",
    country="CN",
    language="zh",
    telegram_username="zhangwei",
    rating="hot",
    tags=("decider", "dealer"),
    interests=("Energy Storage", "Wind"),
    notes=('Wants "two"; soon', "Second visit"),
    next_step="offer",
    follow_up_on=dt.date(2021, 8, 2),
    consent_status="granted",
    consent_at=MET + dt.timedelta(minutes=1),
    consent_fields=("full_name", "email"),
    answers=("3m", "200 MW"),
)
MASKED = replace(
    LEAD,
    lead_id=8,
    full_name="",
    first_name="",
    last_name="",
    company="",
    title="",
    email="",
    phone="",
    country="",
    language="",
    telegram_username="",
    rating="",
    tags=(),
    interests=(),
    notes=(),
    next_step="",
    follow_up_on=None,
    consent_status="asked",
    consent_at=None,
    consent_fields=(),
    answers=("", ""),
)
TABLE = LeadTable(QUESTIONS, (LEAD, MASKED))


def table_with(**changed: Any) -> LeadTable:
    """One lead, changed."""
    return LeadTable(QUESTIONS, (replace(LEAD, **changed),))
