"""Leads: who met whom, and who may see what of it. Only here the ledger is read; ``access`` is the door."""
